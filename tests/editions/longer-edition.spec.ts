import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeApproval } from '../../core/approval/approval-sheet.ts'
import { compose } from '../../core/document/compose.ts'
import type { DocumentTree } from '../../core/document/tree.ts'
import { columnBalances } from '../../core/report/balance.ts'
import { blankReport } from '../../core/report/blank.ts'
import { completionOf } from '../../core/report/completion.ts'
import { enteredCells, enteredIn, withFields } from '../../core/report/fields.ts'
import { type CellName, parseCellName, type Report } from '../../core/report/report.ts'
import { figures, totals } from '../../core/report/totals.ts'
import { readByPosition } from '../../core/paste/by-position.ts'
import { rowsOfText } from '../../core/paste/clipboard-text.ts'
import { gridOf, moveFrom } from '../../renderer/report/table/grid.ts'
import { engine } from '../documents/engine.ts'
import { importFile } from '../../services/readers/import-file.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { fragmentOf } from '../../services/writers/html/fragment.ts'
import { htmlOf } from '../../services/writers/html/html.ts'
import { packageOf } from '../../services/writers/package.ts'
import { pdfOf } from '../../services/writers/pdf.ts'
import { plainTextOf } from '../../services/writers/text.ts'
import { xlsxOf } from '../../services/writers/xlsx/xlsx.ts'
import { reportIn } from '../arbitraries/report.ts'
import { documents, program } from '../documents/packages.ts'
import { sample } from '../documents/reports.ts'
import { figuresShown } from '../documents/workbook.ts'
import { longerEdition as form, longerEditions } from './longer-edition.ts'

const NEW: readonly CellName[] = enteredCells(form).filter((cell) =>
  /inspections|revised|withdrawn|retrial/u.test(cell),
)
const { disclosure, requests, disputes } = form.tables

/** The sample with a figure of its own in every cell, so that none can stand for another. */
const filled = withFields(
  sample,
  enteredCells(form).map((cell, i) => [cell, cell.endsWith('/amount') ? `${100 + i}.5` : 10 + i]),
)

const bytes = (text: string) => Promise.resolve(new TextEncoder().encode(text))

const formats: [string, (tree: DocumentTree) => Promise<Uint8Array>][] = [
  ['a Word file', (tree) => docxOf(tree)],
  ['a web page', (tree) => bytes(htmlOf(tree))],
  ['a fragment', (tree) => bytes(`<h1>${tree.meta.title}</h1>${fragmentOf(tree)}`)],
  ['plain text', (tree) => bytes(plainTextOf(tree))],
  ['a PDF', (tree) => pdfOf(tree, engine.printPdf)],
]

it('has more rows and columns than the form of 2021, each typed', () => {
  expect(NEW).toHaveLength(1 + 2 + 6 + 4)
})

describe('the editor of an edition with more rows', () => {
  it('reaches every cell that is typed from the first, in printed order', () => {
    for (const table of [disclosure, requests, disputes]) {
      const stops = gridOf(table).filter(({ computed }) => !computed)
      const walked = [stops[0]?.address]
      for (let at = walked[0]; at; at = moveFrom(gridOf(table), at, 'next'))
        if (at !== walked[0]) walked.push(at)
      expect(walked).toEqual(enteredIn(table).map((cell) => parseCellName(cell)?.address))
    }
  })

  it('takes a pasted block into the new rows and columns', () => {
    const block = rowsOfText('1\t2\t3\t4\n5\t6\t7\t8\n')
    const { values, left } = readByPosition(disclosure, 'regulations/issued', block)
    expect(left).toEqual([])
    expect(values).toContainEqual(['regulations/revised', 4])
    expect(values).toContainEqual(['normativeDocuments/revised', 8])
    const rows = rowsOfText('1\t0\t0\t0\t0\t0\n2\t0\t0\t0\t0\t0\n')
    const below = readByPosition(requests, 'other.feeUnpaid/natural', rows)
    expect(below.values).toContainEqual(['other.withdrawn/natural', 2])
  })

  it('adds the new rows to the totals and to the balance', () => {
    const blank = blankReport(sample.agency, 2024)
    const one = withFields(blank, [
      ['requests:received/natural', 3],
      ['requests:other.withdrawn/natural', 2],
      ['disputes:retrial/upheld', 4],
    ])
    expect(totals(requests, one.tables.requests)).toMatchObject({
      'other.withdrawn/total': 2,
      'resultsTotal/total': 2,
    })
    expect(totals(disputes, one.tables.disputes)).toEqual({ 'retrial/total': 4 })
    const [balance] = form.balances
    const natural = balance && columnBalances(form, balance, one)[0]
    expect(natural).toMatchObject({ column: 'natural', left: 3, right: 2, difference: 1 })
  })

  it('counts the new cells as still to do', () => {
    const without = withFields(
      filled,
      NEW.map((cell) => [cell, null]),
    )
    const todo = completionOf(without, new Set(), form).parts.flatMap((part) => part.todo)
    expect(todo.map(({ field, count }) => [field, count])).toEqual([
      ['disclosure:regulations/revised', 3],
      ['requests:other.withdrawn/natural', 6],
      ['disputes:retrial/upheld', 4],
    ])
  })
})

