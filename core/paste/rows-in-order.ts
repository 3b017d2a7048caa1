import { type CellAddress, columnOf, type FormTable, rowOf } from '../form/form.ts'
import { figurePlaces } from '../grid/figure-places.ts'
import type { TableLabels } from '../import/form-labels.ts'
import { quoted } from '../report/quoted.ts'
import type { Addressed, PlacedLines } from './addressed.ts'
import { type LabelledBlock, type LineCell, standsAbove } from './labelled-lines.ts'
import type { PasteDoubt } from './proposal.ts'
import type { Refusals } from './refusals.ts'
import { targetRows } from './target-rows.ts'

/** Places figures whose columns are named and whose rows are not: one below the other from the row that was chosen. */
export function rowsInOrder(
  { lines, hasGaps }: LabelledBlock,
  labels: TableLabels,
  from: CellAddress | undefined,
  refusals: Refusals,
): PlacedLines {
  if (from === undefined) {
    for (const { cells, label } of lines) refusals.noRow(cells[0]?.cell.from.row ?? 0, label)
    return { addressed: [], doubts: [] }
  }
  const { table } = labels
  if (standsAbove(labels) && lines.length === 1)
    return alongHeader(lines[0]?.cells ?? [], table, from, refusals)
  const { keys, doubt } = rowKeys(lines.length, labels, from)
  const addressed = lines.flatMap(({ cells }, i) =>
    cells.flatMap((each): Addressed[] => {
      const key = keys[i]
      const address: CellAddress = `${key ?? ''}/${each.column ?? ''}`
      if (labels.kinds.has(address)) return [{ address, ...each }]
      if (each.cell.sort === 'figure') {
        if (key === undefined) refusals.outside()
        else refusals.noColumn(each.cell.from.cell ?? 0, each.heading)
      }
      return []
    }),
  )
  return {
    addressed,
    doubts: [
      ...otherRows(lines),
      ...(doubt === undefined ? [] : [{ reason: doubt, cells: [] }]),
      ...(hasGaps ? [{ reason: '块里没有行名，又有空行，是跳过空行逐行写入的。', cells: [] }] : []),
      ...otherColumn(addressed, table, from),
    ],
  }
}

/** 1月、2月, 教育局: rows that the table does not have. */
function otherRows(lines: LabelledBlock['lines']): PasteDoubt[] {
  const named = lines.map(({ label }) => label.trim()).filter((label) => label !== '')
  const [first] = named
  if (first === undefined) return []
  const words = named.length > 1 ? `${quoted(first)}等行名` : `行名${quoted(first)}`
  return [{ reason: `这张表里没有${words}，是从所选的格起逐行写入的，请核对。`, cells: [] }]
}

function rowKeys(count: number, labels: TableLabels, from: CellAddress) {
  if (standsAbove(labels)) {
    const keys = labels.table.rows.map(({ key }) => key)
    return { keys: keys.slice(keys.indexOf(rowOf(from))), doubt: undefined }
  }
  const { rows, doubt } = targetRows(labels.table, from, count)
  return { keys: rows.flatMap(([first]) => (first ? [rowOf(first.address)] : [])), doubt }
}

/** One line of figures under columns that stand several times side by side: where they begin, the labels agree with the form. */
function alongHeader(
  cells: readonly LineCell[],
  table: FormTable,
  from: CellAddress,
  refusals: Refusals,
): PlacedLines {
  const addresses = figurePlaces(table).map(({ address }) => address)
  const agrees = (start: number) =>
    cells.every(({ column }, i) => {
      const address = addresses[start + i]
      return address !== undefined && columnOf(address) === column
    })
  const chosen = addresses.indexOf(from)
  const starts = addresses.flatMap((_, i) => (agrees(i) ? [i] : []))
  const [start, another] = starts.includes(chosen) ? [chosen] : starts
  if (start === undefined || another !== undefined) {
    refusals.say(
      '块里的列名和所选的格对不上，看不出是哪一段，没有写入；请从这一段的第一格粘贴，或者连表头一起复制。',
    )
    return { addressed: [], doubts: [] }
  }
  const addressed = cells.flatMap((each, i): Addressed[] => {
    const address = addresses[start + i]
    return address ? [{ address, ...each }] : []
  })
  return { addressed, doubts: otherColumn(addressed, table, from) }
}

function otherColumn(addressed: readonly Addressed[], table: FormTable, from: CellAddress): PasteDoubt[] {
  const columns = addressed.map(({ address }) => columnOf(address))
  const first = table.columns.find(({ key }) => columns.includes(key))
  const chosen = table.columns.find(({ key }) => key === columnOf(from))
  if (!first || !chosen || first.key === chosen.key) return []
  return [
    {
      reason: `所选的格在${quoted(chosen.label)}一列，块的列名从${quoted(first.label)}起，是按列名写入的。`,
      cells: [],
    },
  ]
}
