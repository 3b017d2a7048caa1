import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CollectionCounts } from '../../core/contract/collections.ts'
import type { Report } from '../../core/report/report.ts'
import { exchangeText } from '../../core/report/exchange.ts'
import { askedApp, type AskedApp } from '../../tests/bench/asked-app.ts'
import { sample } from '../../tests/documents/reports.ts'
import { temporaryFolder, testPorts } from '../../tests/test-ports.ts'
import { createApp } from '../app.ts'
import { backupsHere } from '../backup/backups-here.testing.ts'

let folder: ReturnType<typeof temporaryFolder>
let app: AskedApp
let id: string
const NAMES = ['渠县财政局', '渠县教育局', '渠县审计局'] as const
beforeAll(async () => {
  folder = temporaryFolder()
  app = askedApp(createApp(testPorts(folder.path), backupsHere))
  id = await collection(2025)
})
afterAll(() => {
  app.close()
  folder.release()
})

const collection = async (year: number) => {
  const office = { agency: '渠县人民政府', level: 'government', deadline: `${year + 1}-01-10` } as const
  const made = await app.call('collections.create', { year, ...office })
  const unit = { category: '', otherNames: [], deadline: null, contact: '', phone: '', email: '' }
  await app.call('roster.add', { id: made.id, units: NAMES.map((name) => ({ ...unit, name })) })
  return made.id
}
const report = (name: string, own: Partial<Report> = {}) =>
  exchangeText({ ...sample, year: 2025, agency: { ...sample.agency, name }, ...own })
const mail = (json: string, day: string) =>
  [
    'From: a@example.cn',
    'Subject: report',
    `Date: ${new Date(`${day}T10:00:00`).toUTCString()}`,
    'MIME-Version: 1.0',
    'Content-Type: application/json; name="a.json"',
    'Content-Disposition: attachment; filename="a.json"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(json).toString('base64'),
  ].join('\r\n')
const take = (name: string, words: string, receivedOn?: string, into = id) =>
  app.call('collection.takeFiles', {
    id: into,
    files: [{ name, data: Buffer.from(words).toString('base64') }],
    receivedOn,
  })
const seenOf = async (of: string) => (await app.call('collection.open', { id: of })).counts
const remove = (of: string, seen: CollectionCounts) => app.call('collection.delete', { id: of, seen })
const unit = async (name: string, of = id) =>
  (await app.call('collection.units', { id: of })).rows.find((row) => row.name === name)

describe('the day on which a report came', () => {
  it('is that of its mail, else what the office says, else the day of taking in', async () => {
    await take('来信.eml', mail(report('渠县财政局'), '2026-01-08'))
    await take('教育.json', report('渠县教育局'), '2026-01-09')
    await take('审计.json', report('渠县审计局'))
    const came = await Promise.all(NAMES.map((name) => unit(name)))
    expect(came.map((row) => [row?.submission?.receivedOn, row?.submission?.receivedBy, row?.late])).toEqual([
      ['2026-01-08', 'mail', false],
      ['2026-01-09', 'office', false],
      ['2026-01-12', 'intake', true],
    ])
  })

  it('is told by the mail in which a report is met that was taken in by itself before', async () => {
    const told = await take('补.eml', mail(report('渠县审计局'), '2026-01-07'))
    expect(told.outcomes).toMatchObject({ same: 1, taken: 0 })
    expect(await unit('渠县审计局')).toMatchObject({
      late: false,
      versions: 1,
      submission: { receivedOn: '2026-01-07' },
    })
  })

  it('is put right by the office, not into the future, and orders the versions; the one in use stays', async () => {
    await take('财政（改）.json', report('渠县财政局', { other: '改过。' }))
    const second = await unit('渠县财政局')
    expect(second?.submission).toMatchObject({ version: 2 })
    const submission = second?.submission?.id ?? ''
    const change = (on: string, from?: string) =>
      app.call('submission.received', { id: submission, on, ...(from !== undefined && { from }) })
    await expect(change('2026-01-13')).rejects.toThrow('received-later')
    await change('2026-01-05')
    expect(await unit('渠县财政局')).toMatchObject({
      submission: { id: submission, version: 1, receivedBy: 'office', isCurrent: true },
    })
    // Whoever still sees the day of before is told of this one.
    await expect(change('2026-01-06', '2026-01-12')).rejects.toThrow('changed-elsewhere')
    await change('2026-01-06', '2026-01-05')
    expect(await unit('渠县财政局')).toMatchObject({ submission: { receivedOn: '2026-01-06' } })
  })
})

