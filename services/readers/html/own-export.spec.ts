import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose } from '../../../core/document/compose.ts'
import type { Block } from '../../../core/document/tree.ts'
import type { SourceBlock } from '../../../core/import/source.ts'
import { blankReport } from '../../../core/report/blank.ts'
import type { Report } from '../../../core/report/report.ts'
import { reportArbitrary } from '../../../tests/arbitraries/report.ts'
import { htmlOf } from '../../writers/html/html.ts'
import { readHtml } from './read-html.ts'

/** What no page can hold; the writer leaves it out. */
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu
const shown = (text: string) =>
  text
    .replace(/[\v\f\u0085]/g, ' ')
    .replace(FORBIDDEN, '')
    .trim()

const read = (report: Report) => readHtml(new TextEncoder().encode(htmlOf(compose(report)))).blocks

/** The blocks that hold words of a field, as the document was composed. */
function written(block: Block): unknown[] {
  if ((block.kind !== 'paragraph' && block.kind !== 'heading') || !block.source) return []
  const runIn = block.kind === 'paragraph' ? block.runIn : undefined
  const text = shown((runIn ?? '') + block.text)
  return text === '' ? [] : [{ field: block.source, text, runIn: runIn && shown(runIn).length }]
}

function found(block: SourceBlock): unknown[] {
  if (block.kind === 'table' || !block.field) return []
  return [{ field: block.field, text: block.text, runIn: block.runIn }]
}

describe('a page of our own, read', () => {
  it('gives back every paragraph of every field', () => {
    fc.assert(
      fc.property(reportArbitrary, (report) => {
        const expected = compose(report).blocks.flatMap(written)
        expect(read(report).flatMap(found)).toEqual(expected)
      }),
      { numRuns: 150 },
    )
  })

  it('gives back every space, of whatever kind', () => {
    const other = '甲  乙\u00a0\u00a0丙\t丁\u3000戊\u2003己 &nbsp;<br>\u200b庚'
    const report = { ...blankReport({ name: '某县', level: 'government' }, 2024), other }
    expect(read(report).at(-1)).toEqual({ kind: 'paragraph', field: 'other', text: other })
  })

  it('gives back every cell of every table, in its place', () => {
    fc.assert(
      fc.property(reportArbitrary, (report) => {
        const tables = compose(report).blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
        const spans = tables.map(({ rows }) =>
          rows.map(({ cells }) => cells.map(({ text, colSpan, rowSpan }) => ({ text, colSpan, rowSpan }))),
        )
        const back = read(report).flatMap((block) => (block.kind === 'table' ? [block] : []))
        expect(
          back.map(({ rows }) =>
            rows.map(({ cells }) => cells.map(({ text, colSpan, rowSpan }) => ({ text, colSpan, rowSpan }))),
          ),
        ).toEqual(spans)
        const widths = back.map(({ rows }) =>
          rows.map(({ cells }) => Math.max(...cells.map(({ column, colSpan }) => column + colSpan))),
        )
        expect(widths.map((list) => Math.max(...list))).toEqual(
          tables.map((table) => table.columnWidths.length),
        )
      }),
      { numRuns: 30 },
    )
  })

  it('has its title as one paragraph of lines, and its headings', () => {
    fc.assert(
      fc.property(reportArbitrary, (report) => {
        const [title] = compose(report).blocks
        const [first, ...rest] = read(report)
        expect(first).toEqual({
          kind: 'paragraph',
          level: 0,
          text: title?.kind === 'title' ? title.lines.join('\n') : '',
        })
        const headings = rest.flatMap((block) =>
          block.kind === 'paragraph' && block.level === 2 ? [block.text] : [],
        )
        expect(headings).toHaveLength(6)
      }),
      { numRuns: 30 },
    )
  })
})
