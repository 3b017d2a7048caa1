import { type Editions, editions } from '../../core/form/editions.ts'
import {
  type CellAddress,
  type CellKind,
  columnOf,
  figureCells,
  type Form,
  type FormTable,
  rowOf,
  type TableId,
} from '../../core/form/form.ts'
import { type CellName, cellName } from '../../core/report/report.ts'

/** A figure of a form under the number it has in the database. */
export interface NumberedFigure {
  readonly number: number
  readonly form: Form
  readonly table: FormTable
  readonly name: CellName
  readonly address: CellAddress
  readonly kind: CellKind
}

/** Numbers that one edition has room for: the tables of each begin at its own thousand. */
const ROOM = 1000

/**
 * Every figure of every edition with its number: editions by their year, from 2019 on; tables and cells as they are printed. A number
 * never changes its meaning: forms are laid down by notices, and a new one is a new edition.
 */
export function numberedFigures(known: Editions = editions): NumberedFigure[] {
  return Object.values(known).flatMap((form: Form) =>
    Object.values(form.tables)
      .flatMap((table: FormTable) => figureCells(table).map((cell) => ({ table, ...cell })))
      .map(({ table, address, kind }, i) => ({
        number: (Number(form.edition) - 2018) * ROOM + i,
        form,
        table,
        name: cellName(table.id, address),
        address,
        kind,
      })),
  )
}

/** The numbers of the entered figures of a form by their tables and addresses, in printed order. */
export function enteredNumbers(form: Form): readonly (readonly [TableId, CellAddress, number])[] {
  const known = ENTERED.get(form)
  if (known) return known
  const made = numberedFigures({ ...editions, [form.edition]: form })
    .filter((figure) => figure.form === form && figure.kind !== 'total')
    .map(({ table, address, number }) => [table.id, address, number] as const)
  ENTERED.set(form, made)
  return made
}

const ENTERED = new WeakMap<Form, readonly (readonly [TableId, CellAddress, number])[]>()

/** The entered figures each figure is the sum of; of an entered one, itself. Money is in no total. */
export function partsOf(figures: readonly NumberedFigure[]): { figure: number; part: number }[] {
  const numbers = new Map(figures.map((each) => [`${each.form.edition} ${each.name}`, each]))
  return figures.flatMap((figure) =>
    entered(figure, numbers).map((part) => ({ figure: figure.number, part: part.number })),
  )
}

function entered(
  figure: NumberedFigure,
  numbers: ReadonlyMap<string, NumberedFigure>,
): readonly NumberedFigure[] {
  if (figure.kind !== 'total') return [figure]
  const { form, table, address } = figure
  const sum = table.sums.find((each) => each.address === address)
  const parts = (sum?.of ?? []).flatMap((part) => {
    const found = numbers.get(`${form.edition} ${cellName(table.id, part)}`)
    return found ? entered(found, numbers) : []
  })
  return parts.filter(({ kind }) => kind !== 'amount')
}

/** What a row and a column are called in the form. */
export function labelsOf({ table, address }: NumberedFigure): { row: string; column: string } {
  return {
    row: table.rows.find(({ key }) => key === rowOf(address))?.label ?? '',
    column: table.columns.find(({ key }) => key === columnOf(address))?.label ?? '',
  }
}
