import type { BackupsApart } from './backup-thread.ts'
import { type BackupPlace, WORK } from './work.ts'

/** The same work in this thread: to start one takes longer than all of it. */
export function backupsHere(place: BackupPlace): BackupsApart {
  const run: BackupsApart['run'] = (name, input) => {
    const work = WORK[name] as (of: BackupPlace, input: unknown) => unknown
    return Promise.resolve(work(place, input) as never)
  }
  return { run, alone: (work) => work(run), stop: () => Promise.resolve() }
}
