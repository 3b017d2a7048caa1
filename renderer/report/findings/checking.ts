import type { Finding } from '../../../core/checks/finding.ts'
import type { Report } from '../../../core/report/report.ts'

/** What the worker is sent: the report as it stands, and with the first one last year's. */
export interface ToCheck {
  readonly report: Report
  readonly lastYear?: Report
}

/** Checks one report again and again in a thread of its own, so that no key waits for it. */
export interface Checking {
  /** What is found, in the order of asking. Rejects where a check throws, which is a bug. */
  readonly check: (report: Report) => Promise<readonly Finding[]>
  /** Ends the thread; what is asked and not yet answered never is. */
  readonly close: () => void
}

export function startChecking(lastYear: Report | undefined): Checking {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' })
  const asked: PromiseWithResolvers<readonly Finding[]>[] = []
  let unsent = lastYear
  worker.addEventListener('message', ({ data }: MessageEvent<readonly Finding[]>) => {
    asked.shift()?.resolve(data)
  })
  worker.addEventListener('error', ({ message }) => asked.shift()?.reject(new Error(message)))
  return {
    check: (report) => {
      const answer = Promise.withResolvers<readonly Finding[]>()
      asked.push(answer)
      const toCheck: ToCheck = unsent ? { report, lastYear: unsent } : { report }
      worker.postMessage(toCheck)
      unsent = undefined
      return answer.promise
    },
    close: () => worker.terminate(),
  }
}
