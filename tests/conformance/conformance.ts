import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { LARGEST_FILE_DATA } from '../../core/values.ts'
import { parseReport } from '../../core/report/schema.ts'
import { asking, type Host } from './asking.ts'

/** What every host must answer, whatever carries the call. */
export function describeConformance(name: string, start: () => Promise<Host>): void {
  describe(`${name} keeps the contract`, () => {
    let host: Host
    beforeAll(async () => (host = await start()))
    afterAll(() => host.close())

    const { call, failure } = asking(() => host)
    const newReport = async () =>
      (await call('reports.create', { kind: 'blank', name: '某县某局', level: 'department', year: 2025 })).id

    it('tells its state', async () => {
      expect(await call('app.status', {})).toMatchObject({
        readOnly: false,
        sqlite: expect.stringMatching(/^SQLite 3\.\d+\.\d+ \((better-sqlite3|node:sqlite)\)$/) as string,
      })
    })

    it.each(['nothing.such', 'toString', '__proto__', 'constructor', ''])(
      'refuses the operation %j',
      async (name) => {
        expect(await failure(name, {})).toMatchObject({ code: 'unknown-operation' })
      },
    )

    it.each([
      ['reports.create', { kind: 'blank', name: '', level: 'department', year: 2025 }],
      ['reports.create', { kind: 'blank', name: '某局', level: 'department', year: 2025, more: 1 }],
      ['report.open', { id: 7 }],
      ['report.open', null],
      ['report.edit', { id: 'x', edits: [] }],
    ])('refuses a wrong input of %s and says nothing about its insides', async (operation, input) => {
      expect(await failure(operation, input)).toEqual({ code: 'invalid-input', detail: { operation } })
    })

    it('keeps what is typed, field by field, with its revision', async () => {
      const id = await newReport()
      const edit = (value: string, base: number) =>
        call('report.edit', { id, edits: [{ field: 'overview.proactive', value, base }] })
      const begun = await call('report.open', { id })
      await edit('甲', begun.revisions['overview.proactive'] ?? 0)
      const opened = await call('report.open', { id })
      expect(opened.report.overview.proactive).toBe('甲')
      await edit('甲乙', opened.revisions['overview.proactive'] ?? 0)
      expect((await call('report.open', { id })).report.overview.proactive).toBe('甲乙')
      const history = await call('report.history', { id, fields: ['overview.proactive'] })
      expect(history.at(-1)?.value).toBe('甲乙')
    })

    it('never overwrites what another window wrote, and writes nothing of a stale batch', async () => {
      const id = await newReport()
      const base = (await call('report.open', { id })).revisions['other'] ?? 0
      await call('report.edit', { id, edits: [{ field: 'other', value: '先写的', base }] })
      const stale = await failure('report.edit', {
        id,
        edits: [
          { field: 'requests:received/natural', value: 3, base: 0 },
          { field: 'other', value: '后写的', base },
        ],
      })
      expect(stale).toMatchObject({
        code: 'stale-revision',
        detail: { fields: [{ field: 'other', value: '先写的' }] },
      })
      const { report } = await call('report.open', { id })
      expect(report.other).toBe('先写的')
      expect(report.tables.requests).not.toHaveProperty('received/natural')
    })

    it.each([
      ['requests:received/natural', -1],
      ['requests:received/natural', 1.5],
      ['requests:received/natural', '3'],
      ['requests:received/total', 3],
      ['disclosure:fees/amount', '1.1234567'],
      ['year', 1900],
      ['agency.level', 'kingdom'],
      ['nothing.such', '1'],
    ])('refuses %s = %j with a sentence that names the place', async (field, value) => {
      const id = await newReport()
      expect(await failure('report.edit', { id, edits: [{ field, value, base: 0 }] })).toMatchObject({
        code: expect.stringMatching(/^(invalid-value|stale-revision)$/) as string,
      })
    })

    it('takes an exchange form whole and gives it back the same', async () => {
      const { id } = await call('reports.create', { kind: 'exchange', json: JSON.stringify(sample) })
      expect((await call('report.open', { id })).report).toEqual(parseReport(JSON.stringify(sample)))
    })

    it('answers a broken exchange form with its place', async () => {
      expect(await failure('reports.create', { kind: 'exchange', json: '{' })).toMatchObject({
        code: 'invalid-json',
      })
      const json = JSON.stringify({ ...sample, year: '2024' })
      expect(await failure('reports.create', { kind: 'exchange', json })).toMatchObject({
        code: 'invalid-report',
        detail: { path: 'year' },
      })
    })

    it('begins a new year with unit data and proposed figures, never with texts', async () => {
      const last = await call('reports.create', {
        kind: 'exchange',
        json: JSON.stringify({
          ...sample,
          agency: { ...sample.agency, name: '续年局' },
          tables: { ...sample.tables, requests: { ...sample.tables.requests, 'carriedOut/natural': 2 } },
        }),
      })
      const { id } = await call('reports.create', { kind: 'lastYear', from: last.id })
      const opened = await call('report.open', { id })
      expect(opened.report.year).toBe(2025)
      expect(opened.report.agency.region).toBe(sample.agency.region)
      expect(opened.report.overview.proactive).toBe('')
      expect(opened.report.tables.requests['carriedIn/natural']).toBe(2)
      expect(opened.proposed).toContain('requests:carriedIn/natural')
      expect(opened.lastYear?.id).toBe(last.id)
      const base = opened.revisions['requests:carriedIn/natural'] ?? 0
      await call('report.edit', { id, edits: [{ field: 'requests:carriedIn/natural', value: 2, base }] })
      expect((await call('report.open', { id })).proposed).not.toContain('requests:carriedIn/natural')
    })

    it('sets the years of a unit side by side, and keeps which charts a report holds', async () => {
      const put = (year: number) =>
        call('reports.create', {
          kind: 'exchange',
          json: JSON.stringify({
            ...sample,
            year,
            agency: { ...sample.agency, name: '历年局' },
            tables: { ...sample.tables, requests: { 'received/natural': year - 2000 } },
          }),
        })
      await put(2023)
      const { id } = await put(2022)
      const { id: twin } = await put(2022)
      const { years, inReport, beside } = await call('years.compare', { id })
      const { charts } = await call('years.charts', { id })
      expect(years.map(({ year }) => year)).toEqual([2022, 2023])
      expect(beside).toMatchObject([{ id: twin, year: 2022, state: 'draft' }])
      expect(charts.map(({ chart }) => chart.title)).toEqual(['2022年新收政府信息公开申请的申请人情况'])
      expect(inReport).toEqual([])
      await call('report.charts', { id, charts: ['results', 'documents', 'results'] })
      expect((await call('years.compare', { id })).inReport).toEqual(['documents', 'results'])
      expect(await failure('report.charts', { id, charts: ['pie'] })).toMatchObject({ code: 'invalid-input' })
      for (const operation of ['years.compare', 'years.charts'] as const)
        expect(await failure(operation, { id: 'none' })).toMatchObject({ code: 'not-found' })
    })

    it('lists the reports of a unit page by page, just written ones counted', async () => {
      const put = async (year: number, other: string) => {
        const json = JSON.stringify({ ...sample, year, other, agency: { ...sample.agency, name: '列表局' } })
        return (await call('reports.create', { kind: 'exchange', json })).id
      }
      const [id] = [await put(2023, sample.other), await put(2024, ''), await put(2022, sample.other)]
      const ask = { search: '列表', order: 'year', descending: false } as const
      const written = async () =>
        (await call('reports.list', ask)).rows.map(({ year, share }) => [year, share === 1])
      await expect.poll(written).toEqual([
        [2022, true],
        [2023, true],
        [2024, false],
      ])
      const { rows, total } = await call('reports.list', ask)
      expect(rows.map(({ deadline }) => deadline)).toEqual(['2023-01-31', '2024-01-31', '2025-01-31'])
      expect(total).toBe(3)
      expect((await call('reports.list', { ...ask, offset: 1, limit: 1 })).rows).toEqual([rows[1]])
      const { revisions } = await call('report.open', { id })
      const edits = [{ field: 'other' as const, value: '', base: revisions['other'] ?? 0 }]
      await call('report.edit', { id, edits })
      await expect.poll(written).toContainEqual([2023, false])
    })

    it('deletes a report so that it can be brought back', async () => {
      const id = await newReport()
      await call('reports.delete', { id })
      expect(await failure('report.open', { id })).toMatchObject({ code: 'not-found' })
      await call('reports.restore', { id })
      expect((await call('report.open', { id })).id).toBe(id)
    })

    it('shows what was deleted, the latest first, page by page, until it is restored', async () => {
      const before = (await call('reports.deleted', {})).total
      const [first, second] = [await newReport(), await newReport()]
      await call('reports.delete', { id: first })
      await call('reports.delete', { id: second })
      const { rows, total } = await call('reports.deleted', { limit: 1 })
      expect([rows.length, total]).toEqual([1, before + 2])
      const all = await call('reports.deleted', {})
      expect(all.rows.map(({ id }) => id)).toEqual(expect.arrayContaining([first, second]))
      expect(all.rows.find(({ id }) => id === first)).toMatchObject({ agency: '某县某局', year: 2025 })
      await call('reports.restore', { id: second })
      const left = await call('reports.deleted', {})
      expect(left.total).toBe(before + 1)
      expect(left.rows.map(({ id }) => id)).not.toContain(second)
    })

    it('keeps a deadline and a date of signature of the report’s own', async () => {
      const id = await newReport()
      expect((await call('report.open', { id })).deadline).toBe('2026-01-31')
      await call('report.schedule', { id, deadline: '2026-01-26', signedOn: '2026-01-09' })
      expect(await call('report.open', { id })).toMatchObject({
        deadline: '2026-01-26',
        signedOn: '2026-01-09',
      })
    })

    it('sets a finding aside with a reason, and takes it back', async () => {
      const id = await newReport()
      const finding = { key: '["proof.term"]', rule: 'proof.term', message: '“其它”应是“其他”。' }
      expect(await failure('report.setAside', { id, ...finding, reason: ' ' })).toMatchObject({
        code: 'invalid-input',
      })
      await call('report.setAside', { id, ...finding, reason: '引文如此' })
      const { setAside } = await call('report.open', { id })
      expect(setAside).toMatchObject([{ ...finding, reason: '引文如此' }])
      await call('report.takeBack', { id, key: finding.key })
      expect((await call('report.open', { id })).setAside).toEqual([])
    })

    it('exports no report with errors unless their number was accepted', async () => {
      const json = JSON.stringify({ ...sample, other: '' })
      const { id } = await call('reports.create', { kind: 'exchange', json })
      const ask = { id, formats: ['html'], replace: true }
      expect(await failure('report.export', ask)).toMatchObject({
        code: 'errors-stand',
        detail: { count: 1 },
      })
      expect(await failure('report.export', { ...ask, acceptedErrors: 2 })).toMatchObject({
        code: 'errors-stand',
      })
      expect((await call('report.open', { id })).exports).toEqual([])
    })

    it('compares a Word file with the version it was exported from, and stores nothing', async () => {
      const { id } = await call('reports.create', { kind: 'exchange', json: JSON.stringify(sample) })
      const { files } = await call('report.export', { id, formats: ['docx'], replace: true })
      const data = readFileSync(files[0]?.path ?? '').toString('base64')
      const opened = await call('report.open', { id })
      const other = `${sample.other}后来写的。`
      const base = opened.revisions['other'] ?? 0
      await call('report.edit', { id, edits: [{ field: 'other', value: other, base }] })
      expect(await call('report.returned', { id, name: '返回.docx', data })).toMatchObject({
        base: 'export',
        exportedAt: opened.exports[0]?.at,
        changes: [],
        doubts: [],
        comments: [],
        unplaced: [],
      })
      expect((await call('report.open', { id })).report.other).toBe(other)
    })

    it('takes a returned file of 20 MB and refuses a larger one', async () => {
      const id = await newReport()
      const data = Buffer.alloc(20 * 1024 * 1024, 7).toString('base64')
      const ask = { id, name: '返回.docx', data }
      expect(await failure('report.returned', ask)).toMatchObject({
        code: expect.not.stringMatching(/^(invalid-input|unreachable)$/) as string,
      })
      const larger = { ...ask, data: data.padEnd(LARGEST_FILE_DATA + 4, 'A') }
      expect(await failure('report.returned', larger)).toMatchObject({ code: 'invalid-input' })
    })

    it('opens no file it has not exported', async () => {
      expect(await failure('file.open', { path: '/etc/passwd' })).toMatchObject({ code: 'not-found' })
    })

    it('makes a backup, and brings back what was in it', async () => {
      const id = await newReport()
      await call('backups.make', {})
      const { place } = await call('backups.list', { of: 'own' })
      const { revisions } = await call('report.open', { id })
      const edit = { field: 'other', value: '后来写的', base: revisions['other'] ?? 0 } as const
      await call('report.edit', { id, edits: [edit] })
      await call('backups.restore', { path: place?.backups[0]?.path ?? '' })
      expect((await call('report.open', { id })).report.other).not.toBe('后来写的')
      expect(await failure('backups.restore', { path: '/etc/passwd' })).toMatchObject({
        code: 'file-missing',
      })
    })

    it('keeps settings', async () => {
      const { exportFolder: _, ...settings } = await call('settings.get', {})
      const layout = { ...settings.layout, signature: 'seal' as const, doubleSided: true }
      await call('settings.save', { ...settings, layout })
      expect((await call('settings.get', {})).layout).toEqual(layout)
    })
  })
}
