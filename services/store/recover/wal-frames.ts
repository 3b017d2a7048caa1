/** A page as a write-ahead log has it. */
export interface WalFrame {
  readonly page: number
  readonly content: Uint8Array
  /** Pages of the database after the change that ends with this frame; 0 where the change goes on. */
  readonly commit: number
  /** Whether its checksum says that it is as it was written. */
  readonly isWhole: boolean
}

const HEADER = 32
const FRAME_HEADER = 24
const LITTLE_ENDIAN = 0x37_7f_06_82

type Sum = readonly [number, number]

/**
 * The frames of all changes a log holds whole. SQLite stops at the first frame that is damaged; here reading goes on behind
 * it, since the sum of each frame builds on that of the one before, which is written in it.
 */
export function walFrames(log: Buffer): WalFrame[] {
  if (log.length < HEADER) return []
  const isLittle = log.readUInt32BE(0) === LITTLE_ENDIAN
  const size = log.readUInt32BE(8) || 4096
  const salt = log.subarray(16, 24)
  const length = FRAME_HEADER + size
  const frames: WalFrame[] = []
  let told: Sum = [log.readUInt32BE(24), log.readUInt32BE(28)]
  let counted = told
  let lastCommit = 0
  for (let at = HEADER; at + length <= log.length; at += length) {
    const frame = log.subarray(at, at + length)
    const here: Sum = [frame.readUInt32BE(16), frame.readUInt32BE(20)]
    const sums = [told, counted].map((before) => frameSum(frame, before, isLittle))
    const isWhole = frame.subarray(8, 16).equals(salt) && sums.some((sum) => equal(sum, here))
    told = here
    counted = sums[0] ?? here
    const commit = frame.readUInt32BE(4)
    frames.push({ page: frame.readUInt32BE(0), content: frame.subarray(FRAME_HEADER), commit, isWhole })
    if (isWhole && commit > 0) lastCommit = frames.length
  }
  return frames.slice(0, lastCommit)
}

function equal(one: Sum, other: Sum): boolean {
  return one[0] === other[0] && one[1] === other[1]
}

/** SQLite's checksum of a frame: of page number and commit, and of its content. */
function frameSum(frame: Buffer, before: Sum, isLittle: boolean): Sum {
  const word = (at: number) => (isLittle ? frame.readUInt32LE(at) : frame.readUInt32BE(at))
  let [one, two] = before
  const add = (from: number, to: number) => {
    for (let at = from; at < to; at += 8) {
      one = (one + word(at) + two) >>> 0
      two = (two + word(at + 4) + one) >>> 0
    }
  }
  add(0, 8)
  add(FRAME_HEADER, frame.length)
  return [one, two]
}
