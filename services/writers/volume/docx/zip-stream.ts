import { strToU8, Zip, ZipDeflate } from 'fflate'

/** A zip file that is packed as its parts come, so that none has to be held whole. */
export interface ZipStream {
  /** Begins a part; every piece follows in turn. */
  readonly part: (name: string) => {
    readonly add: (text: string | Uint8Array) => void
    readonly end: () => void
  }
  /** The whole file. */
  readonly end: () => Uint8Array
}

/** The first moment a zip file can tell, on every clock: equal contents are equal bytes. */
const FIRST_MOMENT = new Date(1980, 0, 1)

export function zipStream(): ZipStream {
  const packed: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    packed.push(bytes)
  })
  return {
    part: (name) => {
      const entry = new ZipDeflate(name, { level: 6 })
      entry.mtime = FIRST_MOMENT
      zip.add(entry)
      return {
        add: (text) => entry.push(typeof text === 'string' ? strToU8(text) : text),
        end: () => entry.push(new Uint8Array(), true),
      }
    },
    end: () => {
      zip.end()
      return Buffer.concat(packed)
    },
  }
}
