import type { UnsavedText } from '../../core/contract/unsaved.ts'
import { failureData } from '../../core/failure.ts'
import type { Field, FieldValue } from '../../core/report/report.ts'
import { call } from '../call.ts'
import type { UnsavedKeeping } from './keeper.ts'
import { forgetHere, keepHere } from './own-storage.ts'

/** At most as many texts as the contract takes; more than a whole form has. */
const MOST = 500

/**
 * Keeps texts beside the database, and in the page's own storage until that is known to be done: the host may be gone, or
 * its disk full.
 * @param id the report's
 */
export function unsavedKeeping(id: string): UnsavedKeeping {
  const session = crypto.randomUUID()
  const keepAtOnce = (texts: ReadonlyMap<Field, FieldValue>) =>
    keepHere({ session, id, at: new Date().toISOString(), texts: listOf(texts) })
  return {
    keepAtOnce,
    keep: async (texts) => {
      const isHere = texts.size > 0 && keepAtOnce(texts)
      try {
        await call('unsaved.keep', { session, id, texts: listOf(texts) })
        forgetHere(session)
        return 'host'
      } catch (error) {
        if (texts.size === 0) forgetHere(session)
        return isHere && !isDiskFull(error) ? 'page' : 'nowhere'
      }
    },
  }
}

/** The page's own storage may be on the same disk, and takes without a word what it can't write there. */
function isDiskFull(error: unknown): boolean {
  return failureData(error)?.code === 'disk-full'
}

function listOf(texts: ReadonlyMap<Field, FieldValue>): UnsavedText[] {
  return [...texts].slice(0, MOST).map(([field, value]) => ({ field, value }))
}
