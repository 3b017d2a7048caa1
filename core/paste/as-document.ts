import { type Form, figureCells, type TableId } from '../form/form.ts'
import { type Editions, editions } from '../form/editions.ts'
import { findFigures } from '../import/figures.ts'
import { flowOf } from '../import/flow.ts'
import { formLabels } from '../import/form-labels.ts'
import { labelBook } from '../import/label-book.ts'
import type { SourceBlock } from '../import/source.ts'
import { cellLabel } from '../report/fields.ts'
import { parseCellName } from '../report/report.ts'
import type { PasteDoubt, PasteProposal } from './proposal.ts'
import { shortened } from '../report/quoted.ts'

/** How many passages without a place are named. */
const NAMED = 3

/** Finds the figures of one table in anything else: lines, cells a line, rows of unequal length, a table in two pieces. */
export function readAsDocument(
  blocks: readonly SourceBlock[],
  form: Form,
  id: TableId,
  known: Editions = editions,
): PasteProposal {
  const labels = formLabels(form)
  const { entered, stated, doubts, unplaced } = findFigures(
    flowOf({ kind: 'text', blocks, notices: [] }, labelBook(known)),
    labels,
  )
  const values = new Map(
    entered.flatMap(([name, value]) => {
      const cell = parseCellName(name)
      return cell?.table === id ? [[cell.address, value] as const] : []
    }),
  )
  const table = form.tables[id]
  const own = doubts.flatMap(({ field, reason }) => {
    const cell = parseCellName(field)
    return cell?.table === id ? [{ address: cell.address, reason }] : []
  })
  const without = own.filter(({ address }) => !values.has(address))
  return {
    by: 'labels',
    isTurned: false,
    values: figureCells(table).flatMap(({ address }) => {
      const value = values.get(address)
      return value === undefined ? [] : [[address, value]]
    }),
    stated: Object.entries(stated[id] ?? {}).flatMap(([address, value]) =>
      value === undefined ? [] : [[address as `${string}/${string}`, value]],
    ),
    doubts: grouped(own.filter(({ address }) => values.has(address))),
    left: [
      ...grouped(without).map(({ reason, cells: [first] }) =>
        first === undefined || values.size === 0 ? reason : `${cellLabel(table, first)}：${reason}`,
      ),
      ...(unplaced.length > 0
        ? [
            `看不出该填哪一格，没有写入：${unplaced
              .slice(0, NAMED)
              .map(({ text }) => `“${shortened(text)}”`)
              .join('、')}${unplaced.length > NAMED ? `等 ${unplaced.length} 处` : ''}。`,
          ]
        : []),
    ],
  }
}

function grouped(doubts: readonly { address: `${string}/${string}`; reason: string }[]): PasteDoubt[] {
  return [...Map.groupBy(doubts, ({ reason }) => reason)].map(([reason, each]) => ({
    reason,
    cells: each.map(({ address }) => address),
  }))
}
