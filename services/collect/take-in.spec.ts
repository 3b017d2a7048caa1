import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AskedApp, openApp } from '../../tests/bench/asked-app.ts'
import { sample } from '../../tests/documents/reports.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'
import type { Report } from '../../core/report/report.ts'
import { countGrades } from '../../core/checks/grades.ts'
import { seenOf } from '../../core/contract/submission.ts'
import { exchangeText } from '../../core/report/exchange.ts'
import { packageOf } from '../writers/package.ts'

let folder: ReturnType<typeof temporaryFolder>
let app: AskedApp
let id: string
const inbox = () => join(folder.path, 'inbox')
beforeEach(async () => {
  folder = temporaryFolder()
  mkdirSync(inbox())
  app = await openApp(join(folder.path, 'data'))
  id = (
    await app.call('collections.create', {
      year: 2025,
      agency: '渠县人民政府',
      level: 'government',
      deadline: '2026-01-10',
    })
  ).id
  const units = ['渠县财政局', '渠县教育局', '安北镇人民政府'].map((name) => ({ ...UNIT, name }))
  await app.call('roster.add', { id, units })
})
afterEach(() => {
  app.close()
  folder.release()
})

const UNIT = { category: '', otherNames: [], deadline: null, contact: '', phone: '', email: '' }
const of = (name: string, own: Partial<Report> = {}): Report => ({
  ...sample,
  year: 2025,
  agency: { ...sample.agency, name },
  ...own,
})
const packed = (report: Report) =>
  packageOf({ report, documents: [], program: { name: '年报编制助手', version: '1' } })
