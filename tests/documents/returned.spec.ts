import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyChanges } from '../../core/compare/apply.ts'
import { compareReports } from '../../core/compare/compare.ts'
import { changedFormWords } from '../../core/compare/form-words.ts'
import { asPrinted, asReturned } from '../../core/compare/printed.ts'
import type { Returned } from '../../core/compare/returned.ts'
import type { Input, Operation, Output } from '../../core/contract.ts'
import { compose } from '../../core/document/compose.ts'
import { editions } from '../../core/form/editions.ts'
import { FURTHER_ITEMS } from '../../core/form/form.ts'
import { furtherText } from '../../core/report/further-items.ts'
import type { Report } from '../../core/report/report.ts'
import { withFields } from '../../core/report/fields.ts'
import { createApp } from '../../services/app.ts'
import { dispatch } from '../../services/dispatch.ts'
import { CHART_IDS } from '../../core/years/chart.ts'
import { importFile } from '../../services/readers/import-file.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { reportArbitrary } from '../arbitraries/report.ts'
import { temporaryFolder, testPorts } from '../test-ports.ts'
import { reports, sample } from './reports.ts'
import { readWord } from './word-reader.ts'
import {
  comment,
  editWord,
  insertBehind,
  overwrite,
  overwriteCell,
  paragraphBehind,
  strike,
  track,
} from './word-edits.ts'

/** The smallest PNG there is. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** What looks changed in a Word file nobody touched. */
async function changesUntouched(report: Report) {
  const base = asPrinted(report)
  const found = await importFile(await docxOf(compose(report)), '返回.docx')
  expect(changedFormWords(found, [base, found.report], editions[report.form])).toEqual([])
  return compareReports(base, asReturned(found, base))
}

