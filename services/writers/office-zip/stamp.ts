/** Signatures of zip records, little-endian, and the offsets within them that are read here (APPNOTE 4.3). */
const END = { signature: 0x06054b50, length: 22, entries: 10, directory: 16 } as const
const ENTRY = {
  signature: 0x02014b50,
  length: 46,
  time: 12,
  name: 28,
  extra: 30,
  comment: 32,
  local: 42,
} as const
const LOCAL_TIME = 10

/** 1 January 1980, midnight: the first moment a zip file can tell. */
const FIRST_MOMENT = 0x0021_0000

/** Sets the time of every file in a zip to the same fixed moment, in place, so that equal contents are equal bytes. */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.length - END.length
  expectSignature(view, end, END.signature)
  let at = view.getUint32(end + END.directory, true)
  for (let left = view.getUint16(end + END.entries, true); left > 0; left -= 1) {
    expectSignature(view, at, ENTRY.signature)
    view.setUint32(at + ENTRY.time, FIRST_MOMENT, true)
    view.setUint32(view.getUint32(at + ENTRY.local, true) + LOCAL_TIME, FIRST_MOMENT, true)
    const tail = [ENTRY.name, ENTRY.extra, ENTRY.comment].map((offset) => view.getUint16(at + offset, true))
    at += tail.reduce((sum, length) => sum + length, ENTRY.length)
  }
  return zip
}

function expectSignature(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature)
    throw new Error('The package is not the zip file that was expected')
}
