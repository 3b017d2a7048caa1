import { matchesOf } from '../../matches.ts'
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
  /** How many of each kind are open: without one there is nothing to look for. */
  const waiting = new Map<string, number>()
  const count = (opener: string, by: number) => {
    const kind = kindOf(PAIRS[opener] ?? '')
    waiting.set(kind, (waiting.get(kind) ?? 0) + by)
  }
  const pairs: [number, number][] = []
  const single: number[] = []
  for (const { 0: bracket, index } of matchesOf(text, BRACKET)) {
    if (!CLOSERS.has(bracket)) {
      open.push(index)
      count(bracket, 1)
      continue
    }
    if ((waiting.get(kindOf(bracket)) ?? 0) > 0) {
      let opener = open.pop() ?? 0
      for (; !closes(text.charAt(opener), bracket); opener = open.pop() ?? 0) {
        single.push(opener)
        count(text.charAt(opener), -1)
      }
      count(text.charAt(opener), -1)
      pairs.push([opener, index])
    } else if (!/[）)]/u.test(bracket) || !ITEM.test(text.slice(Math.max(0, index - 5), index))) {
      single.push(index)
    }
  }
  return { pairs, single: [...single, ...open].sort((a, b) => a - b) }
}

function closes(opener: string, closer: string): boolean {
  return kindOf(PAIRS[opener] ?? '') === kindOf(closer)
}

/** Both widths of a bracket are one kind. */
function kindOf(closer: string): string {
  return WIDE[closer] ?? closer
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
