import { matchesOf } from '../../matches.ts'
import type { Finding, Severity } from '../finding.ts'
import { findingOf, type Span } from '../remark.ts'
import type { FieldText } from '../texts.ts'

/** Quotation marks without their other half, turned the wrong way, or straight around Chinese words. */
export function checkQuotes(text: FieldText): Finding[] {
  return [...straight(text), ...curly(text, '“', '”'), ...curly(text, '‘', '’')]
}

function finding(text: FieldText, span: Span, severity: Severity, message: string, to?: string): Finding {
  return findingOf(text, {
    rule: 'proof.punctuation',
    severity,
    start: span.start,
    end: span.end,
    message,
    to,
  })
}

const STRAIGHT = /(?<mark>["'])(?<words>[^"'\n]{0,60}[\u4e00-\u9fff][^"'\n]{0,60})\k<mark>/gu

/** One finding for all of a text, and one change. */
function straight(text: FieldText): Finding[] {
  const matches = matchesOf(text.text, STRAIGHT)
  const [first, last] = [matches[0], matches.at(-1)]
  if (!first || !last) return []
  const { mark = '' } = first.groups ?? {}
  const [start, end] = [first.index, last.index + last[0].length]
  const to = text.text.slice(start, end).replaceAll(STRAIGHT, (_, quote: string, words: string) => {
    return quote === '"' ? `“${words}”` : `‘${words}’`
  })
  const where = matches.length > 1 ? `，这样的共 ${matches.length} 处` : ''
  return [
    findingOf(text, {
      rule: 'proof.punctuation',
      severity: 'advice',
      start,
      end: start + first[0].length,
      message: `中文的引号建议用${mark === '"' ? '“ ”' : '‘ ’'}，不用半角的直引号${where}。`,
      to: { start, end, to },
    }),
  ]
}

/** Paragraph by paragraph. Where their number is even, every other one opens: the one turned the wrong way can be told. */
function curly(text: FieldText, opener: string, closer: string): Finding[] {
  const findings: Finding[] = []
  let start = 0
  for (const line of text.text.split('\n')) {
    const marks = matchesOf(line, opener === '“' ? /[“”]/gu : /(?<![A-Za-z])[‘’]/gu).map((match) => ({
      mark: match[0],
      start: start + match.index,
      end: start + match.index + 1,
    }))
    if (!isBalanced(marks, opener)) findings.push(...wrong(text, marks, opener, closer))
    start += line.length + 1
  }
  return findings
}

interface Mark extends Span {
  readonly mark: string
}

function isBalanced(marks: readonly Mark[], opener: string): boolean {
  let depth = 0
  return (
    marks.every(({ mark }) => {
      depth += mark === opener ? 1 : -1
      return depth >= 0
    }) && depth === 0
  )
}

function wrong(text: FieldText, marks: readonly Mark[], opener: string, closer: string): Finding[] {
  if (marks.length % 2 === 0 && !areAllSingle(text, marks)) {
    return marks.flatMap((each, i) => {
      const to = i % 2 === 0 ? opener : closer
      const message = `引号“${each.mark}”方向不对，这里应是“${to}”，请修改。`
      return each.mark === to ? [] : [finding(text, each, 'warning', message, to)]
    })
  }
  const single = firstSingle(marks, opener)
  if (!single) return []
  return [finding(text, single, 'warning', `这一段的引号“${single.mark}”没有配对的另一半，请补上或删去。`)]
}

/** 运用青槐微讯”公众号…；青槐微讯”平台…: each lacks its other half, for no quotation goes over a whole clause. */
function areAllSingle({ text }: FieldText, marks: readonly Mark[]): boolean {
  const [first] = marks
  return marks.every(({ mark, start }, i) => {
    const next = marks[i + 1]
    return mark === first?.mark && (!next || /[，。；]/u.test(text.slice(start, next.start)))
  })
}

function firstSingle(marks: readonly Mark[], opener: string): Mark | undefined {
  let open: Mark | undefined
  for (const each of marks) {
    if (each.mark !== opener && !open) return each
    if (each.mark === opener && open) return open
    open = each.mark === opener ? each : undefined
  }
  return open
}
