import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { readStored } from '../case/stored-report.ts'
import { MIGRATIONS } from './migrations.ts'
import { openStore, type Store } from './store.ts'
import type { Connection } from './connection.ts'
import { openConnection } from './driver/open-connection.ts'

/** SHA-256 of the schema that each version has, as it shipped. A line here changes only as long as its step is new. */
const SHIPPED = [
  'd466e00c3a384b3cb375f4671f1389e297d75d023c47d1359fb808d031217c29',
  '6ba357f66b68b7c4576f9a75acb3046129b5a0ed6952877e461d37200f522423',
  '4d674d02f636cefccb6145c09ea327d12400aea307d0823908aff7cfda1bc9ba',
  '0e706d98135de261e59f9deb31bee50664e1674e03120d2eb6bb49448c5345d8',
  '0b4fa3d55ed28779d01fdb38ed86a0dc91365f71f08cac3bb3ccd44f2ea983fa',
  '5730fc66a15f45adf2e4fd1856824527391235734dfd9aa9d23a4d409ce345d7',
  'eed6b9fcb4ae2ae59197d8004e6456fa469465749f1a215989d6ddb6a6ec1083',
  '0be4835438c88a34d18bfcf3a109502ff1959254a0e3f9caa802e9d914c83f39',
  'a67182ea2a83f5e07429f0dd5d5d171a8804502f16fc71025991b771f5d3e559',
  '9ea39521b3834192378f995cb1b9e7b10d030cb72fd00c6036ab916aa663bc10',
  'ac05f0f97863668b0925c99c2a7e5089f356a24711b7d41125493cac89281000',
  'bc9bec5f6151f39d1a676ff6993f81e2a73de3ccd06d431a3b8c339316def7d1',
  'ff3cf0002d8cf25f24a08bb2d8de041fb69e5b53baf9093d79b8e68d4835b89f',
  'f6bed575b8e915c0dd38aeb271fa78b314c7ad5a607c3a69f282cc1fd208066b',
  'f74bd8ebf6fe3077ab6465ce33d4558207af456a1285b65c5310624dd0b35b1e',
  'c319643f028ccc739ee8c99f625197ab651ab3542eb2d2ac4bd9b6b9cef9e2b9',
  'e17022da4b0b12747ac547a918b727c8e6902aebb6d83d6137fe049dc8803895',
  'b21da5faa16538b4eee3a91fd8ea8c8c7c0aab8e66a9adf138a3d8b97029ec26',
  'a28985b3e3af5f388f610136c3ec4497687a17ec0d670273931751e76e45b5c5',
  '3e3756f105d164ca6eea95aa93e818d93185c0b49b8ec4558085dd2f2fd92be7',
  'fc233fd3eafafad10657f6bfb71f0936921580fc0d4b3024a0e0cd567d346df5',
  '5bfa9bef7aa836280aba2720428d761e18d7f401788f5429bfe5973b4811a98e',
  'd1ecfa55a0f6aead5cd8083c231416834aeeb42ff839b517a75a5b9804efce10',
  'f0e649e6a5c9173693e4853c7eaf14c2bbe1fdcae39cd69b189f54be4f963cd3',
  'd212656e8879402b3445a076140aabbf953c9be532f84ceb0cdf06b1de90b38f',
  'a7dc4a5819d18edfe5b83a4be74921d879dbd2d35ff649deb0619bef815c47b1',
  '20b656309019a42c573d26f102e8a6b16f97d8f78d9dba5fcfffbd45f1ed7a72',
  'ad3a7c9ecb4c32813231f0c5804102b9ab8563468f446de337b6546e54af1ff0',
]

const AT = '2025-12-01T08:00:00.000Z'
const LATER = '2025-12-01T09:00:00.000Z'

it('every step leads to the schema that shipped with it', () => {
  const database = openConnection(':memory:')
  const schemas = MIGRATIONS.map((step) => {
    database.exec(step)
    return createHash('sha256').update(schemaOf(database)).digest('hex')
  })
  database.close()
  expect(schemas).toEqual(SHIPPED)
})

