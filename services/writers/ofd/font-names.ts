/** What a font file calls itself, in Chinese where it has such names. */
export interface FontNames {
  readonly face: string
  readonly family: string
}

const NAMES = { family: 1, face: 4 } as const
const WINDOWS = 3
/** Languages in which a name is taken, the last that has one: English of the United States, simplified Chinese. */
const LANGUAGES = [0x409, 0x804]

/** The names in a font's table "name" (ISO/IEC 14496-22, 5.2.7); nothing where it has none. */
export function fontNames(font: Uint8Array): FontNames | undefined {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const table = tableAt(view, 'name')
  if (table === undefined) return undefined
  const strings = table + view.getUint16(table + 4)
  const found = new Map<string, string>()
  for (let left = view.getUint16(table + 2), at = table + 6; left > 0; left -= 1, at += 12) {
    if (view.getUint16(at) !== WINDOWS) continue
    const start = strings + view.getUint16(at + 10)
    const bytes = font.subarray(start, start + view.getUint16(at + 8))
    const key = `${view.getUint16(at + 6)}/${view.getUint16(at + 4)}`
    found.set(key, new TextDecoder('utf-16be').decode(bytes))
  }
  const named = (name: number) =>
    LANGUAGES.map((language) => found.get(`${name}/${language}`)).findLast((text) => text !== undefined)
  const family = named(NAMES.family)
  return family === undefined ? undefined : { family, face: named(NAMES.face) ?? family }
}

function tableAt(view: DataView, tag: string): number | undefined {
  for (let left = view.getUint16(4), at = 12; left > 0; left -= 1, at += 16) {
    const found = String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)))
    if (found === tag) return view.getUint32(at + 8)
  }
  return undefined
}
