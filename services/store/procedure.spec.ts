import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/test-ports.ts'
import {
  allowedActions,
  BEGUN,
  type Progress,
  progressAfter,
  REPORT_STATES,
  type ReportState,
  stateOf,
} from '../../core/procedure/procedure.ts'
import { openStore } from './store.ts'
import type { Connection } from './connection.ts'
import { openConnection } from './driver/open-connection.ts'

const AT = '2026-01-12T09:00:00.000Z'

/** What no caller should ever do, done past every check of the program. */
describe('the database itself', () => {
  let folder: ReturnType<typeof temporaryFolder>
  let database: Connection
  beforeEach(() => {
    folder = temporaryFolder()
    const store = openStore({ folder: folder.path, clock: () => new Date(AT) })
    store.write(() => {
      store.reports.insert({ id: 'r', form: '2021', stated: null, at: AT })
      store.fields.put('r', 'other', '原文')
      store.charts.put('r', ['results'])
      store.reviewedCharts.put('r', [])
      store.setAside.put('r', { key: 'k', rule: 'proof.term', message: '词', reason: '引文', at: AT })
      store.history.add('r', { field: 'other', value: '原文', at: AT })
      store.reports.insert({ id: 'draft', form: '2021', stated: null, at: AT })
      store.reports.setState('r', 'review', 1)
    })
    store.close()
    database = openConnection(join(folder.path, 'nianbao.sqlite'))
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
    `UPDATE reviewed_charts SET charts = '[1]'`,
    `DELETE FROM reviewed_charts`,
    `UPDATE fields SET report = 2`,
    `DELETE FROM set_aside`,
    `UPDATE reports SET form = '2019' WHERE id = 'r'`,
    `UPDATE reports SET stated = '{}' WHERE id = 'r'`,
  ])('changes nothing of a report under review or signed: %s', (sql) => {
    expect(() => database.exec(sql)).toThrow('frozen')
    signed()
    expect(() => database.exec(sql)).toThrow('frozen')
  })

  it.each([
    `UPDATE fields SET value = '"改"' WHERE report = 3`,
    `DELETE FROM fields WHERE report = 3`,
    `INSERT OR REPLACE INTO fields (report, field, value, revision) VALUES (3, 'other', '"改"', 9)`,
    `INSERT INTO fields (report, field, value, revision) VALUES (3, 'other', '"改"', 1)
       ON CONFLICT DO UPDATE SET value = excluded.value`,
  ])('keeps what a field of a draft held first, whatever becomes of it: %s', (sql) => {
    database.exec(`INSERT INTO reports (id, key, form, created_at, edited_at) VALUES ('x', 3, '2021', '${AT}', '${AT}');
      INSERT INTO fields (report, field, value, revision) VALUES (3, 'other', '"原文"', 1)`)
    for (let time = 0; time < 2; time++) database.exec(sql)
    const kept = database.prepare(`SELECT value, started_at, closed FROM history WHERE report = 3`).all()
    expect(kept).toEqual([{ value: '"原文"', started_at: AT, closed: 1 }])
  })

  it.each([
    `INSERT OR REPLACE INTO reports (id, key, form, created_at, edited_at) VALUES ('came', 3, '2021', '${AT}', '${AT}')`,
    `INSERT OR REPLACE INTO reports (id, key, form, created_at, edited_at) VALUES ('other', 3, '2021', '${AT}', '${AT}')`,
    `UPDATE OR REPLACE reports SET key = 3 WHERE id = 'draft'`,
    `UPDATE OR REPLACE reports SET id = 'came' WHERE id = 'draft'`,
    `UPDATE reports SET key = NULL WHERE id = 'draft'`,
  ])('puts no report in the place of another, also of one that is as it came: %s', (sql) => {
    database.exec(`INSERT INTO reports (id, key, form, created_at, edited_at) VALUES ('came', 3, '2021', '${AT}', '${AT}');
      INSERT INTO fields (report, field, value, revision) VALUES (3, 'other', '"原文"', 1)`)
    expect(() => database.exec(sql)).toThrow('append-only')
  })

  it('lets no state be skipped', () => {
    const skip = (state: string) => () =>
      database.exec(`UPDATE reports SET state = '${state}' WHERE id = 'draft'`)
    for (const state of ['signed', 'submitted', 'published']) expect(skip(state)).toThrow(/order|version/u)
  })

  it('lets a report move between states as the procedure does, and no other way', () => {
    const steps = REPORT_STATES.flatMap((from) => REPORT_STATES.map((to) => [from, to] as const))
    const moves = steps.filter(([from, to]) => from !== to && canMove(database, from, to))
    expect(moves.map(String).toSorted()).toEqual(movesOfProcedure().toSorted())
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

  it.each([
    `UPDATE registered_dates SET day = '2026-01-01'`,
    `DELETE FROM registered_dates`,
    `INSERT OR REPLACE INTO registered_dates SELECT * FROM registered_dates`,
  ])('keeps the days of handing in and publishing, corrected or not: %s', (sql) => {
    database.exec(`INSERT INTO registered_dates (report_id, version, action, day, at, person, reason)
      VALUES ('r', 1, 'submit', '2026-01-20', '${AT}', '王', '')`)
    expect(() => database.exec(sql)).toThrow('append-only')
  })

  it.each([
    `UPDATE signed_dates SET day = NULL`,
    `DELETE FROM signed_dates`,
    `INSERT OR REPLACE INTO signed_dates SELECT * FROM signed_dates`,
  ])('keeps the dates that stood under a version: %s', (sql) => {
    database.exec(`INSERT INTO signed_dates (report_id, version, day, before, at)
      VALUES ('r', 1, '2026-01-20', NULL, '${AT}')`)
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

/** Whether the database lets a report go from one state to another; all of it is undone. */
function canMove(database: Connection, from: ReportState, to: ReportState): boolean {
  const path = { draft: [], review: ['review'], signed: ['review', 'signed'] } as const
  const before = from === 'submitted' || from === 'published' ? [...path.signed, from] : path[from]
  database.exec('BEGIN')
  try {
    database.exec(`INSERT INTO reports (id, key, form, created_at, edited_at) VALUES ('m', 9, '2021', '${AT}', '${AT}');
      INSERT INTO versions (report_id, number, at, person, digest, report, charts)
        VALUES ('m', 1, '${AT}', '王', '', '{}', '[]')`)
    for (const state of before) database.exec(`UPDATE reports SET state = '${state}' WHERE id = 'm'`)
    const isReopened = to === 'draft' && from !== 'review'
    const version = isReopened ? 2 : 1
    database.exec(`UPDATE reports SET state = '${to}', version = ${version} WHERE id = 'm'`)
    return true
  } catch (error) {
    if (!String(error).includes('out of order')) throw error
    return false
  } finally {
    database.exec('ROLLBACK')
  }
}

/** The moves between different states that core/procedure allows, from whatever was registered. */
function movesOfProcedure(): string[] {
  const moves = new Set<string>()
  const seen = new Set<string>()
  const walk = (progress: Progress) => {
    if (seen.has(JSON.stringify(progress))) return
    seen.add(JSON.stringify(progress))
    for (const action of allowedActions(progress)) {
      const next = progressAfter(progress, action)
      if (!next) continue
      if (stateOf(progress) !== stateOf(next)) moves.add(`${stateOf(progress)},${stateOf(next)}`)
      walk(next)
    }
  }
  walk(BEGUN)
  return [...moves]
}
