import { type CellAddress, type CellKind, figureCells, type Form, type FormTable } from '../form/form.ts'
import { AMOUNT, MOST_COUNT } from './figure.ts'
import type { Cells, CellValue, Report } from './report.ts'

/**
 * The cells of all tables of a report in the exchange form, where each is as it must be: what is in nearly every file. Undefined where
 * one is not, or is written in another way; then the schema says what is wrong. It takes a quarter of the schema's time for 166 cells.
 */
export function quickTables(value: unknown, { tables }: Form): Report['tables'] | undefined {
  const given = isObject(value) ? value['tables'] : undefined
  if (!isObject(given) || Object.keys(given).length !== 3) return undefined
  const disclosure = quickCells(given['disclosure'], tables.disclosure)
  const requests = quickCells(given['requests'], tables.requests)
  const disputes = quickCells(given['disputes'], tables.disputes)
  return disclosure && requests && disputes && { disclosure, requests, disputes }
}

function quickCells(value: unknown, table: FormTable): Cells | undefined {
  if (!isObject(value)) return undefined
  const filled: Record<string, CellValue> = {}
  let known = 0
  for (const [address, kind] of enteredKinds(table)) {
    const cell = Object.hasOwn(value, address) ? value[address] : undefined
    if (cell === undefined) continue
    known += 1
    if (cell === null) continue
    if (!isRight(cell, kind)) return undefined
    filled[address] = cell
  }
  return known === Object.keys(value).length ? filled : undefined
}

function isRight(cell: unknown, kind: CellKind): cell is CellValue {
  if (kind === 'amount') return typeof cell === 'string' && AMOUNT.test(cell)
  const least = kind === 'change' ? -MOST_COUNT : 0
  return typeof cell === 'number' && Number.isInteger(cell) && cell >= least && cell <= MOST_COUNT
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const KINDS = new WeakMap<FormTable, readonly (readonly [CellAddress, CellKind])[]>()

function enteredKinds(table: FormTable): readonly (readonly [CellAddress, CellKind])[] {
  const told = KINDS.get(table)
  if (told) return told
  const cells = figureCells(table).filter(({ kind }) => kind !== 'total')
  const kinds = cells.map(({ address, kind }) => [address, kind] as const)
  KINDS.set(table, kinds)
  return kinds
}
