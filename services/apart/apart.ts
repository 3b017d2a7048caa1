import { type Job, type JobInput, type JobOutput, JOBS } from './jobs.ts'

/** Work that may take long, done where nobody else waits for it. */
export interface Apart {
  /** @throws Failure 'too-complex' where it takes longer or more room than it may, or what the job throws */
  readonly run: <J extends Job>(job: J, input: JobInput<J>) => Promise<JobOutput<J>>
  /** Ends what still runs; it is never answered. */
  readonly close: () => void
}

/** Without a thread of its own, for who does nothing else meanwhile. */
export const inThisThread: Apart = {
  run: <J extends Job>(job: J, input: JobInput<J>) => {
    const work = JOBS[job] as (input: JobInput<J>) => Promise<JobOutput<J>>
    return work(input)
  },
  close: () => undefined,
}
