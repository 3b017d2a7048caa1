import { Button } from 'antd'
import { type Phrase, PHRASE_SCOPE_WORDS } from '../../../core/contract/phrases.ts'

export interface PhraseItemProps {
  readonly phrase: Phrase
  /** Undefined where it can't be done. */
  readonly insert: (() => void) | undefined
  readonly edit: (() => void) | undefined
  readonly remove: (() => void) | undefined
}

export function PhraseItem({ phrase: { text, scope }, insert, edit, remove }: PhraseItemProps) {
  const name = `“${text.slice(0, 12)}${text.length > 12 ? '…' : ''}”`
  return (
    <li>
      <blockquote>{text}</blockquote>
      <div className="row">
        <Button size="small" disabled={!insert} aria-label={`插入${name}`} onClick={insert}>
          插入
        </Button>
        <Button size="small" type="text" disabled={!edit} aria-label={`修改${name}`} onClick={edit}>
          修改
        </Button>
        <Button size="small" type="text" disabled={!remove} aria-label={`删除${name}`} onClick={remove}>
          删除
        </Button>
        <span className="muted">{PHRASE_SCOPE_WORDS[scope]}</span>
      </div>
    </li>
  )
}