describe('a database of version 6 with data', () => {
  let folder: ReturnType<typeof temporaryFolder>
  let store: Store
  beforeAll(() => {
    folder = temporaryFolder()
    const old = openConnection(join(folder.path, 'nianbao.sqlite'))
    for (const step of MIGRATIONS.slice(0, 6)) old.exec(step)
    old.pragma('user_version = 6')
    old.exec(VERSION_6)
    old.close()
    store = openStore({ folder: folder.path, clock: () => new Date(LATER) })
  })
  afterAll(() => {
    store.close()
    folder.release()
  })
  const database = () => openConnection(join(folder.path, 'nianbao.sqlite'))

  it('holds the same reports, with revisions and marks, and is copied before it is changed', () => {
    const { report, revisions, proposed, record } = readStored(store, 'signed')
    expect(report).toMatchObject({
      year: 2024,
      agency: { name: '甲局', level: 'government' },
      other: '改过的',
    })
    expect(revisions).toMatchObject({ other: 3, preamble: 1 })
    expect(proposed).toEqual(['requests:carriedIn/natural'])
    expect(record.state).toBe('signed')
    expect(readdirSync(join(folder.path, 'backups'))).toHaveLength(1)
  })

  it('tells the same history, of which what never changed is kept once', () => {
    const history = (field: 'other' | 'preamble' | 'problems.problems') =>
      store.history.ofField('signed', field).map(({ value, startedAt }) => [value, startedAt])
    expect(history('preamble')).toEqual([['引言', AT]])
    expect(history('other')).toEqual([
      ['原来的', AT],
      ['改过的', LATER],
    ])
    expect(history('problems.problems')).toEqual([['后来写的', LATER]])
    const kept = database().prepare('SELECT field FROM history ORDER BY id').pluck().all()
    expect(kept).toEqual(['other', 'other', 'problems.problems'])
  })

  it('keeps the procedure to its rules, and its versions, steps and scans', () => {
    expect(store.versions.ofReport('signed')).toHaveLength(1)
    expect(store.steps.ofReport('signed')).toHaveLength(1)
    const past = database()
    expect(() => past.exec(`UPDATE fields SET value = '"x"' WHERE field = 'other'`)).toThrow('frozen')
    expect(() => past.exec(`DELETE FROM history`)).toThrow('append-only')
    expect(() => past.exec(`DELETE FROM versions`)).toThrow('append-only')
    past.close()
  })

  it('is found by unit and year, and not yet counted', () => {
    expect(store.reports.ofYear({ unit: '甲局', place: '' }, 2024)?.id).toBe('signed')
    expect(store.reports.ofUnit({ unit: '甲局', place: '' }).map(({ id }) => id)).toEqual(['signed', 'draft'])
    const page = { search: '', order: 'year', descending: true, offset: 0, limit: 9 } as const
    expect(store.list.page(page)).toMatchObject([
      { id: 'draft', unit: '甲局', year: 2025, level: 'department', errors: null, counted_by: 0 },
      { id: 'signed', unit: '甲局', year: 2024, level: 'government', share: null, counted_by: 0 },
    ])
  })
})

it('number and date of a letter stay with the version that was signed last when they were typed', () => {
  const database = openConnection(':memory:')
  for (const step of MIGRATIONS.slice(0, 26)) database.exec(step)
  database.exec(`
    INSERT INTO reports (id, form, created_at, edited_at) VALUES ('reopened', '2021', '${AT}', '${AT}'), ('first', '2021', '${AT}', '${AT}');
    UPDATE reports SET state = 'review' WHERE id = 'reopened';
    INSERT INTO versions (report_id, number, at, person, digest, report, charts)
      VALUES ('reopened', 1, '${AT}', '王', '${'0'.repeat(64)}', '{}', '[]');
    UPDATE reports SET state = 'signed' WHERE id = 'reopened';
    UPDATE reports SET state = 'draft', version = 2 WHERE id = 'reopened';
    INSERT INTO covering_letters VALUES ('reopened', '某函〔2026〕3号', '2026-01-20'), ('first', '某函〔2026〕4号', NULL);`)
  database.exec(MIGRATIONS[26] ?? '')
  expect(database.prepare('SELECT * FROM covering_letters ORDER BY number').all()).toEqual([
    { report_id: 'reopened', version: 1, number: '某函〔2026〕3号', dated: '2026-01-20' },
    { report_id: 'first', version: 1, number: '某函〔2026〕4号', dated: null },
  ])
  database.close()
})

function schemaOf(database: Connection): string {
  const names = database.prepare('SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name')
  return names.pluck().all().join(';\n')
}

const field = (report: string, name: string, value: string, revision = 1, proposed = 0) =>
  `INSERT INTO fields (report_id, field, value, revision, proposed) VALUES ('${report}', '${name}', '${value}', ${revision}, ${proposed});`
const held = (report: string, name: string, value: string, at: string) =>
  `INSERT INTO history (report_id, field, value, started_at, edited_at, closed) VALUES ('${report}', '${name}', '${value}', '${at}', '${at}', 1);`

/** As version 6 of the program wrote: a signed report and the draft of the year after. */
const VERSION_6 = `
  INSERT INTO reports (id, form, created_at, edited_at) VALUES ('signed', '2021', '${AT}', '${LATER}'), ('draft', '2021', '${AT}', '${AT}');
  ${field('signed', 'year', '2024')} ${held('signed', 'year', '2024', AT)}
  ${field('signed', 'agency.name', '"甲局"')} ${held('signed', 'agency.name', '"甲局"', AT)}
  ${field('signed', 'agency.level', '"government"')} ${held('signed', 'agency.level', '"government"', AT)}
  ${field('signed', 'preamble', '"引言"')} ${held('signed', 'preamble', '"引言"', AT)}
  ${field('signed', 'requests:carriedIn/natural', '2', 1, 1)} ${held('signed', 'requests:carriedIn/natural', '2', AT)}
  ${field('signed', 'other', '"改过的"', 3)} ${held('signed', 'other', '"原来的"', AT)} ${held('signed', 'other', '"改过的"', LATER)}
  ${field('signed', 'problems.problems', '"后来写的"')} ${held('signed', 'problems.problems', '"后来写的"', LATER)}
  ${field('draft', 'year', '2025')} ${held('draft', 'year', '2025', AT)}
  ${field('draft', 'agency.name', '"甲局"')} ${held('draft', 'agency.name', '"甲局"', AT)}
  UPDATE reports SET state = 'review' WHERE id = 'signed';
  INSERT INTO versions (report_id, number, at, person, digest, report, charts)
    VALUES ('signed', 1, '${LATER}', '王', '${'0'.repeat(64)}', '{}', '[]');
  INSERT INTO steps (report_id, at, action, person, note, version) VALUES ('signed', '${LATER}', 'sign', '王', '', 1);
  UPDATE reports SET state = 'signed' WHERE id = 'signed';
`
