import { rmSync } from 'node:fs'
import { basename } from 'node:path'
import { Failure } from '../../core/failure.ts'
import { doubtInterrupted } from '../mail/deliveries.ts'
import type { Store } from '../store/store.ts'
import type { BackupsApart } from './backup-thread.ts'

/** What else goes on with the store. */
export interface AroundRestoring {
  /** No long work is under way. */
  readonly isIdle: () => boolean
  /** What was remembered of the store is of another now. */
  readonly restored: () => void
}

/** How often the present state is backed up again because something was written meanwhile. */
const ATTEMPTS = 5

/**
 * Makes everything as it is in a backup, in one transaction. The present state is backed up first, to the last write. Not while
 * long work is under way: its rest would be written into what it did not begin in.
 * @returns the name of the backup by which this is undone
 * @throws Failure 'read-only', 'damaged-backup', 'newer-backup', 'work-under-way', 'disk-full' and the like; nothing has changed then
 */
export function restoreAll(
  store: Store,
  backups: BackupsApart,
  { path, now, around }: { readonly path: string; readonly now: Date; readonly around: AroundRestoring },
): Promise<string> {
  const refuseBusy = () => {
    if (!around.isIdle()) throw new Failure('work-under-way', {})
  }
  return backups.alone(async (run) => {
    refuseBusy()
    const ready = await run('prepare', { path })
    try {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const seen = store.writes()
        const before = await run('make', { kind: 'restore', now })
        if (store.writes() !== seen) continue
        refuseBusy()
        store.transfer.replaceAll(ready)
        around.restored()
        doubtInterrupted(store)
        return basename(before)
      }
      throw new Failure('changed-meanwhile', {})
    } finally {
      rmSync(ready, { force: true })
    }
  })
}