describe('files that are left', () => {
  const listed = async (outcome: 'refused' | 'otherYear' | 'putAway') =>
    (await app.call('collection.files', { id, outcome })).rows

  it('are put away and taken back, counted apart, and stay away when they are tried again', async () => {
    const { counts } = await take('坏.nianbao', 'PK')
    expect(counts).toMatchObject({ refused: 1, putAway: 0 })
    const [broken] = await listed('refused')
    const put = (away: boolean) => app.call('file.putAway', { id, file: broken?.id ?? 0, away })
    await put(true)
    expect(await listed('refused')).toEqual([])
    expect(await listed('putAway')).toMatchObject([{ name: '坏.nianbao', putAway: true }])
    await put(false)
    expect(await listed('refused')).toHaveLength(1)
    await put(true)
    expect((await take('坏.nianbao', 'PK')).counts).toMatchObject({ refused: 0, putAway: 1 })
  })

  it('of another year go into that year’s collection, on the day they came', async () => {
    await take('去年.eml', mail(report('渠县财政局', { year: 2024 }), '2026-01-08'))
    const [last] = await listed('otherYear')
    expect(last).toMatchObject({ year: 2024, ownCollection: null, canMove: true })
    const file = last?.id ?? 0
    await expect(app.call('file.move', { id, file })).rejects.toThrow('no-own-collection')
    const own = await collection(2024)
    expect(await listed('otherYear')).toMatchObject([{ ownCollection: own }])
    expect(await app.call('file.move', { id, file })).toEqual({
      outcome: 'taken',
      notInUse: false,
      replacing: false,
    })
    const there = await unit('渠县财政局', own)
    expect(there).toMatchObject({ versions: 1, submission: { receivedOn: '2026-01-08', receivedBy: 'mail' } })
    expect(there?.submission?.errors).not.toBeNull()
    expect(await listed('otherYear')).toEqual([])
    const away = (await listed('putAway')).find((row) => row.year === 2024)
    expect(away).toMatchObject({ submission: there?.submission?.id, canMove: false })
    await expect(app.call('file.move', { id, file })).rejects.toThrow('no-own-collection')
  })

  it('can be taken in again when the collection they were moved to is deleted', async () => {
    const words = report('渠县教育局', { year: 2023 })
    await take('前年.json', words)
    const [first] = await listed('otherYear')
    const own = await collection(2023)
    await app.call('file.move', { id, file: first?.id ?? 0 })
    expect((await take('前年.json', words)).outcomes).toMatchObject({ same: 1 })
    await remove(own, await seenOf(own))
    expect((await take('前年.json', words)).outcomes).toMatchObject({ same: 0, otherYear: 1 })
    expect(await listed('otherYear')).toMatchObject([{ year: 2023, canMove: true }])
  })

  it('stay where they are when that collection is deleted before they come there', async () => {
    const [left] = await listed('otherYear')
    const own = await collection(2023)
    const seen = await seenOf(own)
    const moved = app.call('file.move', { id, file: left?.id ?? 0 })
    await Promise.all([expect(moved).rejects.toThrow('not-found'), remove(own, seen)])
    expect(await listed('otherYear')).toMatchObject([{ id: left?.id, canMove: true }])
  })
})

it('nothing is taken into a collection that is deleted meanwhile, and that is said', async () => {
  const own = await collection(2022)
  const seen = await seenOf(own)
  const taken = take('迟到.json', report('渠县审计局', { year: 2022 }), undefined, own)
  await Promise.all([expect(taken).rejects.toThrow('not-found'), remove(own, seen)])
})
