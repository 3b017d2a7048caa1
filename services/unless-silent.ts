import { Failure } from '../core/failure.ts'
import { leaveAlone, refuseManyLeft } from './answered.ts'
import { diskPatience } from './disk-patience.ts'

/** Seconds of silence until a disk is given up that is at work; some write what they were given before they answer. */
export const SILENCE = 60
/** Seconds once somebody has asked to stop. */
const STOPPING = 3

/** How work on a disk shows that it gets on. */
export interface Watch {
  /** Said before each call on the disk. */
  readonly asking: () => void
  /**
   * The same, where more is only to be done if anybody still wants it.
   * @throws what was said of why not: asked to stop, or given up
   */
  readonly goOn: () => void
}

interface Wanted {
  /** Named where it does not answer. */
  readonly path: string
  /** Asks to stop. */
  readonly stop?: AbortSignal | undefined
  /** Told of work that is given up, and when it ends: it is not waited for. */
  readonly left?: (ended: Promise<unknown>) => void
}

/**
 * What long work on a disk or share comes to, as long as that is not silent.
 * @throws Failure 'no-answer', 'many-disks-silent', or what the signal says
 */
export async function unlessSilent<T>(
  { path, stop, left }: Wanted,
  work: (watch: Watch) => Promise<T>,
): Promise<T> {
  refuseManyLeft(path)
  const over = Promise.withResolvers<never>()
  const givenUp = new AbortController()
  const patience = diskPatience({ seconds: SILENCE, stopping: STOPPING }, stop, () => {
    patience.end()
    const reason: unknown = stop?.aborted ? stop.reason : new Failure('no-answer', { path, seconds: SILENCE })
    givenUp.abort(reason)
    over.reject(reason)
    leaveAlone(done)
    left?.(done.catch(() => undefined))
  })
  // Who was given up is waited for no more.
  const asking = () => (givenUp.signal.aborted ? undefined : patience.wait())
  const goOn = () => {
    stop?.throwIfAborted()
    givenUp.signal.throwIfAborted()
    asking()
  }
  asking()
  const done = work({ asking, goOn }).finally(patience.end)
  return Promise.race([done, over.promise])
}
