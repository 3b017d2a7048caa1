import type { TextChange, ValueChange } from '../../core/compare/change.ts'
import { BREAK, led, piecesOf } from '../../core/compare/pieces.ts'
import { textOf } from '../../core/report/fields.ts'
import type { FieldValue, Report } from '../../core/report/report.ts'
import { Differences } from '../parts/Differences.tsx'

/** A rewritten sentence word by word; what was inserted or deleted with what it is and where. */
export function ChangeWords({ change, version }: { readonly change: TextChange; readonly version: Report }) {
  const [before, after] = [change.before.trim(), change.after.trim()]
  const kind = kindOf(change)
  const behind = before === '' ? lastWords(led(textOf(version, change.field)).slice(0, change.start)) : ''
  return (
    <>
      {kind && (
        <p className="muted change-kind">
          {kind}
          {behind && `，在“${behind}”之后`}
        </p>
      )}
      <p className="passage">
        <Differences before={before} after={after} />
      </p>
    </>
  )
}

/** A cell or a line about the unit, before and after. */
export function ValueWords({ before, after }: Pick<ValueChange, 'before' | 'after'>) {
  return (
    <span className="figures">
      <del className="difference">
        <span className="sr-only">原来是</span>
        {printed(before)}
      </del>
      <span aria-hidden="true"> → </span>
      <ins className="difference">
        <span className="sr-only">，改成</span>
        {printed(after)}
      </ins>
    </span>
  )
}

function printed(value: FieldValue): string {
  return value === null || value === '' ? '空' : String(value)
}

function kindOf({ before, after }: TextChange): string | undefined {
  if (before === '')
    return after === BREAK ? '从这里另起一段' : after.includes(BREAK) ? '加了一段' : '加了一句'
  if (after === '')
    return before === BREAK ? '与上一段并成一段' : before.includes(BREAK) ? '删了一段' : '删了一句'
  return undefined
}

/** Characters that say where something was inserted. */
const TAIL = 16

function lastWords(text: string): string {
  const last = piecesOf(text)
    .filter((piece) => piece !== BREAK)
    .at(-1)
  if (last === undefined) return ''
  return last.length > TAIL ? `…${last.slice(-TAIL)}` : last
}