describe('a report in an edition with more rows', () => {
  it.each(formats)('comes back from %s with every figure, none in doubt', async (_, write) => {
    const file = await write(compose(filled, { form }))
    const { report, doubts, unplaced } = await importFile(file, '报告', longerEditions)
    expect(report.form).toBe('2021')
    expect(report.tables).toEqual(filled.tables)
    expect(report.stated).toEqual(statedIn(filled))
    expect(doubts.filter(({ field }) => field.includes(':'))).toEqual([])
    expect(unplaced).toEqual([])
  })

  it.each(formats.slice(0, 4))('comes back from %s whatever cells are blank', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(reportIn(form), async (report) => {
        const file = await write(compose(report, { form }))
        const read = await importFile(file, '报告', longerEditions)
        expect(read.report.tables).toEqual(report.tables)
        const all = Object.values(report.tables).every((cells) => Object.keys(cells).length > 0)
        if (all) expect(read.doubts.filter(({ field }) => field.includes(':'))).toEqual([])
      }),
      { numRuns: 8 },
    )
  })

  it('comes back from a package as it is', async () => {
    const file = await packageOf({ report: filled, form, documents, program })
    expect((await importFile(file, '报告', longerEditions)).report).toEqual({ ...filled, stated: undefined })
  })

  it('shows every figure in the spreadsheet', async () => {
    const shown = await figuresShown(await xlsxOf(filled, form), form)
    for (const table of [disclosure, requests, disputes])
      for (const [address, value] of Object.entries(figures(table, filled.tables[table.id])))
        expect([address, shown[`${table.id}:${address as `${string}/${string}`}`]]).toEqual([
          address,
          Number(value),
        ])
  })

  it('has an approval sheet by its own form', () => {
    const { foot } = composeApproval(
      {
        report: filled,
        findings: [],
        setAside: [],
        version: 1,
        state: 'draft',
        digest: '0'.repeat(64),
        rows: [],
        layout: compose(filled, { form }).layout,
      },
      form,
    )
    expect(foot).toContain(form.source)
  })
})

describe('labels that no edition knows', () => {
  it.each(formats)('lead to a doubt or to what found no place, in %s', async (_, write) => {
    const file = await write(compose(filled, { form }))
    const { report, doubts, unplaced } = await importFile(file, '报告')
    const told = `${unplaced.map(({ text }) => text).join('\n')}\n`
    const doubted = new Set<string>(doubts.map(({ field }) => field))
    for (const table of [disclosure, requests, disputes])
      for (const [address, value] of Object.entries(filled.tables[table.id])) {
        const name = `${table.id}:${address}`
        const kept = (report.tables[table.id] as Record<string, unknown>)[address]
        const isTold = new RegExp(`(?<!\\d)${String(value)}(?!\\d)`, 'u').test(told)
        expect([name, kept === value || isTold || doubted.has(name)]).toEqual([name, true])
        // What is certain is right.
        if (kept !== undefined && !doubted.has(name)) expect([name, kept]).toEqual([name, value])
      }
  })
})

function statedIn({ tables }: Report): Report['stated'] {
  return {
    requests: totals(requests, tables.requests),
    disputes: totals(disputes, tables.disputes),
  }
}
