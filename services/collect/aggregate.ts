import { stem } from '../../core/collection/file-ending.ts'
import { editionFor, editions } from '../../core/form/editions.ts'
import { exchangeText } from '../../core/report/exchange.ts'
import type { Agency } from '../../core/report/report.ts'
import type { RosterUnit } from '../../core/collection/unit.ts'
import type { Requirements } from '../../core/requirements/requirements.ts'
import { summedReport, sumOf } from '../../core/sums/sum.ts'
import { localDate } from '../case/local-date.ts'
import { nameInRegion } from '../../core/unit-names/name-in-region.ts'
import { byUnit } from '../../core/unit-names/by-unit.ts'
import { nameKey } from '../../core/unit-names/name-key.ts'
import { regionsOf } from '../../core/unit-names/regions.ts'
import { wholeName } from '../../core/unit-names/whole-name.ts'
import { namedUnit } from '../case/named-unit.ts'
import { giveTo } from '../case/settle-unit.ts'
import type { CollectionRecord } from '../store/collections.ts'
import type { Store } from '../store/store.ts'
import type { SubmissionRecord } from '../store/submissions.ts'
import type { ListedFile } from '../store/taken-files.ts'
import { type Task, UNWATCHED } from '../tasks.ts'
import type { CollectedUnit } from '../writers/collection-workbook/content.ts'
import { callListWorkbook } from '../writers/collection-workbook/call-list.ts'
import { findingsWorkbook } from '../writers/collection-workbook/findings-list.ts'
import { collectionWorkbook } from '../writers/collection-workbook/workbook.ts'
import type { NewFile } from '../writers/files.ts'
import { contentOfCollection } from './content.ts'
import { aggregatedNames } from './own-sums.ts'
import { createMatching } from './matching.ts'
import type { FileToRead } from './reading/protocol.ts'
import { addUnits } from './roster.ts'
import { takeIn, type TakenIn } from './take-in.ts'

/** What is added up. */
export interface Aggregated {
  readonly agency: Agency
  readonly year: number
  /** Units that must report; without them, whoever reported. */
  readonly roster: readonly RosterUnit[] | undefined
  readonly files: readonly FileToRead[]
  /** Reports of the year before, against which they are checked. */
  readonly lastYear: readonly FileToRead[]
  readonly deadline: string
  /** The day the files came, where it is not the day they are taken in; what a mail tells of itself counts. */
  readonly receivedOn: string | undefined
  readonly requirements: Requirements | undefined
}

export interface Aggregation {
  readonly taken: TakenIn
  /** Files that are in no unit's report, the first first. */
  readonly leftOut: readonly ListedFile[]
  /** Files that came in after the version that is added up instead. */
  readonly notInUse: readonly ListedFile[]
  /** Units of which several versions came. */
  readonly several: readonly SeveralVersions[]
  /** Files that say the same as what is added up, and may be of another unit. */
  readonly doubtful: readonly DoubtfulCopy[]
  /** Units whose file was left in doubt, or of which something was left out. */
  readonly inDoubt: readonly Pick<CollectedUnit, 'name' | 'inDoubt'>[]
  readonly units: number
  readonly missing: number
  /** Units whose report has errors, and the units that are summed. */
  readonly faulty: number
  readonly summed: number
  readonly files: readonly NewFile[]
}

export interface SeveralVersions {
  readonly unit: string
  readonly versions: number
  /** The version that is added up, and its file. */
  readonly used: Pick<SubmissionRecord, 'version' | 'source'>
}

export interface DoubtfulCopy {
  readonly name: string
  /** Whose report it is taken for: a unit of the roster, else what a file says. */
  readonly same: string
}

interface Around {
  readonly store: Store
  readonly clock: () => Date
  readonly newId: () => string
  readonly task: Task
}

