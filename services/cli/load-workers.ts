import { createApartThread } from '../apart/apart-thread.ts'
import type { Job, JobInput, JobOutput } from '../apart/jobs.ts'
import type { Workers } from '../postgres/workers.ts'

/** Starts threads for a load. Each job goes to the thread that has the fewest to do. */
export function startWorkers(threads: number): { readonly workers: Workers; readonly close: () => void } {
  const crew = Array.from({ length: threads }, () => ({ thread: createApartThread(), jobs: 0 }))
  const run = async <J extends Job>(job: J, input: JobInput<J>): Promise<JobOutput<J>> => {
    const free = crew.reduce((least, each) => (each.jobs < least.jobs ? each : least))
    free.jobs += 1
    try {
      return await free.thread.run(job, input)
    } finally {
      free.jobs -= 1
    }
  }
  return {
    workers: {
      threads,
      digestFiles: (paths) => run('digestFiles', paths),
      readPackages: (paths, first) => run('readPackages', { paths, first }),
      checkReports: (reports) => run('checkReports', reports),
    },
    close: () => crew.forEach(({ thread }) => thread.close()),
  }
}
