import type { MovedFile } from '../../core/contract/intake.ts'
import type { Requirements } from '../../core/requirements/requirements.ts'
import { readCollection } from '../case/collection.ts'
import { lastYearFor } from '../case/submission.ts'
import type { OtherYearsTable } from '../store/other-years.ts'
import type { Store } from '../store/store.ts'
import type { FileRecord } from '../store/taken-files.ts'
import type { PackedFindings } from './reading/packed.ts'
import type { ReadItem } from './reading/protocol.ts'
import { createReadingThread, ThreadLost } from './reading/reading-thread.ts'
import { namesOf } from './unit-meant.ts'
import { writeItem, type Writing } from './write-items.ts'

export interface OwnYear extends Pick<Writing, 'collection' | 'matcher' | 'newId'> {
  readonly requirements: Requirements | undefined
}

/**
 * Moves a report that came into the collection of another year into that of its own, checked as if it had come there: by
 * the mail, or on the day it was taken in. That day tells nothing of whether it is later than a version that the office has decided for,
 * which stays in use. The file stays in the list it came into, put away.
 * @returns what became of it there
 * @throws Failure 'not-found' where its collection was deleted in the meantime
 */
export async function moveToOwnYear(
  store: Store,
  file: FileRecord,
  { receivedAt, report }: NonNullable<ReturnType<OtherYearsTable['find']>>,
  { requirements, ...own }: OwnYear,
): Promise<MovedFile> {
  const { agency, region } = report
  const names = namesOf(own.matcher, report)
  const findings = await findingsFor(report.content, {
    lastYear: lastYearFor(store, own.collection, { names, agency, region }),
    requirements,
  })
  const item: ReadItem = {
    name: file.name,
    digest: file.digest,
    ...(receivedAt !== undefined && { receivedAt }),
    result: { kind: 'report', year: own.collection.year, report, findings },
  }
  return store.write(() => {
    readCollection(store, own.collection.id)
    const since = [own.collection.key, store.takenFiles.last()] as const
    const { outcome, submission } = writeItem(item, {
      ...own,
      store,
      now: new Date(file.at),
      keepsDecided: true,
    })
    if (submission !== null) store.takenFiles.hold(file.id, submission)
    store.takenFiles.putAway(file.id, true)
    store.otherYears.remove(file.id)
    return {
      outcome,
      notInUse: store.takenFiles.notInUse(...since) > 0,
      replacing: store.arrivals.replacing(...since).replacing > 0,
    }
  })
}

/** Undefined where checking takes too long: a person has to look. */
async function findingsFor(
  content: Uint8Array,
  {
    lastYear,
    requirements,
  }: { lastYear: ReturnType<typeof lastYearFor>; requirements: Requirements | undefined },
): Promise<PackedFindings | undefined> {
  const thread = createReadingThread()
  try {
    const order = { kind: 'check', content, lastYear, requirements } as const
    const outcome = await thread.follow(order, () => ({ isKnown: false }))
    return 'findings' in outcome ? outcome.findings : undefined
  } catch (error) {
    if (error instanceof ThreadLost) return undefined
    throw error
  } finally {
    thread.close()
  }
}
