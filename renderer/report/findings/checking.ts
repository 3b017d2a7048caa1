import type { Finding } from '../../../core/checks/finding.ts'
import type { CheckContext } from '../../../core/checks/reading.ts'
import type { Report } from '../../../core/report/report.ts'
import type { Asked } from '../../../core/requirements/fulfilment.ts'
import { ourHost } from '../../our-host.ts'
import { betweenKeys } from '../between-keys.ts'

/** What a report is held against: last year's, and what the level above asks for. */
export type Against = Pick<CheckContext, 'lastYear' | 'requirements'>

/** What is found, and how what the level above asks for stands. */
export interface Found {
  readonly findings: readonly Finding[]
  readonly asked: readonly Asked[]
}

/** What the worker is sent: the report as it stands, and with the first one what it is held against. */
export interface ToCheck {
  readonly report: Report
  readonly against?: Against
}

/** Checks one report again and again in a thread of its own, so that no key waits for it. */
export interface Checking {
  /** What is found, in the order of asking. Rejects where a check throws, which is a bug. */
  readonly check: (report: Report) => Promise<Found>
  /** Ends the thread; what is asked and not yet answered never is. */
  readonly close: () => void
}

/** Its script is loaded from the program alone. Where something else answers nothing is checked, and what is asked waits for ever. */
export function startChecking(against: Against): Checking {
  const asked: PromiseWithResolvers<Found>[] = []
  const started = Promise.resolve(ourHost()).then(() => startWorker(asked))
  let unsent: Against | undefined = against
  return {
    check: (report) => {
      const answer = Promise.withResolvers<Found>()
      asked.push(answer)
      const toCheck: ToCheck = unsent ? { report, against: unsent } : { report }
      unsent = undefined
      void started.then((worker) => worker.postMessage(toCheck), nothing)
      return answer.promise
    },
    close: () => void started.then((worker) => worker.terminate(), nothing),
  }
}

function startWorker(asked: PromiseWithResolvers<Found>[]): Worker {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', (event: MessageEvent<Found>) => {
    // An answer is taken apart when its data are asked for.
    betweenKeys(() => asked.shift()?.resolve(event.data))
  })
  worker.addEventListener('error', ({ message }: Partial<ErrorEvent>) => {
    // Without one its script did not come: the host has ended, and the screen says so.
    if (message !== undefined) asked.shift()?.reject(new Error(message))
  })
  return worker
}

function nothing(): void {
  return undefined
}
