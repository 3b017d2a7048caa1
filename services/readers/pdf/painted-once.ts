import type { Glyph } from './glyphs.ts'

/** Two marks of one character nearer than this part of its width are one; neighbours stand a whole width apart. */
const ACROSS = 0.6
/** Of its height. */
const DOWN = 0.45
/** Width of a character that its font gives none, in sizes of the type. */
const NO_WIDTH = 0.4
/** Points; a square of the page in which marks are looked for. */
const SQUARE = 36
/** One character in one square; leaders set in small type have some 60. Where there are more, they are a picture. */
const CROWD = 100

/**
 * The characters of a page, each once: pages embolden words by a shadow or a second print beside the first, and a 7 painted
 * so is no 77. The first mark stays.
 */
export function paintedOnce(glyphs: readonly Glyph[]): Glyph[] {
  const kept = new Map<string, Glyph[]>()
  return glyphs.filter((glyph) => {
    const column = Math.floor(glyph.x / SQUARE)
    const row = Math.floor(glyph.y / SQUARE)
    const near = AROUND.flatMap(([x, y]) => kept.get(keyOf(glyph, column + x, row + y)) ?? [])
    if (near.some((other) => isSameMark(glyph, other))) return false
    const key = keyOf(glyph, column, row)
    const here = kept.get(key)
    if (here && here.length < CROWD) here.push(glyph)
    else if (!here) kept.set(key, [glyph])
    return true
  })
}

const AROUND = [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => [x, y] as const))

function keyOf({ text }: Glyph, column: number, row: number): string {
  return `${column}/${row}/${text}`
}

function isSameMark(one: Glyph, other: Glyph): boolean {
  const [right, down] = one.direction
  const x = other.x - one.x
  const y = other.y - one.y
  const along = Math.abs(x * right + y * down)
  const across = Math.abs(y * right - x * down)
  const width = Math.min(one.advance, other.advance) || NO_WIDTH * one.size
  const turned = right * other.direction[0] + down * other.direction[1] < 0.9
  return (
    !turned &&
    along < ACROSS * width &&
    across < DOWN * one.size &&
    Math.abs(one.size - other.size) < 0.2 * one.size
  )
}
