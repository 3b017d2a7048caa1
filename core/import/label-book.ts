import type { Editions } from '../form/editions.ts'
import { isFigure } from '../form/form.ts'
import { type FormLabels, formLabels, isDistinctive, type TableLabels } from './form-labels.ts'
import { bareLabel, withoutNumber } from './labels.ts'

/**
 * The labels of all editions together, by which a table is known in a document before it is told which edition it is.
 */
export interface LabelBook {
  readonly forms: readonly FormLabels[]
  /** Whether a text is a label of any edition, whatever it heads. */
  readonly isLabel: (text: string) => boolean
  /** Whether a text is a label of any edition, letter by letter. */
  readonly isExactLabel: (text: string) => boolean
  /** Whether a text is a label of a row. 总计 and 其他 are, where they have a number. */
  readonly isRowLabel: (text: string) => boolean
  /** Whether a text begins a header within a table: 第二十条第（一）项, 信息内容. */
  readonly isBand: (text: string) => boolean
  /** 行政诉讼（复议后起诉） over 结果维持: the name of a small table of disputes, before its header. */
  readonly isNameOver: (name: string, below: string) => boolean
  /** The labels of rows of parts two and three, with their numbers. */
  readonly rowPattern: RegExp
  /** Every label the editions print. */
  readonly printedPattern: RegExp
}

/** The label book of a set of editions. It is made once. */
export function labelBook(known: Editions): LabelBook {
  const old = made.get(known)
  if (old) return old
  const book = bookOf(Object.values(known).map(formLabels))
  made.set(known, book)
  return book
}

const made = new WeakMap<Editions, LabelBook>()

function bookOf(forms: readonly FormLabels[]): LabelBook {
  const tables = forms.flatMap((each) => Object.values<TableLabels>(each.tables))
  const withRows = forms.flatMap((each) => [each.tables.disclosure, each.tables.requests])
  const printed = tables.flatMap(({ table }) => [
    ...table.rows.map(({ label }) => label),
    ...table.layout.flat().flatMap((cell) => (isFigure(cell) ? [] : [cell.label])),
  ])
  const exact = new Set(
    [...printed, ...tables.flatMap(({ table }) => table.columns.map(({ label }) => label))].map(bareLabel),
  )
  const bands = new Set(tables.flatMap(bandsOf))
  const isRowLabel = (text: string) => {
    const isNumbered = withoutNumber(text) !== text.normalize('NFKC').replace(/\s/gu, '')
    return withRows.some(({ row, table }) => {
      const named = row(text)
      return named && (isDistinctive(named.label) || table.id === 'disclosure' || isNumbered)
    })
  }
  return {
    forms,
    isLabel: (text) =>
      tables.some(({ prints, row, column }) => prints(text) || (row(text) ?? column(text)) !== undefined),
    isExactLabel: (text) => exact.has(bareLabel(text)),
    isRowLabel,
    isBand: (text) => bands.has(bareLabel(text)),
    isNameOver: (name, below) =>
      forms.some(
        ({ tables: { disputes } }) =>
          disputes.row(name) !== undefined && disputes.column(below) !== undefined,
      ),
    rowPattern: oneOf(withRows.flatMap(({ table }) => table.rows.map(({ label }) => label))),
    printedPattern: oneOf(printed),
  }
}

/** What heads columns in the middle of a table and names none of them. */
function bandsOf({ table, column }: TableLabels): string[] {
  return table.layout
    .slice(table.headerRows)
    .flatMap((line) =>
      line.flatMap((cell) =>
        !isFigure(cell) && cell.heads === 'column' && column(cell.label) === undefined
          ? [bareLabel(cell.label)]
          : [],
      ),
    )
}

/** Any of some labels, the longest first, with any quotation marks and spaces in them. */
function oneOf(labels: readonly string[]): RegExp {
  const spelled = [...new Set(labels.map((label) => label.normalize('NFKC').replace(/["“”\s]/gu, '')))]
    .sort((a, b) => b.length - a.length)
    .map((label) => Array.from(label, escaped).join('["“”\\s]*'))
  return new RegExp(spelled.join('|'), 'gu')
}

function escaped(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\]/u, '\\$&')
}
