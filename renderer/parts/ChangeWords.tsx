import type { TextChange } from '../../core/compare/change.ts'
import { BREAK, led, piecesOf } from '../../core/compare/pieces.ts'
import { textOf } from '../../core/report/fields.ts'
import type { Field, FieldValue, Report } from '../../core/report/report.ts'
import { Differences } from './Differences.tsx'
import { valueWords } from './words.ts'
import './changes.css'

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

export interface ValueWordsProps {
  readonly field: Field
  readonly before: FieldValue
  readonly after: FieldValue
}

/** A cell or a line about the unit, before and after. */
export function ValueWords({ field, before, after }: ValueWordsProps) {
  return (
    <span className="figures">
      <del className="difference">
        <span className="sr-only">原来是</span>
        {valueWords(field, before)}
      </del>
      <span aria-hidden="true"> → </span>
      <ins className="difference">
        <span className="sr-only">，改成</span>
        {valueWords(field, after)}
      </ins>
    </span>
  )
}

function kindOf({ before, after }: TextChange): string | undefined {
  if (before === '') return after === BREAK ? '从这里另起一段' : `加了${amountOf(after)}`
  if (after === '') return before === BREAK ? '与上一段并成一段' : `删了${amountOf(before)}`
  return undefined
}

function amountOf(words: string): string {
  const pieces = piecesOf(words.trim())
  const unit = words.includes(BREAK) ? '段' : '句'
  const isOne = unit === '段' ? !pieces.includes(BREAK) : pieces.length === 1
  return isOne ? `一${unit}` : `几${unit}`
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
