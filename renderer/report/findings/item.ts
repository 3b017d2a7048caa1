import type { Finding, RuleId } from '../../../core/checks/finding.ts'
import { type Grade, gradeOf, isUnwritten } from '../../../core/checks/grades.ts'
import { canSetAside } from '../../../core/checks/set-aside.ts'
import type { Form, TextField } from '../../../core/form/form.ts'
import { textOf } from '../../../core/report/fields.ts'
import { INVISIBLE } from '../../../core/report/invisible.ts'
import type { Report } from '../../../core/report/report.ts'

/** What is shown of a finding: plain values that stay the same while its words only move. */
export interface Item {
  readonly rule: RuleId
  readonly grade: Grade
  readonly message: string
  /** The part and the text or table it is about. */
  readonly place: string
  /** The quoted words and what stands around them; … where their paragraph goes on. */
  readonly before: string
  readonly words: string | undefined
  readonly after: string
  /** A table stands beside the words. */
  readonly hasTable: boolean
  /** What putting it right at once is called; undefined where only the user can. */
  readonly mend: string | undefined
  readonly mayBeSetAside: boolean
}

/** Where findings of several places stand together: the part and the text, or the text alone. */
export type PlaceName = 'part' | 'text' | 'nothing'

export function itemOf(finding: Finding, checked: Report, form: Form, named: PlaceName): Item {
  const { message, quote, cells, suggestion } = finding
  return {
    rule: finding.rule,
    grade: gradeOf(finding),
    message,
    place: placeOf(finding, form, named),
    ...contextOf(finding, checked),
    hasTable: quote !== undefined && cells !== undefined,
    mend: suggestion && mendWords(finding.rule, suggestion.to),
    mayBeSetAside: canSetAside(finding),
  }
}

function mendWords(rule: string, to: string): string {
  if (rule === 'proof.invisible') return '删去看不见的字符'
  return to.length <= 16 ? `改为“${to}”` : '照此改正'
}

/** 一、总体情况 › 依申请公开; of one part, 依申请公开 alone. A part of one item needs no more than its heading. */
export function placeOf(finding: Finding, { parts }: Form, named: PlaceName): string {
  // What is not written yet names itself.
  const isNamed = isUnwritten(finding) && finding.quote === undefined
  if (named === 'nothing' || (named === 'text' && isNamed)) return ''
  const { part, field } = finding
  const own = parts.find(({ number }) => number === part)
  const asked = own?.items ?? []
  const item = asked.find((each) => each.kind === 'text' && each.field === field)
  const label = item && asked.length > 1 && !isNamed ? item.label : undefined
  const heading = named === 'part' ? own?.heading : undefined
  return [heading, label].filter((words) => words !== undefined).join(' › ')
}

/** How many characters around the words are shown. */
const AROUND = 12

/** The words in their paragraph, without what would turn their order around on the screen. */
function contextOf({ field, quote }: Finding, checked: Report): Pick<Item, 'before' | 'words' | 'after'> {
  if (!quote) return { before: '', words: undefined, after: '' }
  const text = textOf(checked, field as TextField)
  const end = text.indexOf('\n', quote.end)
  const before = text.slice(text.slice(0, quote.start).lastIndexOf('\n') + 1, quote.start)
  const after = text.slice(quote.end, end < 0 ? text.length : end)
  const plain = (words: string) => words.replace(INVISIBLE, '')
  return {
    before: before.length > AROUND ? `…${plain(before.slice(-AROUND))}` : plain(before),
    words: shortened(plain(quote.text)),
    after: after.length > AROUND ? `${plain(after.slice(0, AROUND))}…` : plain(after),
  }
}

/** A long sentence is known by how it begins and ends. */
export function shortened(words: string): string {
  return words.length <= 40 ? words : `${words.slice(0, 24)}……${words.slice(-10)}`
}
