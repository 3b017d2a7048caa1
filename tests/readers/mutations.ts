import JSZip from 'jszip'

/** A source of numbers that gives the same ones for the same seed. */
export type Dice = (below: number) => number

/** Mulberry32: small, and good enough to choose places by. */
export function dice(seed: number): Dice {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * below)
  }
}

/** Bytes with some of them flipped, cut out, doubled or put elsewhere. */
export function mutated(bytes: Uint8Array, roll: Dice): Uint8Array {
  let result = Buffer.from(bytes)
  for (let times = 1 + roll(4); times > 0; times--) result = mutatedOnce(result, roll)
  return result
}

function mutatedOnce(bytes: Buffer, roll: Dice): Buffer<ArrayBuffer> {
  const from = roll(bytes.length)
  const to = Math.min(bytes.length, from + 1 + roll(roll(2) === 0 ? 8 : 2_000))
  const place = roll(bytes.length)
  switch (roll(5)) {
    case 0: {
      const flipped = Buffer.from(bytes)
      for (let at = from; at < Math.min(to, from + 8); at++) flipped[at] = roll(256)
      return flipped
    }
    case 1:
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
    case 2:
      return Buffer.from(bytes.subarray(0, Math.max(1, from)))
    case 3:
      return Buffer.concat([bytes.subarray(0, place), bytes.subarray(from, to), bytes.subarray(place)])
    default:
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
  }
}

/** A zip file whose XML was changed inside: bytes, or whole tags and values as only XML has them. */
export async function mutatedInside(bytes: Uint8Array, roll: Dice): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  const names = Object.keys(zip.files).filter((name) => /\.(?:xml|rels)$/u.test(name))
  const name = roll(2) === 0 ? 'word/document.xml' : (names[roll(names.length)] ?? '')
  const content = await zip.file(name)?.async('nodebuffer')
  if (content && content.length > 0) {
    zip.file(name, roll(3) === 0 ? mutated(content, roll) : withTags(content.toString(), roll))
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'STORE' })
}

const VALUES = [
  '',
  '0',
  '-1',
  '1000000000',
  '99999999999',
  'x',
  '&#0;',
  '&#x110000;',
  '%1%2%9',
  'true',
  'restart',
]

function withTags(xml: string, roll: Dice): string {
  const pieces = xml.split(/(?=<)/u)
  const place = () => roll(pieces.length)
  for (let times = 1 + roll(6); times > 0; times--) {
    const from = place()
    const moved = pieces.slice(from, from + 1 + roll(30))
    switch (roll(4)) {
      case 0:
        pieces.splice(from, moved.length)
        break
      case 1:
        pieces.splice(place(), 0, ...moved)
        break
      case 2:
        pieces.splice(place(), 1, pieces[place()] ?? '')
        break
      default: {
        const value = VALUES[roll(VALUES.length)] ?? ''
        pieces[from] = (pieces[from] ?? '').replace(/="[^"]*"/u, `="${value}"`)
      }
    }
  }
  return pieces.join('')
}
