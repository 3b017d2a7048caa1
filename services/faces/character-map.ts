/** The glyphs of some characters, by code point; those that the face has none for are missing. */
export function glyphsOf(cmap: Buffer, codes: Iterable<number>): Map<number, number> {
  const find = finderIn(cmap)
  const found = new Map<number, number>()
  for (const code of codes) {
    const glyph = find(code)
    if (glyph !== 0) found.set(code, glyph)
  }
  return found
}

type Finder = (code: number) => number

/** The encodings of Unicode in the order in which they are preferred: all planes first. */
const ENCODINGS = ['3/10', '0/6', '0/4', '3/1', '0/3', '0/2', '0/1', '0/0']

function finderIn(cmap: Buffer): Finder {
  const tables = new Map<string, number>()
  for (let left = cmap.readUInt16BE(2), at = 4; left > 0; left -= 1, at += 8)
    tables.set(`${cmap.readUInt16BE(at)}/${cmap.readUInt16BE(at + 2)}`, cmap.readUInt32BE(at + 4))
  for (const encoding of ENCODINGS) {
    const at = tables.get(encoding)
    if (at === undefined) continue
    const format = cmap.readUInt16BE(at)
    if (format === 12) return (code) => glyphInGroups(cmap, at, code)
    if (format === 4) return (code) => glyphInSegments(cmap, at, code)
  }
  throw new RangeError('No table of Unicode')
}

/** Format 12: groups of characters whose glyphs follow one another. */
function glyphInGroups(cmap: Buffer, at: number, code: number): number {
  const group =
    at + 16 + 12 * firstEndingAt(cmap.readUInt32BE(at + 12), (i) => cmap.readUInt32BE(at + 20 + 12 * i), code)
  if (group >= at + 16 + 12 * cmap.readUInt32BE(at + 12)) return 0
  const start = cmap.readUInt32BE(group)
  return code < start ? 0 : cmap.readUInt32BE(group + 8) + code - start
}

/** Format 4: segments of the first plane, whose glyphs are reckoned or listed. */
function glyphInSegments(cmap: Buffer, at: number, code: number): number {
  const size = cmap.readUInt16BE(at + 6)
  const ends = at + 14
  const segment = firstEndingAt(size / 2, (i) => cmap.readUInt16BE(ends + 2 * i), code)
  if (code > 0xffff || segment >= size / 2) return 0
  const start = ends + size + 2 + 2 * segment
  const first = cmap.readUInt16BE(start)
  if (code < first) return 0
  const delta = cmap.readUInt16BE(start + size)
  const range = cmap.readUInt16BE(start + 2 * size)
  if (range === 0) return (code + delta) & 0xffff
  const glyph = cmap.readUInt16BE(start + 2 * size + range + 2 * (code - first))
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}

/** Which of some ranges in order is the first that ends at a code or behind it. */
function firstEndingAt(count: number, endOf: (index: number) => number, code: number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (endOf(middle) < code) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * A table of the characters of the first plane (format 4). Near ones stand in one segment, with nothing for those between:
 * who asks for one after the other looks through all segments for each.
 */
export function characterTable(glyphs: ReadonlyMap<number, number>): Buffer {
  const segments: [first: number, last: number][] = []
  for (const code of [...glyphs.keys()].toSorted((one, other) => one - other)) {
    const near = segments.at(-1)
    if (code >= 0xffff) break
    if (near && code - near[1] <= NEAR) near[1] = code
    else segments.push([code, code])
  }
  return wordsOf([0, 1, 3, 1, 0, 12, ...segmentWords(segments, glyphs)])
}

/** A gap takes two bytes a character, a segment eight and time. */
const NEAR = 256

function segmentWords(
  segments: readonly (readonly [number, number])[],
  glyphs: ReadonlyMap<number, number>,
): number[] {
  // The last segment ends the list.
  const count = segments.length + 1
  const listed = segments.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => glyphs.get(first + i) ?? 0),
  )
  let before = 0
  const ranges = segments.map(([first, last], i) => {
    const range = 2 * (count - i + before)
    before += last - first + 1
    return range
  })
  const power = Math.floor(Math.log2(count))
  return [
    ...[4, 16 + 8 * count + 2 * listed.length, 0, 2 * count, 2 << power, power, 2 * count - (2 << power)],
    ...[...segments.map(([, last]) => last), 0xffff, 0],
    ...[...segments.map(([first]) => first), 0xffff],
    ...[...segments.map(() => 0), 1],
    ...[...ranges, 0],
    ...listed,
  ]
}

function wordsOf(words: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * words.length)
  for (const [i, word] of words.entries()) bytes.writeUInt16BE(word, 2 * i)
  return bytes
}
