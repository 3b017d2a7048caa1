import type { Task } from '../tasks.ts'
import { type Artefact, ARTEFACTS } from './artefacts.ts'

/** Makes one artefact; `made` answers the others it needs. */
export type Make = (artefact: Artefact, made: (other: Artefact) => Promise<Uint8Array>) => Promise<Uint8Array>

/**
 * Makes artefacts, each once, side by side, and tells how far it is.
 * @returns their bytes, in the order asked for
 * @throws Failure 'cancelled' as soon as the task is stopped, or what making them throws
 */
export async function makeAll(
  wanted: readonly Artefact[],
  make: Make,
  { signal, tell }: Task,
): Promise<Uint8Array[]> {
  const total = withNeeds(wanted).size + 1
  const underWay = new Map<Artefact, Promise<Uint8Array>>()
  const finished = new Set<Artefact>()
  const report = () => {
    const [next] = [...underWay.keys()].filter((artefact) => !finished.has(artefact))
    tell(
      finished.size,
      Math.max(total, underWay.size + 1),
      next ? makingWords(ARTEFACTS[next].words) : '正在写入文件',
    )
  }
  const made = (artefact: Artefact): Promise<Uint8Array> => {
    const started = underWay.get(artefact)
    if (started) return started
    const making = make(artefact, made).then((bytes) => {
      finished.add(artefact)
      report()
      return bytes
    })
    underWay.set(artefact, making)
    report()
    return making
  }
  signal.throwIfAborted()
  return unlessStopped(signal, Promise.all(wanted.map(made)))
}

/** A space stands between Chinese and a Latin name. */
function makingWords(what: string): string {
  return `正在生成${/^\w/u.test(what) ? ' ' : ''}${what}`
}

function withNeeds(wanted: readonly Artefact[]): Set<Artefact> {
  return new Set(wanted.flatMap((artefact) => [artefact, ...ARTEFACTS[artefact].needs]))
}

/**
 * What some work gives, unless it is stopped first: then nobody waits for it any more.
 * @throws Failure 'cancelled' as soon as it is stopped, or what the work throws
 */
export function unlessStopped<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error)
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