/** Takes reports in, checks them, adds them up, and makes the files that say so, in a store of its own. */
export async function aggregate(asked: Aggregated, around: Around): Promise<Aggregation> {
  const { store, clock } = around
  if (asked.lastYear.length > 0)
    await collect(
      { ...asked, year: asked.year - 1, files: asked.lastYear, receivedOn: undefined },
      { ...around, task: UNWATCHED },
    )
  const { collection, taken } = await collect(asked, around)
  const content = await contentOfCollection(store, collection, localDate(clock()))
  const form = editions[editionFor(asked.year)]
  const summed = content.units.flatMap(({ figures }) => (figures ? [figures] : []))
  const missing = content.units.filter(({ state }) => state === 'missing')
  const report = summedReport(sumOf(summed, form), { agency: asked.agency, year: asked.year, form })
  const { title, names } = aggregatedNames(asked)
  const heads = { agency: asked.agency.name, year: asked.year }
  const full = { ...content, form }
  return {
    taken,
    leftOut: (['unmatched', 'otherYear', 'refused'] as const).flatMap((outcome) =>
      filesOf(store, collection.key, outcome),
    ),
    notInUse: (['taken', 'same'] as const)
      .flatMap((outcome) => filesOf(store, collection.key, outcome))
      .filter(({ standing }) => standing !== null),
    several: severalVersions(store, collection.key),
    doubtful: [
      ...taken.known
        .filter(({ isDoubtful }) => isDoubtful)
        .map(({ name, unit }) => ({ name, same: unit ?? '' })),
      ...(asked.roster ? [] : sameOfBareName(store, collection.key)),
    ],
    inDoubt: content.units.filter(({ inDoubt }) => inDoubt.length > 0),
    units: content.units.length,
    missing: missing.length,
    faulty: content.units.filter(({ errors }) => errors !== null && errors > 0).length,
    summed: summed.length,
    files: [
      { name: names.report, bytes: new TextEncoder().encode(exchangeText(report)) },
      { name: names.workbook, bytes: await collectionWorkbook(full) },
      { name: names.findings, bytes: await findingsWorkbook(full) },
      {
        name: names.missing,
        bytes: await callListWorkbook({ ...heads, title: `${title}未报单位`, units: missing }),
      },
    ],
  }
}

async function collect(
  { agency: { name, level }, year, roster, files, deadline, receivedOn, requirements }: Aggregated,
  { store, clock, newId, task }: Around,
): Promise<{ readonly collection: CollectionRecord; readonly taken: TakenIn }> {
  const id = newId()
  store.write(() =>
    store.collections.insert(
      { id, agency: name, level, year, deadline, contact: '', phone: '' },
      clock().toISOString(),
    ),
  )
  const collection = store.collections.find(id)
  if (!collection) throw new Error('a collection that was just written')
  if (roster) await addUnits(store, collection, roster, newId)
  const matcher = await createMatching(store).of(collection)
  const taken = await takeIn(files, {
    store,
    collection,
    matcher,
    requirements,
    receivedOn,
    clock,
    newId,
    task,
  })
  if (!roster) await makeUnits(store, collection, newId)
  return { collection, taken }
}

/**
 * Without a roster whoever reported is a unit, in the order in which names are looked up; what may be of several of one name stays
 * without.
 */
async function makeUnits(store: Store, { key }: CollectionRecord, newId: () => string): Promise<void> {
  const { sortKey } = await import('../place-names/sort-key.ts')
  store.write(() => {
    const waiting = waitingIn(store, key).filter(({ agency }) => agency.trim() !== '')
    const { units } = byUnit(waiting, (submission) => submission)
    const shared = Map.groupBy(units, ([first]) => nameKey(first?.agency ?? ''))
    const named = units.flatMap((versions) => {
      const [first] = versions
      if (!first) return []
      const isShared = (shared.get(nameKey(first.agency))?.length ?? 0) > 1
      const name = isShared ? nameInRegion(first.agency, first.region) : first.agency
      return [{ name, versions, place: sortKey(name) }]
    })
    for (const { name, versions } of named.toSorted((a, b) => inOrder(a.place, b.place)))
      giveTo(store, namedUnit(store, key, name, newId), versions)
  })
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Without a roster 水利局 may be two units that say the same; files of one name are one report. */
function sameOfBareName(store: Store, collection: number): DoubtfulCopy[] {
  return filesOf(store, collection, 'same').flatMap(({ name, submission }) => {
    const held = submission === null ? undefined : store.submissions.find(submission)
    if (!held || stem(held.source) === stem(name) || regionsOf(wholeName(held)).length > 0) return []
    return [{ name, same: `${held.source}（${held.agency}）` }]
  })
}

/** Without a roster a unit is known only once all have come, so that no version met another. */
function severalVersions(store: Store, collection: number): SeveralVersions[] {
  const names = new Map<number, string>()
  for (const { submission, unit: name } of filesOf(store, collection, 'taken')) {
    const unit = submission === null ? null : (store.submissions.find(submission)?.unit ?? null)
    if (unit !== null && name !== null) names.set(unit, name)
  }
  return [...names].flatMap(([key, unit]) => {
    const versions = store.submissions.ofUnit(key)
    const current = store.submissions.inUseOf(key)
    const used = versions.find((version) => version.key === current?.key)
    return used && versions.length > 1 ? [{ unit, versions: versions.length, used }] : []
  })
}

function waitingIn(store: Store, collection: number): SubmissionRecord[] {
  const all: SubmissionRecord[] = []
  for (let after = 0; ;) {
    const some = store.submissions.unmatched(collection, after, 500)
    all.push(...some)
    const last = some.at(-1)
    if (!last) return all
    after = last.key
  }
}

function filesOf(store: Store, collection: number, outcome: ListedFile['outcome']): ListedFile[] {
  return store.takenFiles.page(collection, outcome, { offset: 0, limit: 1_000_000 }).toReversed()
}
