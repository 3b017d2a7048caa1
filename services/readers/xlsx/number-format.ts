/** What a number format makes of a number beside the places it shows (ECMA-376-1, 18.8.31). */
export interface FormatEffect {
  /** It shows the number divided by this power of ten: by commas behind the digits, or by a point that is set among them. */
  readonly shift: number
  /** Units it sets around the number, as a reader of the sheet sees them. */
  readonly before: string
  readonly behind: string
}

const TOKEN = /"[^"]{0,255}"|[\\!].|[_*].|\[[^\]]{0,255}\]|./gsu
/** Excel takes no longer ones. */
const LONGEST = 255
const UNIT = /[千万亿]+元?|元/u
const CURRENCY = /[￥¥]/u

/** What a format does to a number, by the section of it that is for such numbers. */
export function formatEffect(format: string, value: number): FormatEffect {
  const tokens = sectionFor(format.slice(0, LONGEST), value)
  const literals = tokens.map(literalOf)
  // 0 for a digit, p for a point that is a mere mark.
  const shape = tokens.map((token, i) => shapeOf(token, literals[i] ?? '')).join('')
  const thousands = [...shape.matchAll(/(?<=0),+(?![0,])/gu)].reduce(
    (sum, [commas]) => sum + commas.length,
    0,
  )
  const words = literals.join('')
  return {
    shift: 3 * thousands + (/p(0+)/u.exec(shape)?.[1]?.length ?? 0),
    before: CURRENCY.exec(words)?.[0] ?? '',
    behind: UNIT.exec(words)?.[0] ?? '',
  }
}

/** Sections are for positive and negative numbers, or for those that their conditions name. */
function sectionFor(format: string, value: number): readonly string[] {
  const sections: string[][] = [[]]
  for (const [token] of format.matchAll(TOKEN)) {
    if (token === ';') sections.push([])
    else sections.at(-1)?.push(token)
  }
  const conditions = sections.map((tokens) => conditionIn(tokens.join('')))
  if (conditions.every((condition) => condition === undefined))
    return (value < 0 ? sections[1] : undefined) ?? sections[0] ?? []
  return sections.find((_, i) => conditions[i]?.(value) ?? true) ?? []
}

function conditionIn(section: string): ((value: number) => boolean) | undefined {
  const [, sign = '', limit = ''] = /\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/u.exec(section) ?? []
  if (limit === '') return undefined
  const than = Number(limit)
  return (value) =>
    (sign.includes('<') && value < than) ||
    (sign.includes('>') && value > than) ||
    (sign.includes('=') && value === than)
}

/** The characters that a token sets as they are. */
function literalOf(token: string): string {
  if (token.startsWith('"')) return token.slice(1, -1)
  if (/^[\\!]./su.test(token)) return token.slice(1)
  if (token.startsWith('[')) return /^\[\$([^\]-]*)/u.exec(token)?.[1] ?? ''
  return /^[元千万亿￥¥]$/u.test(token) ? token : ''
}

function shapeOf(token: string, literal: string): string {
  if (/^[0#?]$/u.test(token)) return '0'
  if (token === ',') return ','
  return literal === '.' ? 'p' : literal === '' ? '' : 'x'
}
