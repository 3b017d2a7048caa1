import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Checked, type CheckOrder, WORKING } from './check-order.ts'
import type { PageSums } from './page-sums.ts'
import type { Pages } from './pages.ts'

export interface RunningCheck {
  /** undefined where it was stopped. */
  readonly done: Promise<Checked | undefined>
  /** Returns once the thread has let go of the file. */
  readonly stop: () => void
}

/** Milliseconds a check may take to let go of the file. */
const LET_GO = 5_000

export interface CheckSource {
  readonly path: string
  readonly binding: string | undefined
  readonly pages: Pages
  readonly known: PageSums | undefined
  readonly thorough: boolean
}

/** Looks through the whole database in a thread of its own, which only reads. */
export function startCheck({ path, binding, pages, known, thorough }: CheckSource): RunningCheck {
  const state = new Int32Array(new SharedArrayBuffer(8))
  const order: CheckOrder = {
    path,
    binding,
    descriptor: pages.descriptor,
    pageSize: pages.size,
    sums: known?.sums,
    pending: known?.pending ?? [],
    thorough,
    state,
  }
  // The thread is a file of its own, in a checkout as in a bundle.
  const worker = new Worker(join(import.meta.dirname, `check-worker${extname(import.meta.filename)}`), {
    workerData: order,
    stderr: true,
  })
  worker.unref()
  const done = new Promise<Checked | undefined>((resolve, reject) => {
    worker.once('message', (checked: Checked) => resolve(checked.stopped ? undefined : checked))
    worker.once('error', reject)
    worker.once('exit', () => resolve(undefined))
  })
  return {
    done,
    stop: () => {
      Atomics.store(state, 0, 1)
      // One that has not begun will see that it is not wanted.
      Atomics.wait(state, 1, WORKING, LET_GO)
    },
  }
}