const put = (name: string, bytes: Uint8Array | string, day = 1) => {
  const path = join(inbox(), name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
  utimesSync(path, day * 86_400, day * 86_400)
}
const take = () => app.call('collection.takeFolder', { id, folder: inbox(), task: 'intake' })
const files = async () =>
  Object.fromEntries(
    (await app.call('collection.files', { id, limit: 500 })).rows.map((row) => [row.name, row]),
  )
const units = async () => (await app.call('collection.units', { id })).rows

describe('a folder that is taken in', () => {
  it('gives each report to its unit, keeps both versions, and tells of every other file what is the matter', async () => {
    put('部门/财政.nianbao', await packed(of('渠县财政局')), 2)
    put('部门/教育.nianbao', await packed(of('渠县教育局', { other: '第一次。' })), 2)
    put('部门/教育（改）.json', exchangeText(of('渠县教育局', { other: '第二次。' })), 3)
    put('安北.json', exchangeText(of('安北镇')), 2)
    put('别处.json', exchangeText(of('达县财政局')), 2)
    put('去年.json', exchangeText(of('渠县财政局', { year: 2024 })), 2)
    put('坏.nianbao', 'PK', 2)
    put('照片.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 2)
    put('~$财政.docx', 'x', 2)
    mkdirSync(join(folder.path, 'elsewhere'))
    writeFileSync(
      join(folder.path, 'elsewhere', 'a.json'),
      exchangeText(of('渠县财政局', { other: '外面的。' })),
    )
    symlinkSync(join(folder.path, 'elsewhere'), join(inbox(), '链接'))
    symlinkSync(join(folder.path, 'elsewhere', 'a.json'), join(inbox(), '部门', '链接.json'))
    put('快捷方式.lnk', Buffer.from([0x4c, 0, 0, 0, 1, 0x14]), 2)
    const intake = await take()
    expect(intake).toMatchObject({
      files: 11,
      stopped: false,
      outcomes: { taken: 4, same: 0, unmatched: 1, otherYear: 1, refused: 5 },
      counts: { units: 3, unmatched: 1, refused: 5, otherYear: 1, late: 3, overdue: 0 },
    })
    const told = await files()
    expect(told['别处.json']).toMatchObject({
      outcome: 'unmatched',
      agency: '达县财政局',
      year: 2025,
      candidates: [{ name: '渠县财政局' }],
    })
    expect(told['去年.json']).toMatchObject({ outcome: 'otherYear', year: 2024, submission: null })
    for (const name of ['链接', '部门/链接.json', '快捷方式.lnk'])
      expect(told[name]).toMatchObject({ outcome: 'refused', failure: { code: 'linked-file' } })
    expect(told['照片.png']?.failure).toMatchObject({ code: 'unknown-file-kind' })
    const [finance, education, township] = await units()
    expect(finance).toMatchObject({
      versions: 1,
      late: true,
      submission: { version: 1, source: '部门/财政.nianbao', isCurrent: true },
    })
    expect(township).toMatchObject({ name: '安北镇人民政府', versions: 1 })
    expect(education).toMatchObject({
      versions: 2,
      submission: { version: 2, source: '部门/教育（改）.json' },
    })
    const open = await app.call('submission.open', { id: education?.submission?.id ?? '' })
    expect(open.report.other).toBe('第二次。')
    expect(open.versions.map(({ version, isCurrent }) => [version, isCurrent])).toEqual([
      [2, true],
      [1, false],
    ])
    expect(open.findings.length).toBe((open.errors ?? 0) + (open.warnings ?? 0) + (open.advice ?? 0))
  })

  it('counts what is not filled in apart from what is wrong', async () => {
    const { 'received/natural': _, ...blank } = sample.tables.requests
    put(
      'a.json',
      exchangeText(of('渠县财政局', { other: '', tables: { ...sample.tables, requests: blank } })),
    )
    await take()
    const [finance] = await units()
    const open = await app.call('submission.open', { id: finance?.submission?.id ?? '' })
    const { error, unwritten } = countGrades(open.findings)
    expect([unwritten > 0, error > 0]).toEqual([true, true])
    expect(finance?.submission).toMatchObject({ errors: error + unwritten, unwritten })
  })

  it('is passed over when it is taken in again, but for what could not be read', async () => {
    put('a.json', exchangeText(of('渠县财政局')))
    put('b.json', exchangeText(of('达县财政局')))
    put('c.nianbao', '')
    await take()
    expect((await take()).outcomes).toMatchObject({ same: 2, refused: 1, taken: 0 })
    expect(Object.keys(await files())).toHaveLength(3)
    put('c.nianbao', await packed(of('渠县教育局')))
    expect((await take()).outcomes).toMatchObject({ same: 2, taken: 1 })
  })

  it.skipIf(process.platform !== 'linux')(
    'has files and folders whose names are no UTF-8, as Chinese Windows writes them',
    async () => {
      const words = (hex: string) => Buffer.from(hex, 'hex')
      const [inner, outer] = [words('b2bfc3c5'), words('b2c6d5fe2e6a736f6e')]
      const at = (...parts: readonly Buffer[]) =>
        Buffer.concat([Buffer.from(inbox()), ...parts.flatMap((part) => [Buffer.from('/'), part])])
      mkdirSync(at(inner))
      writeFileSync(at(outer), exchangeText(of('渠县财政局')))
      writeFileSync(at(inner, Buffer.from('教育.json')), exchangeText(of('渠县教育局')))
      expect((await take()).outcomes).toMatchObject({ taken: 2, refused: 0 })
      expect(Object.keys(await files()).toSorted()).toEqual(['部门/教育.json', '财政.json'].toSorted())
      expect((await take()).outcomes).toMatchObject({ same: 2 })
    },
  )

  it('is told of folders that lie too deep to be looked into', async () => {
    put(`${'内/'.repeat(30)}a.json`, exchangeText(of('渠县财政局')))
    put(`${'内/'.repeat(31)}b.json`, exchangeText(of('渠县教育局')))
    expect((await take()).outcomes).toMatchObject({ taken: 1, refused: 1 })
  })

  it('takes a report once, whatever its files are', async () => {
    const report = of('渠县财政局')
    put('年报.json', exchangeText(report))
    put('年报.nianbao', await packed(report))
    put(
      '另一处/年报.zip',
      zipSync({
        '内/年报.json': Buffer.from(exchangeText(report)),
        '内/教育.json': Buffer.from(exchangeText(of('渠县教育局'))),
      }),
    )
    expect((await take()).outcomes).toMatchObject({ taken: 2, same: 2 })
    expect((await files())['另一处/年报.zip/内/教育.json']).toMatchObject({ outcome: 'taken' })
  })

  it('checks against the report that was collected the year before', async () => {
    const before = {
      year: 2024,
      agency: '渠县人民政府',
      level: 'government',
      deadline: '2025-01-10',
    } as const
    const { id: last } = await app.call('collections.create', before)
    await app.call('roster.add', { id: last, units: [{ ...UNIT, name: '渠县财政局' }] })
    const data = (report: Report) => Buffer.from(exchangeText(report)).toString('base64')
    await app.call('collection.takeFiles', {
      id: last,
      files: [{ name: 'a.json', data: data(of('渠县财政局', { year: 2024 })) }],
    })
    await app.call('collection.takeFiles', { id, files: [{ name: 'b.json', data: data(of('渠县财政局')) }] })
    const [finance] = await units()
    const open = await app.call('submission.open', { id: finance?.submission?.id ?? '' })
    expect(open.lastYear?.year).toBe(2024)
    expect(open.findings.map(({ rule }) => rule)).toContain('similarity.lastYear')
    const { counts } = await app.call('collection.recheck', { id })
    expect(counts.states).toEqual((await app.call('collection.open', { id })).counts.states)
    expect((await app.call('submission.open', { id: open.id })).findings).toEqual(open.findings)
  })
})

it('texts that stand in two reports are found, with the words', async () => {
  const copied = '组织开展政务公开专题培训三次，编制主动公开基本目录二十六类，清理失效链接四十处，逐项销号。'
  put('a.json', exchangeText(of('渠县财政局', { other: `渠县财政局${copied}` })))
  put(
    'b.json',
    exchangeText(
      of('渠县教育局', { other: `渠县教育局${copied}`, problems: { problems: '', improvements: '' } }),
    ),
  )
  await take()
  const { pairs, total } = await app.call('collection.alike', { id })
  expect(total).toBe(pairs.length)
  expect(pairs.find(({ field }) => field === 'other')).toMatchObject({
    kind: 'text',
    share: 1,
    quote: `局${copied}`,
    one: { name: '渠县财政局' },
    other: { name: '渠县教育局' },
  })
  expect(pairs.map(({ field }) => field)).not.toContain('problems.problems')
  const found = async () => {
    const now = await app.call('collection.alike', { id })
    const remarks = now.looked.map(({ field, remark }) => [field, remark])
    return [now.pairs.some(({ field }) => field === 'other'), now.total, remarks]
  }
  const [one, other] = [pairs[0]?.one.submission ?? '', pairs[0]?.other.submission ?? '']
  // Whoever stands first, it is the same pair.
  await app.call('alike.look', { id, field: 'other', one: other, other: one, remark: '上级统一的提法' })
  expect(await found()).toEqual([false, total - 1, [['other', '上级统一的提法']]])
  put('c.json', exchangeText(of('渠县教育局', { other: `${copied}本年度没有其他事项。` })))
  await take()
  expect(await found()).toMatchObject([true, expect.any(Number), []])
  await app.call('alike.look', { id, field: 'other', one, other, remark: null })
})

describe('a version', () => {
  const one = async (name: string) => {
    put('a.json', exchangeText(of(name)))
    await take()
    return (await files())['a.json']?.submission ?? ''
  }

  it('is given to a unit by hand, or to a new one of the name it says', async () => {
    const submission = await one('县里的财政局')
    const [finance] = await units()
    await app.call('submission.assign', { id: submission, unit: finance?.id ?? '', seen: { unit: null } })
    expect((await units())[0]).toMatchObject({ versions: 1, submission: { id: submission } })
    await app.call('submission.assign', { id: submission, unit: null, seen: { unit: finance?.id ?? '' } })
    const rows = await units()
    expect(rows[0]).toMatchObject({ versions: 0, state: 'missing', submission: null })
    expect(rows[3]).toMatchObject({ name: '县里的财政局', versions: 1 })
    expect((await app.call('collection.open', { id })).counts.unmatched).toBe(0)
    await app.call('roster.remove', { id, unit: rows[3]?.id ?? '' })
    expect((await app.call('collection.open', { id })).counts).toMatchObject({ units: 3, unmatched: 1 })
  })

  it('finds its unit when that comes into the roster later', async () => {
    await one('渠县水务局')
    await app.call('roster.add', { id, units: [{ ...UNIT, name: '渠县水务局' }] })
    expect((await units())[3]).toMatchObject({ name: '渠县水务局', versions: 1 })
    expect((await files())['a.json']).toMatchObject({ outcome: 'taken' })
  })

  it('is passed, taken back, and another put in use', async () => {
    const submission = await one('渠县财政局')
    const accept = async (accepted: boolean) => {
      const seen = seenOf(await app.call('submission.open', { id: submission }))
      await app.call('submission.accept', { id: submission, accepted, seen })
    }
    await accept(true)
    expect((await units())[0]).toMatchObject({ state: 'accepted' })
    put('b.json', exchangeText(of('渠县财政局', { other: '改过。' })))
    await take()
    expect((await units())[0]).toMatchObject({ versions: 2, submission: { version: 2, decision: 'open' } })
    const inUse = (await units())[0]?.submission?.id ?? null
    await app.call('submission.use', { id: submission, inUse })
    expect((await units())[0]).toMatchObject({ state: 'accepted', submission: { id: submission } })
    await accept(false)
    expect((await units())[0]?.state).not.toBe('accepted')
  })
})
