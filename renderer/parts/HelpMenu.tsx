import { type Action, keyOf } from '../../core/shortcuts.ts'
import { perform } from '../actions.ts'
import { PlainButton } from './PlainButton.tsx'
import './help-menu.css'

const ITEMS: readonly (readonly [Action, string])[] = [
  ['help', '手册'],
  ['shortcuts', '快捷键'],
  ['sample', '看样例'],
  ['log', '程序日志'],
  ['about', '关于'],
]

/** What the window's menu has under 帮助, for a page in a browser without one. */
export function HelpMenu({ kind }: { readonly kind?: 'text' }) {
  return (
    <>
      <PlainButton className="help-button" popoverTarget="help-menu" {...(kind ? { kind } : {})}>
        帮助
      </PlainButton>
      <div id="help-menu" popover="auto" className="help-menu">
        {ITEMS.map(([action, label]) => (
          <PlainButton key={action} kind="text" onClick={() => ask(action)}>
            {label}
            <span className="muted">{keyOf(action)}</span>
          </PlainButton>
        ))}
      </div>
    </>
  )
}

function ask(action: Action): void {
  document.getElementById('help-menu')?.hidePopover()
  perform(action)
}
