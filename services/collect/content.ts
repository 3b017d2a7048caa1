import { leftInDoubt } from '../../core/collection/left-in-doubt.ts'
import { isLate, UNIT_STATES } from '../../core/collection/unit.ts'
import { editionFor, editions } from '../../core/form/editions.ts'
import type { FigureList } from '../../core/sums/figure-list.ts'
import { everyUnit } from '../case/every-unit.ts'
import { contentOf, findingsIn, type SubmittedContent } from '../case/submission.ts'
import type { CollectionRecord } from '../store/collections.ts'
import type { ListedUnit } from '../store/roster-pages.ts'
import type { Store } from '../store/store.ts'
import type { CollectedUnit, SentContent } from '../writers/collection-workbook/content.ts'
import { breath } from './breath.ts'
import { lastYearSum } from './last-year-sum.ts'

/**
 * All of a collection, for its workbook.
 * @param today as "2026-01-31"
 */
export async function contentOfCollection(
  store: Store,
  { key, id, year, agency, deadline }: CollectionRecord,
  today: string,
): Promise<SentContent> {
  const form = editionFor(year)
  const included = new Map(
    store.sums
      .included(id)
      .filter((unit) => unit.form === form)
      .map(({ unit, figures }) => [unit, figures]),
  )
  const versions = new Map(store.submissions.inUse(id).map(({ unit, key: version }) => [unit, version]))
  const units: CollectedUnit[] = []
  for (const rows of everyUnit(store, { collection: key, due: deadline, today, filter: 'all' })) {
    for (const row of rows) units.push(collectedUnit(store, row, { deadline, today, included, versions }))
    await breath()
  }
  return { agency, year, form, units, lastYear: lastYearSum(store, { agency, year }, form) }
}

interface Around {
  readonly deadline: string
  readonly today: string
  readonly included: ReadonlyMap<string, FigureList>
  readonly versions: ReadonlyMap<string, number>
}

function collectedUnit(
  store: Store,
  row: ListedUnit,
  { deadline, today, included, versions }: Around,
): CollectedUnit {
  const due = row.own_deadline ?? deadline
  const first = row.first_on ?? undefined
  const version = versions.get(row.unit_id)
  return {
    name: row.name,
    category: row.category,
    state: UNIT_STATES[row.state] ?? 'missing',
    late: isLate(due, first, today),
    due,
    receivedOn: first,
    version: row.version ?? undefined,
    errors: row.errors,
    unwritten: row.unwritten ?? 0,
    warnings: row.warnings,
    advice: row.advice,
    contact: row.contact,
    phone: row.phone,
    email: row.email,
    excluded: row.excluded === 1,
    figures: included.get(row.unit_id),
    findings: version === undefined ? [] : findingsIn(store, version),
    inDoubt: version === undefined || !row.doubts ? [] : inDoubt(contentOf(store, version)),
  }
}

function inDoubt(content: SubmittedContent) {
  return leftInDoubt(content, editions[content.report.form])
}
