/** Kinds of lookup that put glyphs in the place of others (ISO/IEC 14496-22, 6.3.4); those with a context only name such lookups. */
const KIND = { single: 1, multiple: 2, alternate: 3, ligature: 4, extension: 7, reverse: 8 } as const

/** Glyphs that may take the place of others, where all of those are there. */
interface Step {
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** Adds to some glyphs all that the face may put in their place, in whatever context. */
export function addSubstitutes(gsub: Buffer, glyphs: Set<number>): void {
  const steps = stepsOf(gsub)
  for (let before = -1; before < glyphs.size;) {
    before = glyphs.size
    for (const { from, to } of steps)
      if (from.every((glyph) => glyphs.has(glyph))) for (const glyph of to) glyphs.add(glyph)
  }
}

function stepsOf(gsub: Buffer): Step[] {
  const lookups = gsub.readUInt16BE(8)
  return placesIn(gsub, lookups, lookups).flatMap((lookup) => {
    const kind = gsub.readUInt16BE(lookup)
    return placesIn(gsub, lookup + 4, lookup).flatMap((at) =>
      kind === KIND.extension
        ? stepsAt(gsub, gsub.readUInt16BE(at + 2), at + gsub.readUInt32BE(at + 4))
        : stepsAt(gsub, kind, at),
    )
  })
}

/** What one table of a lookup says. */
function stepsAt(gsub: Buffer, kind: number, at: number): Step[] {
  const covered = () => coveredBy(gsub, at + gsub.readUInt16BE(at + 2))
  if (kind === KIND.single && gsub.readUInt16BE(at) === 1) {
    const apart = gsub.readUInt16BE(at + 4)
    return covered().map((glyph) => ({ from: [glyph], to: [(glyph + apart) & 0xffff] }))
  }
  if (kind === KIND.single) return oneForOne(covered(), listAt(gsub, at + 4))
  if (kind === KIND.multiple || kind === KIND.alternate) {
    const lists = placesIn(gsub, at + 4, at)
    return covered().map((glyph, i) => ({ from: [glyph], to: listAt(gsub, lists[i] ?? NaN) }))
  }
  if (kind === KIND.ligature) {
    const lists = placesIn(gsub, at + 4, at)
    return covered().flatMap((glyph, i) => ligaturesFrom(gsub, glyph, lists[i] ?? NaN))
  }
  if (kind === KIND.reverse) {
    const ahead = at + 4 + 2 + 2 * gsub.readUInt16BE(at + 4)
    return oneForOne(covered(), listAt(gsub, ahead + 2 + 2 * gsub.readUInt16BE(ahead)))
  }
  return []
}

function oneForOne(from: readonly number[], to: readonly number[]): Step[] {
  return from.map((glyph, i) => ({ from: [glyph], to: to.slice(i, i + 1) }))
}

/** The ligatures that begin with a glyph. */
function ligaturesFrom(gsub: Buffer, first: number, list: number): Step[] {
  return placesIn(gsub, list, list).map((at) => ({
    from: [first, ...wordsAt(gsub, at + 4, gsub.readUInt16BE(at + 2) - 1)],
    to: [gsub.readUInt16BE(at)],
  }))
}

/** The glyphs of a coverage table, in its order. */
function coveredBy(gsub: Buffer, at: number): number[] {
  if (gsub.readUInt16BE(at) === 1) return listAt(gsub, at + 2)
  return Array.from({ length: gsub.readUInt16BE(at + 2) }, (_, i) => at + 4 + 6 * i).flatMap((range) => {
    const first = gsub.readUInt16BE(range)
    return Array.from({ length: gsub.readUInt16BE(range + 2) - first + 1 }, (_, i) => first + i)
  })
}

/** Places that a list behind its count gives by how far they are from a start. */
function placesIn(gsub: Buffer, list: number, start: number): number[] {
  return listAt(gsub, list).map((apart) => start + apart)
}

function listAt(gsub: Buffer, at: number): number[] {
  return wordsAt(gsub, at + 2, gsub.readUInt16BE(at))
}

function wordsAt(gsub: Buffer, at: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => gsub.readUInt16BE(at + 2 * i))
}
