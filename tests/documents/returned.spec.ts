import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareReports } from '../../core/compare/compare.ts'
import { asPrinted, asReturned } from '../../core/compare/printed.ts'
import { compose } from '../../core/document/compose.ts'
import type { Report } from '../../core/report/report.ts'
import { importFile } from '../../services/readers/import-file.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { reportArbitrary } from '../arbitraries/report.ts'
import { reports } from './reports.ts'

/** What looks changed in a Word file nobody touched. */
async function changesUntouched(report: Report) {
  const base = asPrinted(report)
  const found = await importFile(await docxOf(compose(report)), '返回.docx')
  return compareReports(base, asReturned(found, base))
}

describe('a Word file that comes back as it went', () => {
  it.each(reports)('shows no change: %s', async (_, report) => {
    expect(await changesUntouched(report)).toEqual([])
  })

  it('shows no change, whatever the report', async () => {
    await fc.assert(
      fc.asyncProperty(reportArbitrary, async (report) => {
        expect(await changesUntouched(report)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
