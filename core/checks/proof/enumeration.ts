import { chineseNumeral, toChineseNumeral } from '../../narrative/numerals.ts'
import type { Finding } from '../finding.ts'
import { type FieldText, placeOf } from '../texts.ts'

/** A way of numbering. */
interface Style {
  /** The number alone is the group `number`. */
  readonly pattern: RegExp
  readonly read: (number: string) => number | undefined
  readonly write: (value: number) => string
}

/** Where an item may begin: a line, a sentence, or after a mark. */
const BOUNDARY = '(?<=^|[\\n。；;：:！？]\\s*)'
const AFTER_MARK = '(?<=^|[\\n。；;：:！？，,（(]\\s*)'
const NUMERAL = '[一二三四五六七八九十]{1,3}'

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩'
const chinese = { read: chineseNumeral, write: toChineseNumeral }
const arabic = { read: Number, write: String }

const STYLES: readonly Style[] = [
  { pattern: new RegExp(`${AFTER_MARK}(?<number>${NUMERAL})是(?![指否])`, 'gu'), ...chinese },
  { pattern: new RegExp(`${AFTER_MARK}第(?<number>${NUMERAL})(?=[，,、：:])`, 'gu'), ...chinese },
  { pattern: new RegExp(`${BOUNDARY}[（(](?<number>${NUMERAL})[）)]`, 'gu'), ...chinese },
  { pattern: new RegExp(`${BOUNDARY}(?<number>${NUMERAL})、`, 'gu'), ...chinese },
  { pattern: new RegExp(`${AFTER_MARK}[（(](?<number>\\d{1,2})[）)]`, 'gu'), ...arabic },
  { pattern: new RegExp(`${BOUNDARY}(?<number>\\d{1,2})[.．、](?!\\d)`, 'gu'), ...arabic },
  {
    pattern: new RegExp(`(?<number>[${CIRCLED}])`, 'gu'),
    read: (mark) => CIRCLED.indexOf(mark) + 1,
    write: (value) => CIRCLED.charAt(value - 1),
  },
]

interface Mark {
  readonly value: number
  readonly words: string
  /** Where the number alone stands. */
  readonly start: number
  readonly end: number
}

/** `proof.enumeration`: items that are skipped, repeated or begin in the middle. A new 一是 begins a new list. */
export function checkEnumerations(text: FieldText): Finding[] {
  return STYLES.flatMap((style) => broken(marksOf(text.text, style), text, style))
}

function marksOf(text: string, { pattern, read }: Style): Mark[] {
  return [...text.matchAll(pattern)].flatMap((match): Mark[] => {
    const number = match.groups?.['number'] ?? ''
    const value = read(number)
    const start = match.index + match[0].indexOf(number)
    return value ? [{ value, words: match[0], start, end: start + number.length }] : []
  })
}

function broken(marks: readonly Mark[], text: FieldText, style: Style): Finding[] {
  const findings: Finding[] = []
  let last = 0
  marks.forEach((mark, i) => {
    const before = marks[i - 1]
    const expected = last + 1
    const isNewList = mark.value === 1 && !(last === 1 && before && isOneLine(text.text, before, mark))
    if (mark.value === expected || isNewList) {
      last = mark.value
      return
    }
    findings.push(findingOf(mark, before, expected, text, style))
    // 一是 三是 三是: the first 三是 is the wrong one where the next goes on from what it should have been.
    last = marks[i + 1]?.value === expected + 1 ? expected : mark.value
  })
  return findings
}

function isOneLine(text: string, a: Mark, b: Mark): boolean {
  return !text.slice(a.start, b.start).includes('\n')
}

function findingOf(
  mark: Mark,
  before: Mark | undefined,
  expected: number,
  text: FieldText,
  style: Style,
): Finding {
  const numbered = (value: number) =>
    mark.words.replace(text.text.slice(mark.start, mark.end), style.write(value))
  const previous = before ? `前面一项是“${before.words}”` : '前面没有别的项'
  return {
    rule: 'proof.enumeration',
    severity: 'warning',
    ...placeOf(
      text,
      mark.start,
      mark.end +
        Math.max(
          0,
          mark.words.length - mark.words.indexOf(style.write(mark.value)) - (mark.end - mark.start),
        ),
    ),
    message: `序号“${mark.words}”不连续：${previous}，这里应是“${numbered(expected)}”，请核对是写错还是漏项。`,
    expected: numbered(expected),
    actual: mark.words,
    suggestion: { field: text.field, start: mark.start, end: mark.end, to: style.write(expected) },
  }
}
