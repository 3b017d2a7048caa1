import { edition2021 } from '../../core/form/edition-2021/edition.ts'
import { type Editions, editions } from '../../core/form/editions.ts'
import {
  type FigureCell,
  type Form,
  type FormTable,
  isFigure,
  type LayoutCell,
  rowOf,
} from '../../core/form/form.ts'
import { claimedRequests } from '../../core/form/shared/claimed-requests.ts'
import { requestsBalance } from '../../core/form/shared/requests-balance.ts'
import { requestsTable } from '../../core/form/shared/requests-table.ts'
import { RESULTS } from '../../core/form/shared/results.ts'

/** The form of 2021 with one more row in each table, and in part two one more column. */
export const longerEdition: Form = longer(edition2021)

/** The program's editions, with the longer one in the place of that of 2021. */
export const longerEditions: Editions = { ...editions, '2021': longerEdition }

function longer(form: Form): Form {
  const { disclosure, disputes } = form.tables
  const requests = requestsTable([
    ...RESULTS,
    {
      key: 'other',
      label: '（六）其他处理',
      rows: [
        ['notCorrected', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
        ['feeUnpaid', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
        ['withdrawn', '3.申请人撤回申请'],
        ['other', '4.其他'],
      ],
    },
  ])
  return {
    ...form,
    source: '试验用的格式',
    tables: {
      disclosure: withColumn(withInspections(disclosure)),
      requests,
      disputes: withRetrials(disputes),
    },
    balances: [requestsBalance(requests)],
    claimedFigures: { ...form.claimedFigures, ...claimedRequests(requests) },
  }
}

/** 行政检查 behind 行政强制. */
function withInspections(table: FormTable): FormTable {
  return {
    ...table,
    rows: table.rows.flatMap((row) =>
      row.key === 'coercion' ? [row, { ...row, key: 'inspections', label: '行政检查' }] : [row],
    ),
    layout: table.layout.flatMap((line) =>
      line.some((cell) => isFigure(cell) && rowOf(cell.address) === 'coercion')
        ? [line, line.map(asInspection)]
        : [line],
    ),
  }
}

function asInspection(cell: LayoutCell): LayoutCell {
  return isFigure(cell) ? { ...cell, address: 'inspections/decisions' } : { ...cell, label: '行政检查' }
}

/** 本年修订件数 of documents; all other lines reach over one column more. */
function withColumn(table: FormTable): FormTable {
  const column = { key: 'revised', label: '本年修订件数' }
  return {
    ...table,
    columnWidths: [44, 28, 28, 28, 28],
    columns: [...table.columns, column],
    rows: table.rows.map((row) =>
      row.columns.includes('issued') ? { ...row, columns: [...row.columns, column.key] } : row,
    ),
    layout: table.layout.map((line) => {
      const last = line.at(-1)
      if (line.length === 4 && last)
        return [...line, isFigure(last) ? revised(last) : { ...last, label: column.label }]
      return line.map((cell, i) =>
        i === line.length - 1 ? { ...cell, colSpan: (cell.colSpan ?? 1) + 1 } : cell,
      )
    }),
  }
}

function revised(cell: FigureCell): FigureCell {
  return { ...cell, address: `${rowOf(cell.address)}/revised` }
}

/** 再审 as a third way of litigation. */
function withRetrials(table: FormTable): FormTable {
  const [courts = [], ways = [], outcomes = [], figures = []] = table.layout
  const [like] = table.rows
  const own = figures.filter(isFigure).filter(({ address }) => rowOf(address) === like?.key)
  const wide = (cell: LayoutCell) =>
    !isFigure(cell) && cell.label === '行政诉讼' ? { ...cell, colSpan: 15 } : cell
  return {
    ...table,
    columnWidths: Array.from({ length: 20 }, () => 7.8),
    rows: [
      ...table.rows,
      { key: 'retrial', label: '行政诉讼：申请再审', columns: table.columns.map(({ key }) => key) },
    ],
    layout: [
      courts.map(wide),
      [...ways, { label: '申请再审', heads: 'column', colSpan: 5 }],
      [...outcomes, ...outcomes.slice(0, 5)],
      [...figures, ...own.map((cell) => ({ ...cell, address: asRetrial(cell.address, like?.key) }))],
    ],
    sums: [
      ...table.sums,
      ...table.sums
        .filter(({ address }) => rowOf(address) === like?.key)
        .map(({ address, of }) => ({
          address: asRetrial(address, like?.key),
          of: of.map((each) => asRetrial(each, like?.key)),
        })),
    ],
  }
}

function asRetrial(address: FigureCell['address'], row = ''): FigureCell['address'] {
  return address.replace(row, 'retrial') as FigureCell['address']
}
