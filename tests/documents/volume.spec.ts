import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blankReport } from '../../core/report/blank.ts'
import { standardLayout } from '../../core/document/tree.ts'
import type { Report } from '../../core/report/report.ts'
import { Failure } from '../../core/failure.ts'
import { UNWATCHED } from '../../services/tasks.ts'
import { createFileSets } from '../../services/writers/files.ts'
import {
  type VolumeOptions,
  writeVolume,
  type WrittenVolume,
} from '../../services/writers/volume/write-volume.ts'
import { temporaryFolder } from '../test-ports.ts'
import { engine } from './engine.ts'
import { htmlProblems } from './html-problems.ts'
import { findLibreOffice, printWithLibreOffice } from './libreoffice.ts'
import { clauseFaults } from './pdf-clauses.ts'
import { missingFonts, readPdf } from './pdf-reader.ts'
import { sample, sample2019 } from './reports.ts'
import { officeFaults } from './validator.ts'
import { contentsNumbers, type PrintedVolume, readVolume } from './volume-pages.ts'
import { readWord } from './word-reader.ts'

const LONG_NAME = '某某国家级经济技术开发区管理委员会行政审批服务和政务信息管理综合协调办公室'
const agencyOf = (name: string, level: Report['agency']['level'] = 'department') => ({ name, level })

/** A government, departments and a township; of two years, in both forms, with a long name, and without a word. */
const reports: readonly Report[] = [
  { ...sample, agency: agencyOf('渠县政府办公室', 'government') },
  sample2019,
  { ...sample, agency: agencyOf(LONG_NAME) },
  blankReport(agencyOf('渠县“三汇”街道办事处 <&>', 'township'), 2024),
  sample,
]
const titles = reports.map(({ agency, year }) => `${agency.name}${year}年政府信息公开工作年度报告`)
const heads = reports.map(({ agency, year }) => `${agency.name}${year}年度`)
const squashed = (text: string) => text.normalize('NFKC').replace(/\s/gu, '')

const TITLE = '渠县政府信息公开工作年度报告汇编'
const options: VolumeOptions = {
  title: TITLE,
  agency: '渠县人民政府办公室',
  date: '2025-04',
  layout: { ...standardLayout, doubleSided: true },
  formats: ['docx', 'pdf', 'site'],
}

/** Nothing can be printed. */
const WITHOUT = { printPdf: () => Promise.reject(new Failure('no-engine', { tried: 'Chromium' })) }

const folder = temporaryFolder()
const fileSets = createFileSets(join(folder.path, 'data'))
const target = { folder: folder.path, replace: true, fileSets, task: UNWATCHED }
const read = (name: string) => readFileSync(join(folder.path, name))
/** The volume's PDF as it is read; once for all tests that look at it. */
let pdf: PrintedVolume
const files = () => readdirSync(folder.path, { recursive: true }).filter((name) => name !== 'data')

beforeAll(async () => {
  const { files: written, failed } = await writeVolume(reports, options, engine, target)
  expect(failed).toEqual([])
  expect(written.map(({ name }) => name)).toEqual([
    `${TITLE}.docx`,
    `${TITLE}.pdf`,
    `${TITLE}（网页）/index.html`,
  ])
  pdf = await readVolume(read(`${TITLE}.pdf`))
})
afterAll(folder.release)

/** What holds of a printed volume, whoever printed it. */
function expectWhole({ pages }: PrintedVolume): void {
  const first = pages.findIndex(({ foot }) => foot === '—1—' && !foot.includes('I'))
  const contents = pages
    .slice(0, first)
    .map(({ body }) => body)
    .join('')
  const numbers = contentsNumbers(contents)
  expect(numbers).toHaveLength(reports.length)
  for (const [i, number] of numbers.entries()) {
    const page = pages.slice(first).find(({ foot }) => foot === `—${number}—`)
    expect(page?.body.slice(0, 80), `page ${number}`).toContain(squashed(titles[i] ?? ''))
    expect(contents).toContain(squashed(titles[i] ?? ''))
  }
  const filled = pages.slice(first).filter(({ foot }) => foot !== '')
  expect(filled.map(({ foot }) => foot)).toEqual(filled.map((_, i) => `—${i + 1}—`))
  let chapter = -1
  for (const { head, body } of filled) {
    if (body.startsWith(squashed(titles[chapter + 1] ?? '—'))) chapter += 1
    expect(head).toBe(squashed(heads[chapter] ?? ''))
  }
  expect(chapter).toBe(reports.length - 1)
}

