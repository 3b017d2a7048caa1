import { editions } from '../form/editions.ts'
import { type FigureCell, type Form, type FormTable, figureCells } from '../form/form.ts'
import { isBlankItem } from './further-items.ts'
import { type Cells, type CellValue, type Report, schemaFor } from './report.ts'

/**
 * The canonical exchange form: the same report gives the same text, whatever the order of its keys. Everything stands in
 * the form's order, what is not filled in is absent, and so is what a source document printed as totals. This text is
 * what a signed version is frozen with and what a package carries; docs/package.md describes it for other programs.
 */
export function exchangeText(report: Report, form: Form = editions[report.form]): string {
  return `${JSON.stringify(inOrder(report, form.tables), null, 2)}\n`
}

function inOrder(report: Report, { disclosure, requests, disputes }: Form['tables']): Omit<Report, 'stated'> {
  const { form, year, preamble, tables, other } = report
  const { name, level, region, address, phone, email } = report.agency
  const overview = overviewInOrder(report.overview)
  const { problems, improvements } = report.problems
  return {
    schema: schemaFor({ overview }),
    form,
    year,
    agency: {
      name,
      level,
      region: region || undefined,
      address: address || undefined,
      phone: phone || undefined,
      email: email || undefined,
    },
    preamble,
    overview,
    tables: {
      disclosure: filledIn(disclosure, tables),
      requests: filledIn(requests, tables),
      disputes: filledIn(disputes, tables),
    },
    problems: { problems, improvements },
    other,
  }
}

/** Texts are there also where they are empty, but for those that not every office writes. */
function overviewInOrder(overview: Report['overview']): Report['overview'] {
  const { introduction, proactive, onRequest, management, platforms, oversight, more = [] } = overview
  const items = more.filter((item) => !isBlankItem(item)).map(({ heading, text }) => ({ heading, text }))
  return {
    introduction: introduction || undefined,
    proactive,
    onRequest,
    management,
    platforms,
    oversight,
    more: items.length > 0 ? items : undefined,
  }
}

/** The entered cells as they are printed: row by row, from the left. */
function filledIn(table: FormTable, tables: Report['tables']): Cells {
  const cells = tables[table.id]
  const filled: Record<string, CellValue> = {}
  for (const { address, kind } of enteredFigures(table)) {
    const value = cells[address] ?? undefined
    if (value !== undefined) filled[address] = kind === 'amount' ? String(value) : value
  }
  return filled
}

const ENTERED = new WeakMap<FormTable, readonly FigureCell[]>()

function enteredFigures(table: FormTable): readonly FigureCell[] {
  const known = ENTERED.get(table) ?? figureCells(table).filter(({ kind }) => kind !== 'total')
  ENTERED.set(table, known)
  return known
}
