import type { Finding } from '../finding.ts'
import { findingOf } from '../remark.ts'
import type { FieldText } from '../texts.ts'

/** Brackets without their other half, and halves of two widths. */
export function checkBrackets(text: FieldText): Finding[] {
  const { pairs, single } = matchBrackets(text.text)
  return [
    ...single.map((at) => unmatched(text, at)),
    ...pairs.flatMap(([open, close]) => mixed(text, open, close)),
  ]
}

const PAIRS: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '《': '》',
  '〈': '〉',
  '〔': '〕',
  '［': '］',
  '[': ']',
  '【': '】',
  '「': '」',
  '『': '』',
}
const CLOSERS = new Set(Object.values(PAIRS))
const WIDE: Readonly<Record<string, string>> = { '(': '（', ')': '）', '[': '［', ']': '］' }
const BRACKET = /[（()）《》〈〉〔〕［］[\]【】「」『』]/gu
/** 1） and 一） and a) number an item and close nothing. */
const ITEM = /(?:^|[\n。；：，;:,\s])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$/u

/** Offsets of brackets that belong together, and of those that stand alone. Brackets may reach over a line's end. */
function matchBrackets(text: string): {
  pairs: readonly (readonly [number, number])[]
  single: readonly number[]
} {
  const open: number[] = []
  const pairs: [number, number][] = []
  const single: number[] = []
  for (const { 0: bracket, index } of text.matchAll(BRACKET)) {
    if (!CLOSERS.has(bracket)) {
      open.push(index)
      continue
    }
    const at = open.findLastIndex((each) => closes(text.charAt(each), bracket))
    const opener = open[at]
    if (opener !== undefined) {
      single.push(...open.splice(at + 1))
      open.pop()
      pairs.push([opener, index])
    } else if (!/[）)]/u.test(bracket) || !ITEM.test(text.slice(Math.max(0, index - 5), index))) {
      single.push(index)
    }
  }
  return { pairs, single: [...single, ...open].sort((a, b) => a - b) }
}

function closes(opener: string, closer: string): boolean {
  const expected = PAIRS[opener] ?? ''
  return (WIDE[expected] ?? expected) === (WIDE[closer] ?? closer)
}

function unmatched(text: FieldText, at: number): Finding {
  const bracket = text.text.charAt(at)
  const other = CLOSERS.has(bracket) ? '前半' : '后半'
  return findingOf(text, {
    rule: 'proof.punctuation',
    severity: 'warning',
    start: at,
    end: at + 1,
    message: `“${bracket}”没有${other}个与它配对，请补上或删去。`,
  })
}

function mixed(text: FieldText, open: number, close: number): Finding[] {
  const [opener, closer] = [text.text.charAt(open), text.text.charAt(close)]
  if (PAIRS[opener] === closer) return []
  const narrow = opener in WIDE ? open : close
  return [
    findingOf(text, {
      rule: 'proof.punctuation',
      severity: 'advice',
      start: open,
      end: close + 1,
      message: `括号“${opener}”和“${closer}”一半半角一半全角，请改为同一种。`,
      to: { start: narrow, end: narrow + 1, to: WIDE[text.text.charAt(narrow)] ?? '' },
    }),
  ]
}
