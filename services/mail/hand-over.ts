import { Readable } from 'node:stream'

/** A message on its way to a server. */
export interface HandOver {
  readonly stream: Readable
  /** The last byte was given away: from now on only the server knows what becomes of the message. */
  readonly isComplete: () => boolean
}

/** Bytes given at a time. */
const PIECE = 64 * 1024

/**
 * A message to be read piece by piece. The first is only given where `mayBegin` agrees; else the stream ends with an
 * error, and the server, which never sees the end of the message, drops it (RFC 5321 section 4.1.1.4).
 * @param tell how many bytes of how many were given
 */
export function handOver(
  message: Uint8Array,
  {
    mayBegin,
    tell,
  }: { readonly mayBegin: () => boolean; readonly tell: (sent: number, total: number) => void },
): HandOver {
  let given = 0
  let complete = false
  const stream = new Readable({
    // Nothing is read ahead, so that what was given is what was asked for.
    highWaterMark: 1,
    read() {
      if (given === 0 && !mayBegin()) {
        this.destroy(new Error('the message may not be handed over'))
        return
      }
      const piece = message.subarray(given, given + PIECE)
      given += piece.length
      complete = given === message.length
      this.push(piece)
      if (complete) this.push(null)
      tell(given, message.length)
    },
  })
  return { stream, isComplete: () => complete }
}
