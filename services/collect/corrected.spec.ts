import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { seenOf } from '../../core/contract/submission.ts'
import { exchangeText } from '../../core/report/exchange.ts'
import type { Report } from '../../core/report/report.ts'
import { type AskedApp, openApp } from '../../tests/bench/asked-app.ts'
import { sample } from '../../tests/documents/reports.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { docxOf } from '../writers/docx/docx.ts'
import { htmlOf } from '../writers/html/html.ts'
import { packageOf } from '../writers/package.ts'

let folder: ReturnType<typeof temporaryFolder>
let app: AskedApp
let id: string
const UNIT = { category: '', otherNames: [], deadline: null, contact: '', phone: '', email: '' }
const OFFICE = { year: 2025, agency: '渠县人民政府', level: 'government', deadline: '2026-01-10' } as const
beforeEach(async () => {
  folder = temporaryFolder()
  mkdirSync(join(folder.path, 'inbox'))
  app = await openApp(join(folder.path, 'data'))
  id = (await app.call('collections.create', OFFICE)).id
  await add('渠县财政局', '渠县教育局', '安北镇人民政府')
})
afterEach(() => {
  app.close()
  folder.release()
})

const add = (...names: string[]) =>
  app.call('roster.add', { id, units: names.map((name) => ({ ...UNIT, name })) })
const improving = (improvements: string, own: Partial<Report> = {}): Report => ({
  ...sample,
  year: 2025,
  agency: { ...sample.agency, name: '渠县财政局' },
  problems: { ...sample.problems, improvements },
  ...own,
})
const packed = (report: Report) =>
  packageOf({ report, documents: [], program: { name: '年报编制助手', version: '1' } })