describe('the PDF of a volume', () => {
  it('has cover, contents with the true numbers, one sequence of pages, each report on a page of its own', () => {
    expect(pdf.pages[0]).toMatchObject({ body: squashed(`${TITLE}渠县人民政府办公室2025年4月`), foot: '' })
    expect(pdf.pages[2]?.foot).toBe('—I—')
    expectWhole(pdf)
  })

  it('has an outline and links that lead to the reports', () => {
    const { entries, pages, labels } = pdf
    expect(entries.map(({ title }) => squashed(title))).toEqual([TITLE, '目录', ...titles].map(squashed))
    const begins = entries.slice(2).map(({ page }) => page)
    for (const [i, page] of begins.entries())
      expect(pages[page]?.body.startsWith(squashed(titles[i] ?? ''))).toBe(true)
    expect(pages[2]?.links).toEqual(begins)
    expect(begins.map((page) => labels[page])).toEqual(contentsNumbers(pages[2]?.body ?? '').map(String))
  })

  it('has left and right margins exchanged on even pages, where it is printed on both sides', () => {
    const numbered = pdf.pages.filter(({ foot }) => /^—\d+—$/u.test(foot))
    for (const [parity, margin] of [28, 26].entries()) {
      const edge = Math.min(...numbered.filter((_, i) => i % 2 === parity).map(({ left }) => left))
      expect(Math.abs(edge - margin)).toBeLessThan(0.15)
    }
  })

  it('is tagged as one document, with all fonts inside and its own properties', async () => {
    const bytes = Uint8Array.from(read(`${TITLE}.pdf`))
    const { tagged, roles, info } = await readPdf(bytes)
    expect(tagged).toBe(true)
    expect(roles).toEqual(
      expect.arrayContaining(['H1', 'H2', 'H3', 'P', 'Table', 'TH', 'TD', 'TOC', 'TOCI', 'Link']),
    )
    expect(roles.filter((role) => role === 'Table')).toHaveLength(3 * reports.length)
    expect(info).toMatchObject({ Title: TITLE, Author: '渠县人民政府办公室', Language: 'zh-CN' })
    expect(await missingFonts(bytes)).toEqual([])
    expect(await clauseFaults(bytes)).toEqual([])
  })
})

describe('the Word file of a volume', () => {
  it("is faultless to Microsoft's validator, with bookmarks and headings of their own", async () => {
    const bytes = read(`${TITLE}.docx`)
    expect(await officeFaults(bytes, { kind: 'docx', office: 'Office2010' })).toEqual([])
    const { body, paragraphs, parts } = await readWord(bytes)
    const marks = [
      ...body.matchAll(
        /<w:bookmarkStart w:name="(.*?)" w:id="(\d+)"|<w:bookmarkStart w:id="(\d+)" w:name="(.*?)"/gu,
      ),
    ]
    const names = marks.map(([, name, , , other]) => name ?? other)
    expect(names).toEqual(reports.map((_, i) => `_Toc${String(i + 1).padStart(9, '0')}`))
    expect(new Set(marks.map(([, , id, other]) => id ?? other)).size).toBe(reports.length)
    const headings = paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text)
    expect(headings).toEqual(titles)
    expect([...parts.keys()].filter((name) => name.startsWith('word/head'))).toHaveLength(reports.length)
    const begins = [...body.matchAll(/w:fmt="decimal" w:start="(\d+)"/gu)].map(([, start]) => start)
    const lines = paragraphs.filter(({ style }) => style === 'TOC1').map(({ text }) => text)
    expect(lines.filter((line) => line !== '').map((line) => line.split('\t')[1])).toEqual(begins)
  })

  it('is the same bytes for the same reports', async () => {
    const first = read(`${TITLE}.docx`)
    await writeVolume(reports, { ...options, formats: ['docx'] }, engine, target)
    expect(read(`${TITLE}.docx`).equals(first)).toBe(true)
  })

  const soffice = findLibreOffice()
  if (soffice === undefined)
    console.log('SKIPPED: LibreOffice is not installed, so no volume is opened by it.')
  it.skipIf(soffice === undefined)('has contents that are right as LibreOffice prints it', async () => {
    const [printed] = await printWithLibreOffice(soffice ?? '', [read(`${TITLE}.docx`)])
    expectWhole(await readVolume(printed ?? new Uint8Array()))
  })
})

