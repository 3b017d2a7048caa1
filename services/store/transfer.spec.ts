import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { blankReport } from '../../core/report/blank.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { insertReport } from '../case/stored-report.ts'
import { openStore, type Store } from './store.ts'

const AT = '2026-01-12T09:00:00.000Z'
/** Years of units of one name and several places; those that stand for a year come last. */
const REPORTS = [
  ['甲县', 2024],
  ['', 2023],
  ['丙省甲县', 2025],
  ['乙县', 2024],
  ['乙县', 2025],
] as const

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => void (folder = temporaryFolder()))
afterEach(() => folder.release())

const open = (name: string) => openStore({ folder: join(folder.path, name), clock: () => new Date(AT) })
const put = (store: Store, which: number) => {
  const [region, year] = REPORTS[which] ?? ['', 0]
  const report = blankReport({ name: '水利局', level: 'department', region }, year)
  store.write(() => {
    insertReport(store, { id: `${which}`, report, at: AT })
    store.summaries.setCounts(`${which}`, { findings: undefined, share: 1 }, 1)
  })
}
/** Each report with its place, and of those that head their unit what stands under them. */
const listed = (store: Store) => {
  const of = { search: '', offset: 0, limit: 99, order: 'agency', descending: false } as const
  const heads = new Map(store.list.page({ ...of, grouped: true }).map(({ id, others }) => [id, others]))
  return store.list
    .page(of)
    .map(({ id, place }) => ({ id, place, others: heads.get(id) }))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

it.each(REPORTS.map((_, i) => i))(
  'a report that is taken over stands among the years of its unit as if it had been written here: %i',
  (which) => {
    const [whole, there, here] = [open('whole'), open('there'), open('here')]
    REPORTS.forEach((_, i) => put(whole, i))
    REPORTS.forEach((_, i) => i !== which && put(here, i))
    put(there, which)
    there.close()
    here.transfer.takeOver(join(folder.path, 'there', 'nianbao.sqlite'), `${which}`)
    expect(listed(here)).toEqual(listed(whole))
    whole.close()
    here.close()
  },
)
