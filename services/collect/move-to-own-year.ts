import type { MovedFile } from '../../core/contract/intake.ts'
import type { Requirements } from '../../core/requirements/requirements.ts'
import { readCollection } from '../case/collection.ts'
import { lastYearFor, tellUnit } from '../case/submission.ts'
import type { OtherYearsTable } from '../store/other-years.ts'
import type { Store } from '../store/store.ts'
import type { FileRecord } from '../store/taken-files.ts'
import type { PackedFindings } from './reading/packed.ts'
import { createReadingThread, ThreadLost } from './reading/reading-thread.ts'
import { unitMeant } from './unit-meant.ts'
import { writeItem, type Writing } from './write-items.ts'

export interface OwnYear extends Pick<Writing, 'collection' | 'matcher' | 'newId'> {
  readonly requirements: Requirements | undefined
}

/**
 * Moves a report that came into the collection of another year into that of its own, checked as if it had come there: by
 * the mail, or on the day it was taken in. That day tells nothing of whether it is later than a version that was accepted there,
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
  const unit = own.matcher.find(report.agency, report.region)
  const meant = unitMeant(own.matcher, report, file.name)
  const names = unit ? [unit.name, ...unit.otherNames] : [report.agency]
  const findings = await findingsFor(report.content, {
    lastYear: lastYearFor(store, own.collection, { names, agency: report.agency, region: report.region }),
    requirements,
  })
  const { name, digest } = file
  const item = {
    name,
    digest,
    ...(receivedAt !== undefined && { receivedAt }),
    result: { kind: 'report', year: own.collection.year, report, findings },
  } as const
  return store.write(() => {
    readCollection(store, own.collection.id)
    const before = store.takenFiles.last()
    const outcome = keepingAccepted(
      store,
      meant && store.roster.find(own.collection.key, meant.id)?.key,
      () => writeItem(item, { ...own, store, now: new Date(file.at) }),
    )
    const moved = store.submissions.ofDigest(own.collection.key, report.digest)
    if (moved) store.takenFiles.hold(file.id, moved.key)
    store.takenFiles.putAway(file.id, true)
    store.otherYears.remove(file.id)
    const { notInUse, replacing } = store.takenFiles
    const since = [own.collection.key, before] as const
    return {
      outcome,
      notInUse: notInUse(...since) > 0,
      replacing: replacing(...since) > 0,
    }
  })
}

/** A unit's version in use stays where it was accepted; within a write. */
function keepingAccepted<T>(store: Store, unit: number | undefined, work: () => T): T {
  const { currentOf, ofUnit, use } = store.submissions
  const current = unit === undefined ? undefined : ofUnit(unit).find(({ key }) => key === currentOf(unit))
  const done = work()
  if (unit !== undefined && current?.decision === 'accepted') {
    use(unit, current.key)
    tellUnit(store, unit)
  }
  return done
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
    await thread.close()
  }
}