describe('the web site of a volume', () => {
  const site = () => join(folder.path, `${TITLE}（网页）`)

  it('is an index and a page for each report, valid, that link to one another alone', async () => {
    const pages = readdirSync(site()).filter((name) => name.endsWith('.html'))
    expect(pages).toHaveLength(reports.length + 1)
    for (const name of pages) {
      expect(name).toMatch(/^[a-z0-9-]{1,80}\.html$/u)
      const html = readFileSync(join(site(), name), 'utf8')
      expect(await htmlProblems(html), name).toEqual([])
      expect(html).not.toMatch(/<script|https?:|style="[^"]*url/u)
      for (const [, href] of html.matchAll(/href="(.*?)"/gu))
        expect(readdirSync(site()), `${name} links to it`).toContain(href)
    }
  })

  it('groups units by their kind, with the years they have', () => {
    const index = readFileSync(join(site(), 'index.html'), 'utf8')
    const groups = [...index.matchAll(/<h2 id="(\w+)">(.*?)<\/h2>/gu)].map(([, id, words]) => [id, words])
    expect(groups).toEqual([
      ['government', '政府（1）'],
      ['department', '部门（3）'],
      ['township', '乡镇、街道（1）'],
    ])
    expect(index).toContain('<li>渠县信访局：<a href="quxianxinfangju-2024.html">2024年度</a></li>')
  })
})

describe('a volume that does not come about', () => {
  it('leaves nothing when it is stopped, or when it can be made in no form', async () => {
    const before = files()
    const stop = new AbortController()
    const task = { signal: stop.signal, tell: () => stop.abort(new Failure('cancelled', {})) }
    const other = { ...options, title: '另一本' }
    await expect(writeVolume(reports, other, engine, { ...target, task })).rejects.toMatchObject({
      code: 'cancelled',
    })
    const printed = { ...other, formats: ['pdf'] as const }
    await expect(writeVolume(reports, printed, WITHOUT, target)).rejects.toMatchObject({ code: 'no-engine' })
    expect(files()).toEqual(before)
  })

  it('is written as far as it can be, each file whole, and says what could not and why', async () => {
    const own = { ...target, folder: join(folder.path, '能写的') }
    mkdirSync(join(own.folder, '甲.docx'), { recursive: true })
    const volume = (title: string) => writeVolume([sample], { ...options, title }, WITHOUT, own)
    const names = ({ files: some }: WrittenVolume) => some.map(({ name }) => name)
    const why = ({ failed }: WrittenVolume) => failed.map(({ name, failure }) => [name, failure.code])
    const [one, other] = [await volume('甲'), await volume('乙')]
    expect([names(one), why(one)]).toEqual([
      ['甲（网页）/index.html'],
      [
        ['甲.docx', 'cannot-write'],
        ['甲.pdf', 'no-engine'],
      ],
    ])
    expect([names(other), why(other)]).toEqual([
      ['乙.docx', '乙（网页）/index.html'],
      [['乙.pdf', 'no-engine']],
    ])
    expect(readdirSync(own.folder).toSorted()).toEqual(
      ['甲.docx', '甲（网页）', '乙.docx', '乙（网页）'].toSorted(),
    )
    const { paragraphs } = await readWord(readFileSync(join(own.folder, '乙.docx')))
    expect(paragraphs.some(({ style }) => style === 'Heading1')).toBe(true)
  })

  it('may be of one report', async () => {
    const one = { ...options, title: '一份', formats: ['pdf'] as const }
    await writeVolume([sample], one, engine, target)
    const { entries, pages } = await readVolume(read('一份.pdf'))
    expect(entries).toHaveLength(3)
    expect(contentsNumbers(pages[2]?.body ?? '')).toEqual([1])
    expect(pages[4]?.head).toBe('渠县信访局')
  })
})
