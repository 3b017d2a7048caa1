import { describe, expect, it } from 'vitest'
import type { Imported } from '../../core/import/imported.ts'
import { blankReport } from '../../core/report/blank.ts'
import { withFields } from '../../core/report/fields.ts'
import type { Cells, Field, FieldValue } from '../../core/report/report.ts'
import type { Expected } from '../variants/expected.ts'
import { pastedSample } from '../variants/pasted-sample.ts'
import { mutations, rendering } from '../variants/variants.ts'
import { judge } from './judge.ts'

describe('the judge of imports', () => {
  it.each(mutations)('finds nothing wrong in what is expected: $name', async (mutation) => {
    const { expected } = await rendering(mutation, 3)
    expect(judge(perfect(expected), expected).misses).toEqual([])
  })

  const { expected } = pastedSample()
  const right = perfect(expected)

  it('counts another figure and a figure where none is expected as wrong', () => {
    const other = changed(right, [['requests:received/natural', 7]])
    expect(judge(other, expected).cells).toMatchObject({ wrong: 1, lost: 0, unsure: 0 })
  })

  it('counts a figure that is gone as lost, unless there is a doubt', () => {
    const gone = changed(right, [['requests:received/natural', null]])
    expect(judge(gone, expected).cells).toMatchObject({ wrong: 1, lost: 1, unsure: 0 })
    const doubts = [{ field: 'requests:received/natural', reason: '' }] as const
    expect(judge({ ...gone, doubts }, expected).cells).toMatchObject({ wrong: 0, lost: 0, unsure: 1 })
  })

  it('takes a blank for a cell nobody could decide, but no other figure', () => {
    const blank = changed(right, [['requests:carriedOut/natural', null]])
    expect(judge(blank, expected).cells).toMatchObject({ wrong: 0, unsure: 1 })
    const other = changed(right, [['requests:carriedOut/natural', 7]])
    expect(judge(other, expected).cells).toMatchObject({ wrong: 1, unsure: 0 })
  })

  it('joins paragraphs, and sees words in the wrong text and words that are gone', () => {
    const words = expected.texts['overview.management'].join('')
    const spaced = changed(right, [['overview.management', words.replaceAll('，', '，\n ')]])
    expect(judge(spaced, expected).texts.wrong).toBe(0)
    const moved = changed(right, [
      ['overview.management', ''],
      ['overview.platforms', expected.texts['overview.platforms'].join('') + words],
    ])
    expect(judge(moved, expected).texts).toMatchObject({ wrong: 2, lost: 1 })
  })
})

/** An import that makes of the document just what is expected. */
function perfect({ agency, year, edition, entered, totals, texts }: Expected): Imported {
  const words = Object.entries(texts).map(([field, list]): [string, FieldValue] => [field, list.join('\n')])
  const values = [...words, ...entered] as [Field, FieldValue][]
  const blank = withFields(blankReport({ name: agency, level: 'other' }, year, edition), values)
  const stated = {
    disclosure: {},
    requests: printed('requests', totals),
    disputes: printed('disputes', totals),
  }
  return { report: { ...blank, stated }, placed: [], doubts: [], unplaced: [] }
}

function printed(table: 'requests' | 'disputes', totals: Expected['totals']): Cells {
  const own = [...totals].filter(([cell]) => cell.startsWith(`${table}:`))
  return Object.fromEntries(own.map(([cell, value]) => [cell.slice(table.length + 1), value ?? undefined]))
}

function changed(imported: Imported, values: readonly (readonly [Field, FieldValue])[]): Imported {
  return { ...imported, report: withFields(imported.report, values) }
}
