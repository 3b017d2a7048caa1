import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import JSZip from 'jszip'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { exchangeText } from '../../core/report/exchange.ts'
import type { Report } from '../../core/report/report.ts'
import { type AskedApp, openApp } from '../../tests/bench/asked-app.ts'
import { sample } from '../../tests/documents/reports.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { docxOf } from '../writers/docx/docx.ts'
import { packageOf } from '../writers/package.ts'

const UNIT = { category: '', otherNames: [], deadline: null, contact: '', phone: '', email: '' }
const OFFICE = { year: 2025, agency: '渠县人民政府', level: 'government', deadline: '2026-01-10' } as const
const report: Report = { ...sample, year: 2025, agency: { ...sample.agency, name: '渠县财政局' } }

let folder: ReturnType<typeof temporaryFolder>
let app: AskedApp
let id: string
beforeEach(async () => {
  folder = temporaryFolder()
  app = await openApp(join(folder.path, 'data'))
  id = (await app.call('collections.create', OFFICE)).id
  await app.call('roster.add', { id, units: [{ ...UNIT, name: '渠县财政局' }] })
})
afterEach(() => {
  app.close()
  folder.release()
})

const put = (name: string, bytes: Uint8Array, day: number) => {
  const path = join(folder.path, 'inbox', name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
  utimesSync(path, day * 86_400, day * 86_400)
}
const take = () =>
  app.call('collection.takeFolder', { id, folder: join(folder.path, 'inbox'), task: 'intake' })
const packed = () => packageOf({ report, documents: [], program: { name: '年报编制助手', version: '1' } })

/** The report as a Word file with these words in the head of its pages. */
async function headed(words: string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await docxOf(compose(report)))
  const list = 'word/_rels/document.xml.rels'
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/header'
  const relationship = `<Relationship Id="rHead" Type="${type}" Target="head.xml"/></Relationships>`
  zip.file(list, ((await zip.file(list)?.async('string')) ?? '').replace('</Relationships>', relationship))
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  zip.file('word/head.xml', `<w:hdr ${space}><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:hdr>`)
  return zip.generateAsync({ type: 'uint8array' })
}

it('What was left out of a unit’s file is in doubt, and other words there are another version', async () => {
  put('1.docx', await headed('其中一件转结下年'), 1)
  put('2.docx', await headed('其中两件转结下年'), 2)
  expect(await take()).toMatchObject({ outcomes: { taken: 2 } })
  const [unit] = (await app.call('collection.units', { id })).rows
  expect(unit).toMatchObject({ versions: 2 })
  const { lost } = await app.call('submission.open', { id: unit?.submission?.id ?? '' })
  expect(lost).toEqual([expect.stringContaining('页眉')])
})

it('A file that says the same is no copy where something else was left out of it', async () => {
  put('1.nianbao', await packed(), 1)
  put('2.docx', await headed('其中一件转结下年'), 2)
  put('3.docx', await docxOf(compose(report)), 3)
  expect(await take()).toMatchObject({ outcomes: { taken: 2, same: 1 } })
})

it('The package does not take the words away that only its document has', async () => {
  put('1.docx', await headed('其中一件转结下年'), 1)
  put('2.nianbao', await packed(), 2)
  expect(await take()).toMatchObject({ outcomes: { taken: 2 } })
})

it('What was left out of a file that came back is told beside its changes', async () => {
  const { id: own } = await app.call('reports.create', { kind: 'exchange', json: exchangeText(report) })
  const data = Buffer.from(await headed('请核对这个数')).toString('base64')
  const { lost } = await app.call('report.returned', { id: own, name: '返回.docx', data })
  expect(lost).toEqual([expect.stringContaining('页眉')])
})
