import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportArbitrary } from '../../tests/arbitraries/report.ts'
import { compose } from '../document/compose.ts'
import { blankReport } from '../report/blank.ts'
import { edition2021 } from '../form/edition-2021/edition.ts'
import { textFields, withFields } from '../report/fields.ts'
import type { Report } from '../report/report.ts'
import { compareReports } from './compare.ts'
import { asPrinted, asReturned } from './printed.ts'

const blank = blankReport({ name: '某县某局', level: 'department' }, 2025)

const found = (report: Report) => ({
  report,
  placed: textFields(edition2021).map((field) => ({ field, from: [] })),
})

describe('a report as it is printed', () => {
  it('has the texts the document has', () => {
    fc.assert(
      fc.property(reportArbitrary, (report) => {
        const printed = asPrinted(report)
        expect(asPrinted(printed)).toEqual(printed)
        const paragraphs = compose(printed).blocks.flatMap((block) =>
          block.kind === 'paragraph' && block.source === 'preamble' ? [(block.runIn ?? '') + block.text] : [],
        )
        const headings = compose(printed).blocks.flatMap((block) =>
          block.kind === 'heading' && block.source === 'preamble' ? [block.text] : [],
        )
        expect([...paragraphs, ...headings].sort()).toEqual(
          printed.preamble
            .split('\n')
            .filter((line) => line !== '')
            .sort(),
        )
      }),
    )
  })

  it('differs from what is read of its file only where someone changed it', () => {
    const exported = asPrinted(
      withFields(blank, [
        ['other', '  甲。 \n\n乙。'],
        ['agency.phone', '0818-1'],
        ['disclosure:fees/amount', '012.50'],
      ]),
    )
    const read = withFields(blankReport({ name: '', level: 'other' }, 2025), [
      ['preamble', exported.preamble],
      ['other', '甲。\n乙。'],
      ['disclosure:fees/amount', '12.5'],
    ])
    expect(compareReports(exported, asReturned(found(read), exported))).toEqual([])
    const edited = withFields(read, [['disclosure:fees/amount', '12.6']])
    expect(compareReports(exported, asReturned(found(edited), exported))).toMatchObject([
      { field: 'disclosure:fees/amount', before: '012.50', after: '12.6' },
    ])
  })
})
