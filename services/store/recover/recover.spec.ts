import { afterEach, beforeEach, expect, it } from 'vitest'
import { clock, filledStore } from '../../../tests/damaged-store.ts'
import { temporaryFolder } from '../../../tests/test-ports.ts'
import { dataFiles } from '../data-files.ts'
import { openConnection } from '../driver/open-connection.ts'
import { recover } from './recover.ts'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => (folder = temporaryFolder()))
afterEach(() => folder.release())

/** Loses all reports of a store, but not what they hold, after a change of that. */
function withoutReports(change: string): void {
  const lost = openConnection(dataFiles(folder.path).database, {})
  lost.pragma('foreign_keys = OFF')
  const triggers = lost
    .prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'trigger'`)
    .pluck()
    .all()
  for (const name of triggers) lost.exec(`DROP TRIGGER ${name}`)
  lost.exec(change)
  lost.exec(`DELETE FROM reports`)
  lost.close()
}

function recovered(columns: string): unknown[] {
  const files = dataFiles(folder.path)
  recover(files, undefined, clock())
  const found = openConnection(files.unfinished, {})
  const rows = found.prepare(`SELECT ${columns} FROM reports ORDER BY year, key`).all()
  found.close()
  return rows
}

it('gives content whose report is lost a report in the form of its year', () => {
  filledStore(folder.path).close()
  withoutReports(
    `UPDATE fields SET value = '2020' WHERE field = 'year' AND report = (SELECT key FROM reports WHERE id = 'r1')`,
  )
  expect(recovered('year, form')).toEqual([
    { year: 2020, form: '2019' },
    { year: 2024, form: '2021' },
    { year: 2024, form: '2021' },
  ])
})

it('tells such reports of one name apart by their regions, and which of them is the latest', () => {
  filledStore(folder.path).close()
  const of = (id: string) => `report = (SELECT key FROM reports WHERE id = '${id}')`
  withoutReports(`UPDATE fields SET value = '"水利局"' WHERE field = 'agency.name';
    DELETE FROM fields WHERE field = 'agency.region';
    INSERT INTO fields (report, field, value, revision, proposed)
      SELECT key, 'agency.region', iif(id = 'r3', '"乙县"', '"甲县"'), 1, 0 FROM reports;
    UPDATE fields SET value = '2023' WHERE field = 'year' AND ${of('r1')}`)
  expect(recovered('unit, place, year, heads')).toEqual([
    { unit: '水利局', place: '甲县', year: 2023, heads: 0 },
    { unit: '水利局', place: '甲县', year: 2024, heads: 1 },
    { unit: '水利局', place: '乙县', year: 2024, heads: 1 },
  ])
})
