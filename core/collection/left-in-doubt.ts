import type { Form } from '../form/form.ts'
import { doubtLabel } from '../import/doubt-label.ts'
import type { Doubt } from '../import/imported.ts'
import { parseCellName } from '../report/report.ts'

/** Something of a unit's report that its file left in doubt, or out. */
export interface LeftInDoubt {
  /** The heading of the part, where it is of one. */
  readonly part: string
  /** One Chinese sentence that says what, led by the place where it has one. */
  readonly words: string
}

/** What the reading of a report left for a person to settle: first what was left out, then what is doubtful. */
export function leftInDoubt(
  { doubts, lost = [] }: { readonly doubts: readonly Doubt[]; readonly lost?: readonly string[] },
  form: Form,
): LeftInDoubt[] {
  return [
    ...lost.map((words) => ({ part: '', words })),
    ...doubts.map((doubt) => ({
      part: headingOf(doubt.field, form),
      words: `${doubtLabel(form, doubt)}：${doubt.reason}`,
    })),
  ]
}

function headingOf(field: Doubt['field'], { parts }: Form): string {
  const table = parseCellName(field)?.table
  const part = parts.find(({ items }) =>
    items.some((item) => (item.kind === 'table' ? item.table === table : item.field === field)),
  )
  return part?.heading ?? ''
}
