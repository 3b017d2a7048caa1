import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { printable } from '../../core/document/printable.ts'
import { type DocumentTree, standardLayout } from '../../core/document/tree.ts'
import { editions } from '../../core/form/editions.ts'
import { textFields, textOf, withFields } from '../../core/report/fields.ts'
import type { Field, FieldValue, Report } from '../../core/report/report.ts'
import { figures } from '../../core/report/totals.ts'
import { importFile } from '../../services/readers/import-file.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { fragmentOf } from '../../services/writers/html/fragment.ts'
import { htmlOf } from '../../services/writers/html/html.ts'
import { reportArbitrary } from '../arbitraries/report.ts'
import { packed } from '../documents/packages.ts'
import { plainTextOf } from '../../services/writers/text.ts'
import { reports } from '../documents/reports.ts'

/** What of a report is printed: its paragraphs without the blanks around them, and its figures. */
function printed(report: Report, tab: string): Report {
  const form = editions[report.form]
  const texts = textFields(form).map((field): [Field, FieldValue] => {
    const paragraphs = textOf(report, field)
      .split('\n')
      .map((line) => printable(line).replaceAll('\t', tab).trim())
    return [field, paragraphs.filter((line) => line !== '').join('\n')]
  })
  const { stated: _stated, ...rest } = report
  return withFields({ ...rest, agency: { name: report.agency.name, level: 'other' } }, texts)
}

function statedBy(report: Report) {
  return Object.values(editions[report.form].tables).flatMap((table) => {
    const computed = figures(table, report.tables[table.id])
    const stated = report.stated?.[table.id] ?? {}
    return Object.entries(stated).filter(
      ([address, value]) => computed[address as `${string}/${string}`] !== value,
    )
  })
}

const bytes = (text: string) => Promise.resolve(new TextEncoder().encode(text))

/** How a report is written, and what becomes of a tab in its words. */
const formats: [string, (tree: DocumentTree) => Promise<Uint8Array>, string][] = [
  ['a Word file', (tree) => docxOf(tree), '\t'],
  ['a web page', (tree) => bytes(htmlOf(tree)), '\t'],
  [
    'a fragment under the title of its page',
    (tree) => bytes(`<h1>${tree.meta.title}</h1>${fragmentOf(tree)}`),
    '\t',
  ],
  ['plain text', (tree) => bytes(plainTextOf(tree)), ' '],
]

describe('a report that was exported', () => {
  it.each(formats)('comes back from %s as it was printed, without a doubt', async (_, write, tab) => {
    await fc.assert(
      fc.asyncProperty(reportArbitrary, async (report) => {
        const { report: read, doubts } = await importFile(await write(compose(report)), '报告')
        expect(printed(read, tab)).toEqual(printed(report, tab))
        expect(statedBy(read)).toEqual([])
        expect(doubts.filter(({ field }) => field.includes(':') && hasFigures(report))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it.each(formats)('comes back from %s where an item begins with a mark', async (_, write, tab) => {
    const [, report] = reports[0] ?? []
    if (!report) throw new Error('no report')
    const more = [{ heading: '（六）标准化建设', text: '，甲。' }]
    const marked = { ...report, overview: { ...report.overview, more } }
    const { report: read } = await importFile(await write(compose(marked)), '报告')
    expect(printed(read, tab).overview.more).toEqual(more)
  })

  it.each(formats)('comes back from %s without its signature', async (_, write, tab) => {
    const signed = { ...standardLayout, signature: 'plain' } as const
    for (const [, report] of reports) {
      const tree = compose(report, { layout: signed, signedOn: '2025-01-09' })
      const { report: read, unplaced } = await importFile(await write(tree), '报告')
      expect(printed(read, tab)).toEqual(printed(report, tab))
      expect(unplaced).toEqual([])
    }
  })

  it('comes back from a package as it is', async () => {
    await fc.assert(
      fc.asyncProperty(reportArbitrary, async (report) => {
        const { stated: _stated, ...whole } = report
        expect((await importFile(await packed(report), '报告')).report).toEqual(whole)
      }),
      { numRuns: 25 },
    )
  })
})

function hasFigures({ tables }: Report): boolean {
  return Object.values(tables).every((cells) => Object.keys(cells).length > 0)
}
