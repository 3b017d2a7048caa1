import Database from 'better-sqlite3'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { openStore } from './store.ts'

const AT = '2026-01-12T09:00:00.000Z'

/** What no caller should ever do, done past every check of the program. */
describe('the database itself', () => {
  let folder: ReturnType<typeof temporaryFolder>
  let database: Database.Database
  beforeEach(() => {
    folder = temporaryFolder()
    const store = openStore({ folder: folder.path, clock: () => new Date(AT) })
    store.write(() => {
      store.reports.insert({ id: 'r', form: '2021', stated: null, at: AT })
      store.fields.put('r', 'other', '原文')
      store.charts.put('r', ['results'])
      store.reports.setState('r', 'review', 1)
    })
    store.close()
    database = new Database(join(folder.path, 'nianbao.sqlite'))
  })
  afterEach(() => {
    database.close()
    folder.release()
  })
  const signed = () =>
    database.exec(`
      INSERT INTO versions (report_id, number, at, person, digest, report, charts)
        VALUES ('r', 1, '${AT}', '王', '${'0'.repeat(64)}', '{}', '[]');
      INSERT INTO steps (report_id, at, action, person, note, version) VALUES ('r', '${AT}', 'sign', '王', '', 1);
      UPDATE reports SET state = 'signed' WHERE id = 'r'`)

  it.each([
    `UPDATE fields SET value = '"改"' WHERE report_id = 'r'`,
    `INSERT INTO fields (report_id, field, value, revision) VALUES ('r', 'preamble', '"加"', 1)`,
    `DELETE FROM fields WHERE report_id = 'r'`,
    `DELETE FROM charts WHERE report_id = 'r'`,
    `INSERT INTO charts (report_id, chart) VALUES ('r', 'documents')`,
  ])('changes nothing of a report under review or signed: %s', (sql) => {
    expect(() => database.exec(sql)).toThrow('frozen')
    signed()
    expect(() => database.exec(sql)).toThrow('frozen')
  })

  it('lets no state be skipped', () => {
    expect(() => database.exec(`UPDATE reports SET state = 'published' WHERE id = 'r'`)).toThrow(
      'out of order',
    )
  })

  it('calls nothing signed that has no version', () => {
    expect(() => database.exec(`UPDATE reports SET state = 'signed' WHERE id = 'r'`)).toThrow('version')
    expect(signed).not.toThrow()
  })

  it.each([
    `UPDATE versions SET report = '{"a":1}'`,
    `UPDATE versions SET digest = ''`,
    `DELETE FROM versions`,
    `UPDATE steps SET person = '李'`,
    `DELETE FROM steps`,
  ])('keeps what was signed and what was done: %s', (sql) => {
    signed()
    expect(() => database.exec(sql)).toThrow('append-only')
  })

  it('tells the date of a signature afterwards', () => {
    signed()
    expect(() => database.exec(`UPDATE versions SET signed_on = '2026-01-13'`)).not.toThrow()
  })

  it('deletes no signed report', () => {
    signed()
    expect(() => database.exec(`UPDATE reports SET deleted_at = '${AT}'`)).toThrow('frozen')
  })
})
