import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { seenOf } from '../../core/contract/submission.ts'
import { exchangeText } from '../../core/report/exchange.ts'
import type { Report } from '../../core/report/report.ts'
import { type AskedApp, openApp } from '../../tests/bench/asked-app.ts'
import { sample } from '../../tests/documents/reports.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { docxOf } from '../writers/docx/docx.ts'
import { composeMail, mailTypeOf } from '../writers/mail/compose.ts'
import { htmlOf } from '../writers/html/html.ts'
import { packageOf } from '../writers/package.ts'

let folder: ReturnType<typeof temporaryFolder>
let app: AskedApp
let id: string
beforeEach(async () => {
  folder = temporaryFolder()
  app = await openApp(join(folder.path, 'data'))
  const office = { year: 2025, agency: '渠县人民政府', level: 'government', deadline: '2026-01-10' } as const
  id = (await app.call('collections.create', office)).id
})
afterEach(() => {
  app.close()
  folder.release()
})

const NAME = '渠县财政局'
const UNIT = { category: '', otherNames: [], deadline: null, contact: '', phone: '', email: '' }
const enrol = () => app.call('roster.add', { id, units: [{ ...UNIT, name: NAME }] })
const report: Report = { ...sample, year: 2025, agency: { ...sample.agency, name: NAME } }
const page = htmlOf(compose(report))
const hand = (name: string, bytes: Uint8Array | string) =>
  app.call('collection.takeFiles', { id, files: [{ name, data: Buffer.from(bytes).toString('base64') }] })
const packed = () => packageOf({ report, documents: [], program: { name: '年报编制助手', version: '1' } })
const unit = async () => (await app.call('collection.units', { id })).rows.find(({ name }) => name === NAME)
const opened = async () => app.call('submission.open', { id: (await unit())?.submission?.id ?? '' })

/** A draft as the program writes it, with the Word file and the package. */
async function draft(): Promise<Uint8Array> {
  const files = [
    { name: '年报.docx', bytes: await docxOf(compose(report)) },
    { name: '年报.nianbao', bytes: await packed() },
  ]
  return composeMail({
    draft: true,
    letter: { to: 'a@example.cn', cc: '', subject: '年度报告', text: '请查收。' },
    attachments: files.map((file) => ({ ...file, type: mailTypeOf(file.name) })),
  })
}

describe('a report that comes in its Word file and as data is one version, the data', () => {
  const isOne = async () => {
    const [file, ...more] = (await opened()).versions
    expect(more).toEqual([])
    expect(file?.source).toMatch(/年报\.nianbao$/u)
    const { report: read, doubtList, lost } = await opened()
    expect([read, doubtList, lost]).toEqual([report, [], []])
  }

  it('in a mail as the program drafts it', async () => {
    await enrol()
    expect((await hand('来信.eml', await draft())).outcomes).toMatchObject({ taken: 1, same: 1 })
    await isOne()
  })

  it.each([
    ['the document first', ['年报.html', '年报.nianbao']],
    ['the data first', ['年报.nianbao', '年报.html']],
  ])('by themselves, %s', async (_, names) => {
    await enrol()
    for (const name of names) await hand(name, name.endsWith('html') ? page : await packed())
    await isOne()
    expect((await hand('年报（另存）.html', page.replace('<main', '<main lang="zh"'))).outcomes.same).toBe(1)
  })

  it('where nobody knows its unit yet', async () => {
    await hand('年报.html', page)
    await hand('年报.nianbao', await packed())
    expect((await app.call('collection.open', { id })).counts.unmatched).toBe(1)
    await enrol()
    await isOne()
  })
})

const accept = async () => {
  const version = await opened()
  await app.call('submission.accept', { id: version.id, accepted: true, seen: seenOf(version) })
}
const giveBack = async () => {
  const version = await opened()
  const asked = { by: '李某', remarks: '请补句号。', until: '2026-01-25', alike: [], findings: [] }
  await app.call('submission.return', { id: version.id, seen: seenOf(version), ...asked })
}

it('what was decided on as it was read is not exchanged for its data: they lie beside it', async () => {
  await enrol()
  await hand('年报.html', page)
  await accept()
  expect(await hand('年报.nianbao', await packed())).toMatchObject({ outcomes: { taken: 1 }, notInUse: 1 })
  const { decision, versions } = await opened()
  expect([decision, versions.length]).toEqual(['accepted', 2])
})

it.each([
  ['returned', giveBack],
  ['passed', accept],
])(
  'what was %s and then corrected does not come back into use in a file of another kind',
  async (_, decide) => {
    await enrol()
    await hand('年报.html', page)
    await decide()
    const corrected = { ...report, other: `${report.other}另有一事。` }
    await hand('更正.html', htmlOf(compose(corrected)))
    await accept()
    expect(await hand('年报.nianbao', await packed())).toMatchObject({ outcomes: { same: 1, taken: 0 } })
    const { decision, report: read } = await opened()
    expect([decision, read.other]).toEqual(['accepted', corrected.other])
  },
)

it('data whose words are others, or of another unit that waits, stays a version of its own', async () => {
  const blank = (name: string) => ({ ...report, agency: { ...report.agency, name } })
  await hand('甲.html', page)
  await hand('乙.json', exchangeText(blank('渠县教育局')))
  expect((await app.call('collection.open', { id })).counts.unmatched).toBe(2)
  await hand('丙.json', exchangeText({ ...report, other: '另有一事。' }))
  expect((await app.call('collection.open', { id })).counts.unmatched).toBe(3)
})

it('a document that comes after its data were returned is an answer, whatever it changed', async () => {
  await enrol()
  await hand('年报.nianbao', await packed())
  await giveBack()
  const corrected = { ...report, other: `${report.other}！` }
  expect((await hand('更正.html', htmlOf(compose(corrected)))).outcomes.taken).toBe(1)
  expect((await unit())?.versions).toBe(2)
})

it('data of an earlier mail do not take the place of a document that came later', async () => {
  await enrol()
  const corrected = { ...report, other: `${report.other.slice(0, -1)}！` }
  await hand('更正.html', htmlOf(compose(corrected)))
  const mail = await composeMail({
    draft: false,
    from: { name: '', address: 'b@example.cn' },
    messageId: '<1@example.cn>',
    date: new Date('2025-01-06T01:00:00Z'),
    letter: { to: 'a@example.cn', cc: '', subject: '年度报告', text: '请查收。' },
    attachments: [{ name: '年报.nianbao', bytes: await packed(), type: mailTypeOf('年报.nianbao') }],
  })
  expect(await hand('来信.eml', mail)).toMatchObject({ notInUse: 1 })
  expect((await opened()).report.other).toBe(corrected.other)
})

it('what waits and becomes a unit’s by a name that is added to it does not take the place of what was passed', async () => {
  await enrol()
  await hand('年报.nianbao', await packed())
  await accept()
  const renamed = { ...report, agency: { ...report.agency, name: '渠县财税管理局' }, other: '另有一事。' }
  await hand('另一份.json', exchangeText(renamed))
  const known = await unit()
  const from = { ...UNIT, name: NAME }
  const to = { ...from, otherNames: [renamed.agency.name] }
  await app.call('roster.change', { id, unit: known?.id ?? '', to, from })
  expect((await unit())?.versions).toBe(2)
  expect((await opened()).decision).toBe('accepted')
})
