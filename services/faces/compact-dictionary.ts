/** A line of a dictionary of a compact font (Adobe Technical Note 5176, 4): numbers and what they are. */
export interface Entry {
  readonly operator: number
  readonly numbers: readonly number[]
  /** The numbers as they are written. */
  readonly written: Buffer
}

/** Operators of two bytes begin with this one. */
const LONG = 12
const REAL = 30

export function entriesOf(dictionary: Buffer): Entry[] {
  const entries: Entry[] = []
  let numbers: number[] = []
  for (let at = 0, start = 0; at < dictionary.length;) {
    const first = dictionary.readUInt8(at)
    if (first <= 21) {
      const operator = first === LONG ? (LONG << 8) | dictionary.readUInt8(at + 1) : first
      entries.push({ operator, numbers, written: dictionary.subarray(start, at) })
      at += first === LONG ? 2 : 1
      start = at
      numbers = []
    } else {
      const { value, length } = numberAt(dictionary, at)
      numbers.push(value)
      at += length
    }
  }
  return entries
}

/** @param places numbers that take the place of what an operator had */
export function dictionaryOf(
  entries: readonly Entry[],
  places: ReadonlyMap<number, readonly number[]>,
): Buffer {
  return Buffer.concat(
    entries.flatMap(({ operator, written }) => [
      ...(places.get(operator)?.map(wideNumber) ?? [written]),
      Buffer.from(operator > 0xff ? [operator >> 8, operator & 0xff] : [operator]),
    ]),
  )
}

function numberAt(bytes: Buffer, at: number): { readonly value: number; readonly length: number } {
  const first = bytes.readUInt8(at)
  if (first === 28) return { value: bytes.readInt16BE(at + 1), length: 3 }
  if (first === 29) return { value: bytes.readInt32BE(at + 1), length: 5 }
  if (first === REAL) return { value: NaN, length: lengthOfReal(bytes, at) }
  if (first <= 246) return { value: first - 139, length: 1 }
  const second = bytes.readUInt8(at + 1)
  const value = first <= 250 ? (first - 247) * 256 + second + 108 : -(first - 251) * 256 - second - 108
  return { value, length: 2 }
}

/** A real number is written in halves of bytes, up to one that ends it. */
function lengthOfReal(bytes: Buffer, at: number): number {
  let end = at + 1
  while ((bytes.readUInt8(end) & 0xf) !== 0xf) end += 1
  return end + 1 - at
}

/** Always five bytes, so that places are known before they are written. */
function wideNumber(value: number): Buffer {
  const bytes = Buffer.from([29, 0, 0, 0, 0])
  bytes.writeInt32BE(value, 1)
  return bytes
}