describe('a Word file that comes back as it went', () => {
  it.each(reports)('shows no change: %s', async (_, report) => {
    expect(await changesUntouched(report)).toEqual([])
  })

  it('shows no change, whatever the report', async () => {
    await fc.assert(
      fc.asyncProperty(reportArbitrary, async (any) => {
        // 2100 is no year a title is read for.
        const report = { ...any, year: Math.min(any.year, 2099) }
        expect(await changesUntouched(report)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    ['[附] 二、完', '下一步，将加强培训。'],
    ['打印', '针对以上问题，将改进。'],
  ])(
    'shows no change where its texts look like what pages print around an article: %s',
    async (line, step) => {
      const report = withFields(sample, [
        ['problems.problems', `主动性不够。\n${step}`],
        ['problems.improvements', ''],
        ['other', ''],
      ])
      expect(await changesUntouched(report)).toEqual([])
      const last = withFields(sample, [
        ['problems.improvements', `加强培训。\n${line}`],
        ['other', ''],
      ])
      expect(await changesUntouched(last)).toEqual([])
    },
  )

  it('shows no change where a text begins with the heading that is printed before it', async () => {
    const report = withFields(sample, [
      ['overview.onRequest', '（二）依申请公开。收到7件。\n二、主动公开政府信息情况'],
      ['problems.problems', '（一）存在的主要问题。主动性不够。\n公开不及时。'],
    ])
    expect(await changesUntouched(report)).toEqual([])
  })
})

describe('a Word file that was edited', () => {
  const folder = temporaryFolder()
  let instants = 0
  const app = createApp(
    testPorts(folder.path, {
      clock: () => new Date(Date.UTC(2026, 0, 12, 9, instants++)),
      drawPng: () => Promise.resolve(PIXEL),
    }),
  )
  let id: string
  let path: string
  beforeAll(async () => {
    id = (await call('reports.create', { kind: 'exchange', json: JSON.stringify(sample) })).id
    path = await exported()
  })
  afterAll(() => {
    app.close()
    folder.release()
  })

  async function call<O extends Operation>(operation: O, input: Input<O>): Promise<Output<O>> {
    const reply = await dispatch(app.handlers, operation, input)
    if (!reply.ok) throw new Error(JSON.stringify(reply.failure))
    return reply.value as Output<O>
  }
  async function exported(): Promise<string> {
    const { files } = await call('report.export', { id, formats: ['docx'], replace: true })
    return files[0]?.path ?? ''
  }
  async function returned(...edits: Parameters<typeof editWord>[1]) {
    const bytes = await editWord(readFileSync(path), edits)
    return call('report.returned', { id, name: '返回.docx', data: Buffer.from(bytes).toString('base64') })
  }
  const changesOf = ({ changes }: Returned) =>
    changes.map(({ change, standing }) => [change.field, change.before, change.after, standing])

  it('tells nothing where nothing was done to it', async () => {
    expect(await returned()).toMatchObject({
      base: 'export',
      exportedAt: expect.stringMatching(/^2026-01-12/) as string,
      changes: [],
      comments: [],
      doubts: [],
      unplaced: [],
      lost: [],
    })
  })

  it('tells that words were left out which somebody struck out by hand', async () => {
    expect((await returned(strike('按期维护'))).lost).toEqual([expect.stringContaining('删除线')])
  })

  it('tells what was typed over, tracked, filled in and remarked on', async () => {
    const result = await returned(
      overwrite('政府信息127条', '政府信息130条'),
      track('按期维护', '每月维护'),
      insertBehind('未收取信息处理费。', '没有其他需要报告的事项。'),
      overwriteCell('行政许可', 0, '3'),
      comment('强化工作指导', '王局长', '再具体一点'),
    )
    expect(changesOf(result)).toMatchObject(
      [
        ['overview.proactive', /127条，其中政策文件25条；$/, /130条，其中政策文件25条；$/, 'open'],
        ['overview.platforms', /按期维护/, /每月维护/, 'open'],
        ['other', '', '没有其他需要报告的事项。', 'open'],
        ['disclosure:licensing/decisions', 0, 3, 'open'],
      ].map((row) =>
        row.map((each) => (each instanceof RegExp ? expect.stringMatching(each) : each) as unknown),
      ),
    )
    expect(result.comments).toEqual([
      {
        author: '王局长',
        text: '再具体一点',
        field: 'overview.oversight',
        quote: expect.stringContaining('强化工作指导') as string,
      },
    ])
    expect([result.doubts, result.unplaced]).toEqual([[], []])
  })

  it('finds each text again though its headings were changed', async () => {
    const result = await returned(
      overwrite('（四）政府信息公开平台建设。', '（四）平台。'),
      overwrite('三、收到和处理政府信息公开申请情况', '三、申请办理'),
    )
    expect(changesOf(result)).toEqual([])
    // A part is known by its number alone; what stands where a heading stood is shown.
    expect(result.unplaced).toEqual(['（四）平台。', '三、申请办理'])
  })

  it('asks about a text that is gone', async () => {
    const result = await returned(overwrite(sample.overview.platforms, ''))
    expect(changesOf(result)).toMatchObject([
      ['overview.platforms', `\n${sample.overview.platforms}`, '', 'open'],
    ])
    expect(result.doubts).toMatchObject([{ field: 'overview.platforms' }])
  })

  it('is compared with the version it was exported from, though the report went on and was exported again', async () => {
    const file = readFileSync(path)
    const { revisions, report } = await call('report.open', { id })
    const other = `${report.other}另有说明。`
    const overview = report.overview.proactive.replace('127条', '128条')
    await call('report.edit', {
      id,
      edits: [
        { field: 'other', value: other, base: revisions['other'] ?? 0 },
        { field: 'overview.proactive', value: overview, base: revisions['overview.proactive'] ?? 0 },
      ],
    })
    await exported()
    const edits = [overwrite('政府信息127条', '政府信息130条'), track('按期维护', '每月维护')]
    const data = Buffer.from(await editWord(file, edits)).toString('base64')
    const result = await call('report.returned', { id, name: '返回.docx', data })
    expect(changesOf(result).map(([field, , , standing]) => [field, standing])).toEqual([
      ['overview.proactive', 'conflict'],
      ['overview.platforms', 'open'],
    ])
    expect(result.changes[0]?.now).toContain('128条')
    expect((await call('report.open', { id })).report.other).toBe(other)
  })

  it('tells what was changed of the words some offices add, and what was added to them', async () => {
    const grown = withFields(sample, [
      ['overview.introduction', '2024年，开局平稳。'],
      [
        FURTHER_ITEMS,
        furtherText([
          { heading: '（六）标准化建设', text: '目录12类。' },
          { heading: '（七）培训情况', text: '讲座2次。' },
        ]),
      ],
    ])
    const word = await editWord(await docxOf(compose(grown)), [
      overwrite('开局平稳', '开局平稳有序'),
      overwrite('（六）标准化建设。', '（六）规范化建设。'),
      insertBehind('讲座2次。', '参加46人。'),
      paragraphBehind('讲座2次。', '（八）社会评议。满意率99%。'),
    ])
    const found = await importFile(word, '返回.docx')
    const back = asReturned(found, asPrinted(grown))
    expect(back.overview.introduction).toBe('2024年，开局平稳有序。')
    expect(back.overview.more).toEqual([
      { heading: '（六）规范化建设', text: '目录12类。' },
      { heading: '（七）培训情况', text: '讲座2次。参加46人。' },
      { heading: '（八）社会评议', text: '满意率99%。' },
    ])
    const changes = compareReports(grown, back)
    expect(changes.map(({ field }) => field)).toEqual([
      'overview.introduction',
      ...Array.from({ length: changes.length - 1 }, () => FURTHER_ITEMS),
    ])
    const taken = applyChanges(grown, { comparison: { base: grown, changes }, changes })
    expect(withFields(grown, taken).overview).toEqual(back.overview)
  })

  it('tells nothing of charts and a signature the program itself put there', async () => {
    const charted = withFields(sample, [
      ['agency.name', '图表局'],
      ['preamble', '编制本年度报告，数据统计期限为2024年1月1日至12月31日。'],
      ['other', '未收取信息处理费。'],
      ['overview.onRequest', '收到申请3件，均予以公开。'],
      ['requests:received/natural', 3],
      ['requests:granted/natural', 3],
    ])
    const create = async (report: Report) =>
      (await call('reports.create', { kind: 'exchange', json: JSON.stringify(report) })).id
    await create({ ...charted, year: sample.year - 1 })
    const own = await create(charted)
    await call('report.charts', { id: own, charts: [...CHART_IDS] })
    const { exportFolder: _, ...settings } = await call('settings.get', {})
    await call('settings.save', { ...settings, layout: { ...settings.layout, signature: 'seal' } })
    const { files } = await call('report.export', {
      id: own,
      formats: ['docx'],
      replace: true,
    })
    const word = await readWord(readFileSync(files[0]?.path ?? ''))
    expect(word.paragraphs.some(({ text }) => text.startsWith('图1'))).toBe(true)
    const data = readFileSync(files[0]?.path ?? '').toString('base64')
    expect(await call('report.returned', { id: own, name: '返回.docx', data })).toMatchObject({
      changes: [],
      doubts: [],
      unplaced: [],
    })
  })

  it('is compared with the present report where no export is known', async () => {
    const json = JSON.stringify({ ...sample, other: `${sample.other}又一句。` })
    const { id: strange } = await call('reports.create', { kind: 'exchange', json })
    const data = readFileSync(path).toString('base64')
    const result = await call('report.returned', { id: strange, name: '返回.docx', data })
    expect(result.base).toBe('present')
    expect(result).not.toHaveProperty('exportedAt')
    expect(changesOf(result)).toContainEqual(['other', '又一句。', '', 'open'])
  })
})
