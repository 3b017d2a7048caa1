/** Marks that Word draws around a character (带圈字符). */
const RINGS = /^[○◯〇□△◇]$/u
/** Where the circled numbers from 1, 21 and 36 stand in Unicode. */
const CIRCLED = [
  { from: 1, to: 20, first: 0x2460 },
  { from: 21, to: 35, first: 0x3251 },
  { from: 36, to: 50, first: 0x32b1 },
] as const

/** Characters of a code; what people put in a ring or over one another is a handful. */
const LONGEST = 500

/**
 * What an EQ field shows. It has no result: Word draws it from its code. A character in a ring is the circled number where there is
 * one, else itself; of characters over one another (phonetic guides of old) the last; a fraction is written in one line.
 * @param code for example `eq \o\ac(○,11)`
 * @returns undefined where the code is of another field, or too long
 */
export function equationWords(code: string): string | undefined {
  if (code.length > LONGEST) return undefined
  const expression = /^\s*eq\b(.*)$/isu.exec(code)?.[1]
  return expression === undefined ? undefined : wordsOf(expression.replace(/"[^"]*"/gu, ''))
}

/** The words of an expression: switches with what stands in their parentheses, and plain words. */
function wordsOf(expression: string): string {
  const open = expression.indexOf('(')
  if (open < 0) return withoutSwitches(expression)
  const { parts, end } = argumentsAfter(expression, open + 1)
  const before = expression.slice(0, open)
  return (
    withoutSwitches(before.replace(/\\\w[^(]*$/u, '')) +
    shown(before, parts.map(wordsOf)) +
    wordsOf(expression.slice(end))
  )
}

function shown(switches: string, parts: readonly string[]): string {
  const [first = '', second = ''] = parts
  if (/\\f\b/iu.test(switches)) return `${first}/${second}`
  if (!/\\o/iu.test(switches)) return parts.join('')
  return RINGS.test(first) ? circled(second) : (parts.at(-1) ?? '')
}

function circled(words: string): string {
  const number = /^\d{1,2}$/u.test(words) ? Number(words) : 0
  const range = CIRCLED.find(({ from, to }) => number >= from && number <= to)
  return range ? String.fromCodePoint(range.first + number - range.from) : words
}

/** The arguments from behind an opening parenthesis, divided by commas or semicolons, and where what follows begins. */
function argumentsAfter(expression: string, from: number): { parts: string[]; end: number } {
  const parts: string[] = []
  let start = from
  let depth = 0
  let at = from
  for (; at < expression.length && !(depth === 0 && expression[at] === ')'); at += 1) {
    const mark = expression[at] ?? ''
    if (mark === '(') depth += 1
    if (mark === ')') depth -= 1
    if (depth > 0 || !',;'.includes(mark)) continue
    parts.push(expression.slice(start, at))
    start = at + 1
  }
  parts.push(expression.slice(start, at))
  return { parts, end: at + 1 }
}

function withoutSwitches(words: string): string {
  return words.replace(/\\[*\w]+\s*\w*/gu, '').trim()
}
