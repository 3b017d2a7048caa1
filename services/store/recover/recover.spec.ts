import { afterEach, beforeEach, expect, it } from 'vitest'
import { clock, filledStore } from '../../../tests/damaged-store.ts'
import { temporaryFolder } from '../../../tests/test-ports.ts'
import { dataFiles } from '../data-files.ts'
import { openConnection } from '../driver/open-connection.ts'
import { recover } from './recover.ts'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => (folder = temporaryFolder()))
afterEach(() => folder.release())

it('gives content whose report is lost a report in the form of its year', () => {
  filledStore(folder.path).close()
  const files = dataFiles(folder.path)
  const lost = openConnection(files.database, {})
  lost.pragma('foreign_keys = OFF')
  const triggers = lost
    .prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'trigger'`)
    .pluck()
    .all()
  for (const name of triggers) lost.exec(`DROP TRIGGER ${name}`)
  lost.exec(
    `UPDATE fields SET value = '2020' WHERE field = 'year' AND report = (SELECT key FROM reports WHERE id = 'r1')`,
  )
  lost.exec(`DELETE FROM reports`)
  lost.close()
  recover(files, undefined, clock())
  const found = openConnection(files.unfinished, {})
  expect(found.prepare(`SELECT year, form FROM reports ORDER BY year`).all()).toEqual([
    { year: 2020, form: '2019' },
    { year: 2024, form: '2021' },
    { year: 2024, form: '2021' },
  ])
  found.close()
})
