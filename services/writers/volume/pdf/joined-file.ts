import { createHash } from 'node:crypto'
import { latin1 } from './spelling.ts'

/** A PDF that is written object by object. */
export interface JoinedFile {
  /** Objects one behind the other, with where each begins among them, by its number. */
  readonly add: (bytes: Uint8Array, offsets: readonly (readonly [number, number])[]) => void
  readonly object: (number: number, text: string) => void
  /** @param entries of its dictionary, but the length */
  readonly stream: (number: number, entries: string, content: Uint8Array) => void
  /** The whole file, with its table of objects. */
  readonly end: (root: number, info: number) => Uint8Array
}

/** Says that the file is binary, to programs that look at its beginning. */
const HEADER = Buffer.concat([latin1('%PDF-1.7\n%'), Buffer.from([0xe2, 0xe3, 0xcf, 0xd3, 0x0a])])

export function joinedFile(): JoinedFile {
  const pieces: Uint8Array[] = [HEADER]
  const places: number[] = []
  let length = HEADER.length
  const add: JoinedFile['add'] = (bytes, offsets) => {
    for (const [number, at] of offsets) places[number] = length + at
    pieces.push(bytes)
    length += bytes.length
  }
  return {
    add,
    object: (number, text) => add(latin1(`${number} 0 obj\n${text}\nendobj\n`), [[number, 0]]),
    stream: (number, entries, content) => {
      const head = latin1(`${number} 0 obj\n<<${entries}\n/Length ${content.length}>>\nstream\n`)
      add(Buffer.concat([head, content, latin1('\nendstream\nendobj\n')]), [[number, 0]])
    },
    end: (root, info) => {
      const id = `<${digestOf(pieces)}>`
      const table = Array.from({ length: places.length }, (_, number) => entry(places[number]))
      const trailer = `trailer\n<</Size ${places.length}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/ID [${id} ${id}]>>`
      const end = `xref\n0 ${places.length}\n${table.join('')}${trailer}\nstartxref\n${length}\n%%EOF\n`
      return Buffer.concat([...pieces, latin1(end)])
    },
  }
}

/** What tells this file from others; its name in archives (ISO 32000-1, 14.4). */
function digestOf(pieces: readonly Uint8Array[]): string {
  const hash = createHash('md5')
  for (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}

/** Twenty bytes each, as the standard wants. A number nothing has is free. */
function entry(place: number | undefined): string {
  return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`
}