const put = (name: string, bytes: Uint8Array | string, day: number) => {
  const path = join(folder.path, 'inbox', name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
  utimesSync(path, day * 86_400, day * 86_400)
}
const take = () =>
  app.call('collection.takeFolder', { id, folder: join(folder.path, 'inbox'), task: 'intake' })
const versions = async () => (await app.call('collection.units', { id })).rows.map((unit) => unit.versions)

it.each([
  ['data', 'nianbao', packed],
  ['a document', 'docx', (report: Report) => docxOf(compose(report))],
])('A corrected version is one, however little was corrected: %s', async (_, kind, written) => {
  const corrected = [
    improving('投入经费1.2万元，办结率5.5%。'),
    improving('投入经费12万元，办结率5.5%。'),
    improving('投入经费12万元，办结率55%。'),
    improving('投入经费12万元，办结率55%；'),
    improving('投入经费12万元，办结率55%；', { preamble: '本报告由渠县财政局编制。' }),
  ]
  for (const [i, report] of corrected.entries()) put(`${i}/甲.${kind}`, await written(report), i + 1)
  expect(await take()).toMatchObject({ outcomes: { taken: 5 }, replacing: 4 })
})

it('A version is known again in a document of another kind, which is read with marks of its own', async () => {
  const report = improving('投入经费1.2万元，办结率5.5%—6%。')
  put('甲.nianbao', await packed(report), 1)
  put('甲.docx', await docxOf(compose(report)), 2)
  put('甲.html', htmlOf(compose(report)), 3)
  expect(await take()).toMatchObject({ outcomes: { taken: 1, same: 2 }, replacing: 0 })
})

it('The package behind its Word file takes its place without a word', async () => {
  const report = improving('甲。')
  put('甲.docx', await docxOf(compose(report)), 1)
  put('甲.nianbao', await packed(report), 1)
  expect(await take()).toMatchObject({ outcomes: { taken: 1, same: 1 }, replacing: 0 })
})

it.each([
  ['a mark', (report: Report): Report => ({ ...report, other: `${report.other.slice(0, -1)}！` })],
  [
    'the unit’s name',
    (report: Report): Report => ({ ...report, agency: { ...report.agency, name: '渠县财局' } }),
  ],
])('A Word file in which %s was put right is not overwritten by the package of before', async (_, before) => {
  const report = improving('甲。')
  put('甲.docx', await docxOf(compose(report)), 2)
  put('甲.nianbao', await packed(before(report)), 1)
  expect((await take()).outcomes).toMatchObject({ same: 0 })
})

it('A figure that is another in a document of another kind makes another version', async () => {
  put('甲.nianbao', await packed(improving('投入经费1.2万元，增长-3%。')), 1)
  put('甲.docx', await docxOf(compose(improving('投入经费12万元，增长3%。'))), 2)
  expect((await take()).outcomes).toMatchObject({ taken: 2 })
})

it('A document of which only a printed total was put right is another version', async () => {
  const page = htmlOf(compose(improving('甲。', { tables: { ...sample.tables } })))
  const total = /(<td[^>]*>)(\d+)(<\/td>\s*<\/tr>)/u
  const printed = page.replace(
    total,
    (_, before: string, figure: string, after: string) => `${before}${Number(figure) + 1}${after}`,
  )
  expect(printed).not.toBe(page)
  put('甲.html', printed, 1)
  put('甲（更正）.html', page, 2)
  expect((await take()).outcomes).toMatchObject({ taken: 2, same: 0 })
})

it('A fraction or an address that is another in a document of another kind makes another version', async () => {
  put('甲.nianbao', await packed(improving('完成1/3，见www.a.gov.cn。')), 1)
  put('甲.docx', await docxOf(compose(improving('完成13，见www.agov.cn。'))), 2)
  expect((await take()).outcomes).toMatchObject({ taken: 2 })
})

it('A unit that forgot to change its neighbour’s name does not take its place', async () => {
  const name = '教育/渠县教育局2025年政府信息公开工作年度报告.json'
  put('渠县财政局2025年年报.json', exchangeText(improving('甲。')), 1)
  put(name, exchangeText(improving('乙。')), 2)
  put(
    '安北镇.json',
    exchangeText(improving('丙。', { agency: { ...sample.agency, name: '安北镇人民政府' } })),
    2,
  )
  expect((await take()).outcomes).toMatchObject({ taken: 2, unmatched: 1 })
  expect(await versions()).toEqual([1, 0, 1])
  const { rows } = await app.call('collection.files', { id, outcome: 'unmatched' })
  expect(rows).toMatchObject([{ name, candidates: [{ name: '渠县教育局' }, { name: '渠县财政局' }] }])
  // Nor when the roster changes.
  await add('渠县水务局')
  expect(await versions()).toEqual([1, 0, 1, 0])
})

it('A neighbour’s file that was given to a unit by hand does not stand for the neighbour’s own', async () => {
  const own = improving('甲。')
  put('教育/渠县教育局2025年年报.json', exchangeText(own), 1)
  await take()
  const { rows } = await app.call('collection.files', { id, outcome: 'unmatched' })
  const units = (await app.call('collection.units', { id })).rows
  const education = units.find(({ name }) => name === '渠县教育局')?.id ?? ''
  await app.call('submission.assign', {
    id: rows[0]?.submission ?? '',
    unit: education,
    seen: { unit: null },
  })
  put('渠县财政局2025年年报.json', `${exchangeText(own)}\n`, 2)
  expect((await take()).outcomes.taken).toBe(1)
  expect(await versions()).toEqual([1, 1, 0])
})

it('A tick or a bound that is another in a document of another kind makes another version', async () => {
  put('甲.nianbao', await packed(improving('已整改：是☑否☐，办结率≥60%。')), 1)
  put('甲.docx', await docxOf(compose(improving('已整改：是☐否☑，办结率≥60%。'))), 2)
  put('甲.html', htmlOf(compose(improving('已整改：是☐否☑，办结率≤60%。'))), 3)
  expect((await take()).outcomes).toMatchObject({ taken: 3 })
})

describe('once a version was passed', () => {
  const unit = async () => (await app.call('collection.units', { id })).rows[0]
  const accept = async () => {
    const opened = await app.call('submission.open', { id: (await unit())?.submission?.id ?? '' })
    await app.call('submission.accept', { id: opened.id, accepted: true, seen: seenOf(opened) })
  }

  it('a document of another kind with other marks lies beside it, and is told', async () => {
    put('甲.nianbao', await packed(improving('甲；乙。')), 1)
    await take()
    await accept()
    put('甲.docx', await docxOf(compose(improving('甲，乙。'))), 2)
    expect(await take()).toMatchObject({ outcomes: { taken: 1 }, notInUse: 1, replacing: 0 })
    expect(await unit()).toMatchObject({
      state: 'accepted',
      versions: 2,
      submission: { source: '甲.nianbao' },
    })
  })

  it('a document of another kind that is written alike is no version', async () => {
    put('甲.nianbao', await packed(improving('甲；“乙”—丙（3/4）。')), 1)
    await take()
    await accept()
    put('甲.docx', await docxOf(compose(improving('甲；“乙”—丙（3/4）。'))), 2)
    put('甲.html', htmlOf(compose(improving('甲；“乙”—丙（3/4）。'))), 3)
    expect((await take()).outcomes).toMatchObject({ taken: 0, same: 3 })
  })
})

describe('what was there already is told with its unit, its version and its day', () => {
  const known = async () => (await take()).known
  const assignTo = async (name: string) => {
    const { rows } = await app.call('collection.files', { id, outcome: 'unmatched' })
    const unit = (await app.call('collection.units', { id })).rows.find((row) => row.name === name)?.id ?? ''
    await app.call('submission.assign', { id: rows[0]?.submission ?? '', unit, seen: { unit: null } })
  }

  it('also where the folder is taken in again', async () => {
    put('甲.nianbao', await packed(improving('甲。')), 1)
    put('乙.nianbao', await packed(improving('乙。')), 2)
    expect(await known()).toEqual([])
    put('丙.docx', await docxOf(compose(improving('甲。'))), 3)
    const told = (name: string, version: number) => ({ name, unit: '渠县财政局', version, isDoubtful: false })
    expect(await known()).toMatchObject([told('甲.nianbao', 1), told('乙.nianbao', 2), told('丙.docx', 1)])
    const [file] = (await app.call('collection.files', { id, outcome: 'same' })).rows
    expect(file).toMatchObject({ name: '丙.docx', known: { unit: '渠县财政局', version: 1 } })
  })

  it('and a neighbour’s file that was given by hand is doubtful once the neighbour sends the very same', async () => {
    const bytes = exchangeText(improving('甲。'))
    put('教育/渠县教育局2025年年报.json', bytes, 1)
    await take()
    await assignTo('渠县教育局')
    put('渠县财政局2025年年报.json', bytes, 2)
    const came = await take()
    expect(came).toMatchObject({ outcomes: { taken: 0, same: 2 }, doubtful: 1 })
    expect(came.known[0]).toMatchObject({
      name: '渠县财政局2025年年报.json',
      unit: '渠县教育局',
      version: 1,
      isDoubtful: true,
    })
    expect(await take()).toMatchObject({ doubtful: 0 })
  })
})

describe('A neighbour’s file that waits since its name says another', () => {
  const SAME = [
    ['the very same', ''],
    ['the same in another file', '\n'],
  ] as const
  const own = exchangeText(improving('甲。'))

  it.each(SAME)('does not keep the neighbour’s own from it: %s', async (_, more) => {
    put('教育/渠县教育局2025年年报.json', own, 1)
    await take()
    put('渠县财政局2025年年报.json', own + more, 2)
    expect((await take()).outcomes.taken).toBe(1)
    expect(await versions()).toEqual([1, 0, 0])
  })

  it.each(SAME)('waits also under a name that says nothing: %s', async (_, more) => {
    put('教育/渠县教育局2025年年报.json', own, 1)
    await take()
    put('来信/年报.json', own + more, 2)
    expect((await take()).outcomes).toMatchObject({ taken: 0, same: 2 })
    expect(await versions()).toEqual([0, 0, 0])
  })
})
