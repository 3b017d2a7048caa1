import { constants, crc32, deflateRawSync } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'

/** A zip file that is packed as its parts come, so that none has to be held whole. */
export interface ZipStream {
  /** Begins a part; every piece follows in turn. */
  readonly part: (name: string) => ZipPart
  /** The whole file. */
  readonly end: () => Uint8Array
}

export interface ZipPart {
  readonly add: (piece: string | Uint8Array) => void
  readonly end: () => void
}

/** The first moment a zip file can tell, on every clock: equal contents are equal bytes. */
const FIRST_MOMENT = new Date(1980, 0, 1)

/** Packed by a method of zip files that is called deflate. */
const DEFLATED = 8

export function zipStream(): ZipStream {
  const packed: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    packed.push(bytes)
  })
  return {
    part: (name) => {
      const entry: ZipInputFile = {
        filename: name,
        compression: DEFLATED,
        size: 0,
        crc: 0,
        mtime: FIRST_MOMENT,
      }
      zip.add(entry)
      return partOf(entry)
    },
    end: () => {
      zip.end()
      return Buffer.concat(packed)
    },
  }
}

/** Node packs ten times as fast as the library that puts the file together. Pieces packed one by one are one when joined. */
function partOf(entry: ZipInputFile): ZipPart {
  return {
    add: (piece) => {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
      entry.size += bytes.length
      entry.crc = crc32(bytes, entry.crc)
      entry.ondata?.(null, deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }), false)
    },
    end: () => entry.ondata?.(null, deflateRawSync(new Uint8Array()), true),
  }
}
