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
      store.setAside.put('r', { key: 'k', rule: 'proof.term', message: '词', reason: '引文', at: AT })
      store.history.add('r', 'other', '原文', AT)
      store.reports.insert({ id: 'draft', form: '2021', stated: null, at: AT })
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
    `UPDATE fields SET value = '"改"' WHERE report = 1`,
    `INSERT INTO fields (report, field, value, revision) VALUES (1, 'preamble', '"加"', 1)`,
    `DELETE FROM fields WHERE report = 1`,
    `DELETE FROM charts WHERE report_id = 'r'`,
    `INSERT INTO charts (report_id, chart) VALUES ('r', 'documents')`,
    `UPDATE fields SET report = 2`,
    `DELETE FROM set_aside`,
    `UPDATE reports SET form = '2019' WHERE id = 'r'`,
    `UPDATE reports SET stated = '{}' WHERE id = 'r'`,
  ])('changes nothing of a report under review or signed: %s', (sql) => {
    expect(() => database.exec(sql)).toThrow('frozen')
    signed()
    expect(() => database.exec(sql)).toThrow('frozen')
  })

  it('lets no state be skipped', () => {
    const skip = (state: string) => () =>
      database.exec(`UPDATE reports SET state = '${state}' WHERE id = 'draft'`)
    for (const state of ['signed', 'submitted', 'published']) expect(skip(state)).toThrow(/order|version/u)
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
    `INSERT OR REPLACE INTO versions SELECT * FROM versions`,
    `INSERT OR REPLACE INTO steps SELECT * FROM steps`,
    `UPDATE history SET value = '"改"'`,
    `DELETE FROM history`,
    `DELETE FROM reports`,
  ])('keeps what was signed and what was done: %s', (sql) => {
    signed()
    expect(() => database.exec(sql)).toThrow('append-only')
  })

  it('tells the date of a signature afterwards', () => {
    signed()
    expect(() => database.exec(`UPDATE versions SET signed_on = '2026-01-13'`)).not.toThrow()
  })

  it('deletes no report of which a version was signed, also when it was opened again', () => {
    signed()
    const remove = () => database.exec(`UPDATE reports SET deleted_at = '${AT}' WHERE id = 'r'`)
    expect(remove).toThrow('frozen')
    database.exec(`UPDATE reports SET state = 'draft', version = 2 WHERE id = 'r'`)
    expect(remove).toThrow('frozen')
  })

  it('opens a signed report only as its next version', () => {
    signed()
    expect(() => database.exec(`UPDATE reports SET state = 'draft' WHERE id = 'r'`)).toThrow('version')
    expect(() => database.exec(`UPDATE reports SET version = 2 WHERE id = 'r'`)).toThrow('version')
  })

  it('lets a date stand that went out with the report', () => {
    signed()
    database.exec(`UPDATE reports SET signed_on = '2026-01-13', state = 'submitted' WHERE id = 'r'`)
    expect(() => database.exec(`UPDATE reports SET signed_on = '2026-01-14' WHERE id = 'r'`)).toThrow(
      'frozen',
    )
  })

  it('begins every report as a draft', () => {
    const insert = `INSERT INTO reports (id, form, state, created_at, edited_at)
      VALUES ('x', '2021', 'published', '${AT}', '${AT}')`
    expect(() => database.exec(insert)).toThrow('frozen')
  })

  describe('a delivery', () => {
    const insert = (state: string) =>
      `INSERT INTO deliveries (report_id, version, at, person, recipients, message_id, state)
        VALUES ('r', 1, '${AT}', '王', 'a@b.cn', '<1@b.cn>', '${state}')`
    const to = (state: string) => () => database.exec(`UPDATE deliveries SET state = '${state}'`)

    it('begins before anything was sent', () => {
      expect(() => database.exec(insert('accepted'))).toThrow('order')
    })

    it('is settled once, in doubt or not', () => {
      database.exec(insert('sending'))
      to('unknown')()
      expect(to('sending')).toThrow('order')
      to('accepted')()
      for (const state of ['sending', 'unknown', 'refused']) expect(to(state)).toThrow('order')
      expect(() => database.exec(`DELETE FROM deliveries`)).toThrow('append-only')
    })
  })

  it('takes a scan away once, and keeps its name', () => {
    database.exec(`INSERT INTO attachments (report_id, version, name, type, size, digest, bytes, at, person)
      VALUES ('r', 1, '签字件.pdf', 'application/pdf', 1, '', x'00', '${AT}', '王')`)
    expect(() => database.exec(`UPDATE attachments SET bytes = x'01'`)).toThrow('append-only')
    database.exec(
      `UPDATE attachments SET bytes = NULL, removed_at = '${AT}', removed_by = '王', reason = '错'`,
    )
    expect(() => database.exec(`UPDATE attachments SET removed_at = NULL`)).toThrow('append-only')
    expect(() => database.exec(`UPDATE attachments SET name = 'x'`)).toThrow('append-only')
    expect(() => database.exec(`DELETE FROM attachments`)).toThrow('append-only')
  })
})
