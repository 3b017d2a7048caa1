import { useMemo } from 'react'
import type { Finding } from '../../../core/checks/finding.ts'
import { editions } from '../../../core/form/editions.ts'
import type { FormTable, TextItem } from '../../../core/form/form.ts'
import { textOf } from '../../../core/report/fields.ts'
import { type CellName, cellName, type Report } from '../../../core/report/report.ts'
import { figures } from '../../../core/report/totals.ts'
import { StatutoryTable } from '../../parts/StatutoryTable.tsx'
import { figuresWidth, isLong } from '../../report/table/figures-width.ts'
import { MarkedText } from './MarkedText.tsx'
import '../../report/table/table.css'
import '../../report/table/cells.css'

export interface ReportWordsProps {
  readonly report: Report
  /** Marked where they are. */
  readonly findings: readonly Finding[]
}

/** A report as it came, text by text and table by table, in the order of its form. */
export function ReportWords({ report, findings }: ReportWordsProps) {
  const form = editions[report.form]
  const wrong = useMemo(
    () => new Set(findings.filter(({ rule }) => rule !== 'form.blank').flatMap(({ cells }) => cells ?? [])),
    [findings],
  )
  return (
    <article className="report-words">
      <h3 className="report-title">
        {report.agency.name || '（没有写机关名称）'}
        <br />
        {report.year}年政府信息公开工作年度报告
      </h3>
      {form.parts.map(({ number, heading, items }) => (
        <section key={number}>
          {number > 0 && <h4>{heading}</h4>}
          {items.map((item) =>
            item.kind === 'text' ? (
              <TextWords key={item.field} item={item} report={report} findings={findings} />
            ) : (
              <TableFigures key={item.table} table={form.tables[item.table]} report={report} wrong={wrong} />
            ),
          )}
        </section>
      ))}
    </article>
  )
}

function TextWords({ item, report, findings }: ReportWordsProps & { readonly item: TextItem }) {
  const text = textOf(report, item.field)
  if (text === '' && item.optional) return null
  return (
    <div data-place={item.field} tabIndex={-1} className="report-text">
      {item.heading !== undefined && <h5>{item.heading}</h5>}
      {text === '' ? (
        <p className="muted">（{item.label}：没有写）</p>
      ) : (
        <MarkedText text={text} findings={findings.filter(({ field }) => field === item.field)} />
      )}
    </div>
  )
}

interface TableFiguresProps {
  readonly table: FormTable
  readonly report: Report
  readonly wrong: ReadonlySet<CellName>
}

function TableFigures({ table, report, wrong }: TableFiguresProps) {
  const values = figures(table, report.tables[table.id])
  return (
    <div data-place={`tables.${table.id}`} tabIndex={-1}>
      <StatutoryTable
        table={table}
        figuresWidth={figuresWidth(table, values)}
        figure={({ address, kind, colSpan, unit }) => {
          const name = cellName(table.id, address)
          const value = values[address]
          const classes = [
            kind === 'total' ? 'computed' : '',
            wrong.has(name) ? 'wrong' : '',
            isLong(value) ? 'long' : '',
          ]
          return (
            <td key={address} colSpan={colSpan} className={classes.join(' ')} data-place={name} tabIndex={-1}>
              <output>
                {value ?? ''}
                {unit && value !== undefined && ` ${unit}`}
              </output>
            </td>
          )
        }}
      />
    </div>
  )
}
