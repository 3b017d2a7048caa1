import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Failure } from '../../../core/failure.ts'
import type { Found, Heard, Said, Wanted } from './protocol.ts'

/** Seconds without a sign of life; one field of 50,000 reports takes half a minute. */
const SILENCE = 300
/**
 * Megabytes of objects: comparing holds one and a half for each of deflated reports. Where it may have more than double, it
 * takes them for what it could forget.
 */
const memoryFor = (deflated: number) => ({
  maxOldGenerationSizeMb: Math.ceil(48 + (3 * deflated) / 1e6),
  maxYoungGenerationSizeMb: 8,
})

/** The thread that compares. */
export interface AlikeThread {
  /**
   * @param tell hears how many fields of those that were added are compared
   * @throws Failure 'too-complex' where it says nothing for too long, 'not-compared' where it broke; what the signal was aborted with
   */
  readonly ask: (heard: Heard, tell?: (compared: number) => void) => Promise<'done' | Found>
  readonly end: () => Promise<void>
}

/** @param deflated bytes of the reports of which texts are held at once, as if of all fields */
export function startThread(wanted: Wanted, deflated: number, signal: AbortSignal): AlikeThread {
  const path = join(import.meta.dirname, `alike-worker${extname(import.meta.filename)}`)
  const worker = new Worker(path, { workerData: wanted, stderr: true, resourceLimits: memoryFor(deflated) })
  const broken = Promise.withResolvers<never>()
  // Nobody may be waiting when it breaks, or any more: what it says then must not end the program.
  broken.promise.catch(() => undefined)
  const breaks = (problem: string) => broken.reject(new Failure('not-compared', { problem }))
  worker.on('error', (error: unknown) => breaks(problemOf(error)))
  worker.on('exit', (code) => breaks(`线程已结束，代码 ${code}`))
  return {
    ask: async (heard, tell) => {
      const answer = Promise.withResolvers<'done' | Found>()
      let timer: NodeJS.Timeout | undefined
      const lost = () =>
        answer.reject(new Failure('too-complex', { what: '这些报告的文字', seconds: SILENCE }))
      const wait = () => {
        clearTimeout(timer)
        timer = setTimeout(lost, SILENCE * 1000)
      }
      const hear = (said: Said) => {
        wait()
        if (said === 'done') answer.resolve(said)
        else if ('found' in said) answer.resolve(said.found)
        else tell?.(said.compared)
      }
      const stopped = () => answer.reject(signal.reason)
      worker.on('message', hear)
      signal.addEventListener('abort', stopped)
      try {
        signal.throwIfAborted()
        wait()
        worker.postMessage(heard, heldIn(heard))
        return await Promise.race([answer.promise, broken.promise])
      } finally {
        clearTimeout(timer)
        signal.removeEventListener('abort', stopped)
        worker.off('message', hear)
      }
    },
    end: async () => void (await worker.terminate()),
  }
}

/** Reports are handed over, not copied: this thread would hold them until it looks for what it can forget. */
function heldIn(heard: Heard): ArrayBuffer[] {
  if (typeof heard === 'string') return []
  return heard.add.flatMap(({ content: { buffer, byteLength } }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
  )
}

function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? '内存不够' : error.message
}
