import { checkedWords } from '../checks/checked-words.ts'
import type { Finding } from '../checks/finding.ts'
import { countGrades, GRADES, GRADE_WORDS } from '../checks/grades.ts'
import type { Form } from '../form/form.ts'
import { line, linesBesideLabel } from './cells.ts'
import { oneLine } from './one-line.ts'
import type { SheetLine } from './sheet.ts'

/** A finding judged wrong by the office, and why. */
export interface SetAsideNote {
  readonly message: string
  readonly reason: string
}

/** Most errors listed; an office that has more reads them in the program. */
const MOST_ERRORS = 6
/** Most lines of both lists, and fewest, however little room a page has. */
export const CHECK_LINES = { most: 12, fewest: 4 } as const
/** Share of the lines that is kept for findings set aside, however many errors there are. */
const SHARE_ASIDE = 1 / 3
/** Widths of what is listed, in characters: two lines at most with its number. */
const WIDEST = { message: 58, aside: 29, reason: 24 } as const

/**
 * What the checks found: how much of it, the errors, and what was set aside with its reasons.
 * @param room lines for the lists below the first line
 */
export function checkLines(
  { parts }: Pick<Form, 'parts'>,
  findings: readonly Finding[],
  setAside: readonly SetAsideNote[],
  room: number = CHECK_LINES.most,
): SheetLine[] {
  const errors = findings
    .filter(({ severity }) => severity === 'error')
    .map(({ part, message }) => oneLine(`${partName(parts, part)}：${message}`, WIDEST.message))
  const aside = setAside.map(
    ({ message, reason }) => `${oneLine(message, WIDEST.aside)}（理由：${oneLine(reason, WIDEST.reason)}）`,
  )
  const first = line(summary(findings, setAside.length))
  const below = room - linesBesideLabel(first.text, first.kind) + 1
  const kept = aside.length > 0 ? Math.ceil(below * SHARE_ASIDE) : 0
  const listed = listOf(errors, below - kept, MOST_ERRORS)
  const left = below - listed.reduce((sum, { kind, text }) => sum + linesBesideLabel(text, kind), 0)
  return [
    first,
    ...listed,
    ...(aside.length > 0 ? [line('已说明理由、不再提示的：', 'small'), ...listOf(aside, left - 1)] : []),
  ]
}

function summary(findings: readonly Finding[], aside: number): string {
  const also = aside > 0 ? `，另有 ${aside} 处已说明理由` : ''
  if (findings.length === 0) return aside > 0 ? `没有待处理的问题${also}。` : `经检查，${checkedWords()}`
  const count = countGrades(findings)
  const counted = GRADES.filter((grade) => count[grade] > 0)
  return `${counted.map((grade) => `${count[grade]} 处${GRADE_WORDS[grade]}`).join('、')}${also}。`
}

/** As many as there is room for, each with its number; the rest is counted. */
function listOf(words: readonly string[], room: number, most = Infinity): SheetLine[] {
  const items = words.map((text, i) => line(`${i + 1}．${text}`, 'item'))
  const cost = items.map(({ text }) => linesBesideLabel(text, 'item'))
  const fits = (count: number, lines: number) => count <= most && sum(cost.slice(0, count)) <= lines
  if (fits(items.length, room)) return items
  const shown = items.findLastIndex((_, i) => fits(i + 1, room - 1)) + 1
  return [...items.slice(0, shown), line(`另有 ${items.length - shown} 处，见程序中的检查结果。`, 'small')]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}

/** "三、收到和处理…" is 第三部分. */
function partName(parts: Form['parts'], number: Finding['part']): string {
  const heading = parts.find((part) => part.number === number)?.heading ?? ''
  const [numeral, name] = heading.split('、', 2)
  return name === undefined ? heading : `第${numeral}部分`
}
