import { editions } from '../form/editions.ts'
import {
  type FigureCell,
  type Form,
  type FormTable,
  FURTHER_ITEMS,
  type Part,
  type TextItem,
  isFigure,
} from '../form/form.ts'
import { textOf } from '../report/fields.ts'
import { isBlankItem, printedHeading } from '../report/further-items.ts'
import type { Cells, CellValue, FurtherItem, Report } from '../report/report.ts'
import { figures } from '../report/totals.ts'
import type { DrawnChart } from '../years/chart.ts'
import { isNumbered, textBlocks } from './paragraphs.ts'
import { printedDate } from './printed-date.ts'
import { reportTitle, titleLines } from './title.ts'
import {
  type Block,
  type ChartBlock,
  type DocumentTree,
  type PageLayout,
  type TableBlock,
  standardLayout,
} from './tree.ts'

/** What a document needs besides the report itself. */
export interface ComposeOptions {
  readonly layout?: PageLayout | undefined
  /** 成文日期 as "2025-01-09"; without it the date is left to be written by hand. */
  readonly signedOn?: string | undefined
  /** Charts the office wants in the report; each stands behind its table. */
  readonly charts?: readonly DrawnChart[] | undefined
  /** The report's edition of the form. */
  readonly form?: Form | undefined
}

/** The report as an official document. */
export function compose(
  report: Report,
  { layout = standardLayout, signedOn, charts = [], form = editions[report.form] }: ComposeOptions = {},
): DocumentTree {
  const title = reportTitle(report.agency, report.year)
  const blocks: Block[] = [
    { kind: 'title', lines: titleLines(report.agency, report.year) },
    ...form.parts.flatMap((part) => partBlocks(part, form, report, chartBlocks(charts))),
  ]
  if (layout.signature !== 'none') {
    const seal = layout.signature === 'seal'
    blocks.push({ kind: 'signature', name: report.agency.name, date: printedDate(signedOn), seal })
  }
  return { meta: { title, author: report.agency.name, subject: `${report.year}年度` }, layout, blocks }
}

/** The table as it is printed, with its figures; a blank cell stays blank. */
export function tableBlock(table: FormTable, cells: Cells): TableBlock {
  const values = figures(table, cells)
  return {
    kind: 'table',
    table: table.id,
    caption: table.caption,
    columnWidths: table.columnWidths,
    headerRows: table.headerRows,
    rows: table.layout.map((row) => ({
      cells: row.map((cell) => {
        const colSpan = cell.colSpan ?? 1
        if (!isFigure(cell))
          return { text: cell.label, colSpan, rowSpan: cell.rowSpan ?? 1, role: cell.heads }
        const text = printedFigure(values[cell.address], cell)
        return { text, colSpan, rowSpan: 1, role: 'figure', address: cell.address }
      }),
    })),
  }
}

/** A figure with its unit, where no label tells it; nothing is nothing in any unit. */
function printedFigure(value: CellValue | undefined, { unit }: Pick<FigureCell, 'unit'>): string {
  if (value === undefined) return ''
  return Number(value) === 0 ? String(value) : `${value}${unit ?? ''}`
}

/** Charts are numbered as they stand in the document. */
function chartBlocks(charts: readonly DrawnChart[]): ChartBlock[] {
  return charts.map(({ chart, svg }, i) => ({
    kind: 'chart',
    chart,
    svg,
    caption: `图${i + 1}　${chart.title}（单位：${chart.unit}）`,
  }))
}

function partBlocks(part: Part, form: Form, report: Report, charts: readonly ChartBlock[]): Block[] {
  const heading: Block[] = part.number === 0 ? [] : [{ kind: 'heading', level: 1, text: part.heading }]
  const apart = hasNumberedItem(part, report)
  const items = part.items.flatMap((item) =>
    item.kind === 'table'
      ? [
          tableBlock(form.tables[item.table], report.tables[item.table]),
          ...charts.filter(({ chart }) => chart.table === item.table),
        ]
      : itemBlocks(item, report, apart),
  )
  return [...heading, ...items]
}

/** Where the paragraphs of one item are numbered, its heading stands on a line of its own, and so do all of the part. */
function hasNumberedItem({ items }: Part, report: Report): boolean {
  return items.some((item) => {
    if (item.kind === 'table') return false
    if (item.field === FURTHER_ITEMS) return furtherItems(report).some(({ text }) => isNumbered(text))
    return item.heading !== undefined && isNumbered(textOf(report, item.field))
  })
}

function itemBlocks({ field, heading = '' }: TextItem, report: Report, apart: boolean): Block[] {
  if (field !== FURTHER_ITEMS) return textBlocks(textOf(report, field), { field }, { words: heading, apart })
  return furtherItems(report).flatMap(({ heading: own, text }, i) =>
    textBlocks(text, { field, item: i + 1 }, { words: printedHeading(own), apart }),
  )
}

function furtherItems({ overview: { more = [] } }: Report): readonly FurtherItem[] {
  return more.filter((item) => !isBlankItem(item))
}
