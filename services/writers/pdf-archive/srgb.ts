/**
 * A profile of sRGB (IEC 61966-2-1) by ISO 15076-1 (ICC 4.2), made from its numbers: what the colours of a page are meant to
 * look like, which archives ask for. Nothing in it is anyone else's.
 */
export function srgbProfile(): Uint8Array {
  const white = xyz(0.9642, 1, 0.8249)
  const curve = tag('para', [u16(3), u16(0), ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].map(s15)])
  const tags: (readonly [string, Buffer])[] = [
    ['desc', text('sRGB')],
    ['cprt', text('No copyright')],
    ['wtpt', white],
    // What turns the white of daylight (D65) into that of the profile (D50), by Bradford.
    ['chad', tag('sf32', ADAPTATION.map(s15))],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const start = HEADER + 4 + 12 * tags.length
  const data = [...new Set(tags.map(([, bytes]) => bytes))]
  const offsets = new Map<Buffer, number>()
  let at = start
  for (const bytes of data) {
    offsets.set(bytes, at)
    at += bytes.length
  }
  const table = tags.map(([name, bytes]) =>
    Buffer.concat([Buffer.from(name), u32(offsets.get(bytes) ?? 0), u32(bytes.length)]),
  )
  return Buffer.concat([header(at), u32(tags.length), ...table, ...data])
}

const HEADER = 128
const ADAPTATION = [1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168]

/** A profile of a display, of colours RGB by way of XYZ, without a maker and of the standard's own day. */
function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER)
  bytes.writeUInt32BE(size, 0)
  bytes.writeUInt32BE(0x04200000, 8)
  bytes.write('mntrRGB XYZ ', 12)
  for (const [i, value] of [2005, 1, 1, 0, 0, 0].entries()) bytes.writeUInt16BE(value, 24 + 2 * i)
  bytes.write('acsp', 36)
  for (const [i, value] of [0.9642, 1, 0.8249].entries()) s15(value).copy(bytes, 68 + 4 * i)
  return bytes
}

function xyz(...values: readonly number[]): Buffer {
  return tag('XYZ ', values.map(s15))
}

/** One record, in English of the United States, as multi-localised Unicode. */
function text(words: string): Buffer {
  const units = Buffer.from(words, 'utf16le').swap16()
  return tag('mluc', [u32(1), u32(12), Buffer.from('enUS'), u32(units.length), u32(28), units])
}

/** A value with its type; each begins at a multiple of four bytes. */
function tag(type: string, parts: readonly Buffer[]): Buffer {
  const bytes = Buffer.concat([Buffer.from(type), u32(0), ...parts])
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)])
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** Sixteen bits before the point and sixteen behind it. */
function s15(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(Math.round(value * 0x10000))
  return bytes
}
