import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { printable } from '../../core/document/printable.ts'
import { editions } from '../../core/form/editions.ts'
import { textFields, textOf, withFields } from '../../core/report/fields.ts'
import type { Field, FieldValue, Report } from '../../core/report/report.ts'
import { figures } from '../../core/report/totals.ts'
import { importFile } from '../../services/readers/import-file.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { htmlOf } from '../../services/writers/html/html.ts'
import { reportArbitrary } from '../arbitraries/report.ts'
import { packed } from '../documents/packages.ts'

/** What of a report is printed: its paragraphs without the blanks around them, and its figures. */
function printed(report: Report): Report {
  const form = editions[report.form]
  const texts = textFields(form).map((field): [Field, FieldValue] => {
    const paragraphs = textOf(report, field)
      .split('\n')
      .map((line) => printable(line).trim())
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

const formats: [string, (report: Report) => Promise<Uint8Array>][] = [
  ['a Word file', (report) => docxOf(compose(report))],
  ['a web page', (report) => Promise.resolve(new TextEncoder().encode(htmlOf(compose(report))))],
]

describe('a report that was exported', () => {
  it.each(formats)('comes back from %s as it was printed, without a doubt', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(reportArbitrary, async (report) => {
        const { report: read, doubts } = await importFile(await write(report), '报告')
        expect(printed(read)).toEqual(printed(report))
        expect(statedBy(read)).toEqual([])
        expect(doubts.filter(({ field }) => field.includes(':') && hasFigures(report))).toEqual([])
      }),
      { numRuns: 25 },
    )
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
