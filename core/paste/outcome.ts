import type { CellAddress, FormTable } from '../form/form.ts'
import { cellLabel } from '../report/fields.ts'
import type { Cells } from '../report/report.ts'
import { figures } from '../report/totals.ts'
import type { PasteProposal } from './proposal.ts'

/** What becomes of a table when a proposal is written into it. */
export interface PasteOutcome {
  /** Cells that get a figure, or lose theirs. */
  readonly written: number
  /** Cells that had another figure. */
  readonly replaced: number
  /** Cells that had a figure and become blank. */
  readonly cleared: number
  /** Totals of the block that are not the sum, a Chinese sentence each. */
  readonly off: readonly string[]
  readonly doubtful: ReadonlySet<CellAddress>
}

export function outcomeOf(table: FormTable, current: Cells, proposal: PasteProposal): PasteOutcome {
  const before = proposal.values.map(([address, after]) => ({ before: current[address] ?? null, after }))
  const had = before.filter((each) => each.before !== null && each.before !== each.after)
  return {
    written: before.filter((each) => each.after !== null || each.before !== null).length,
    replaced: had.filter(({ after }) => after !== null).length,
    cleared: had.filter(({ after }) => after === null).length,
    off: totalsOff(table, current, proposal),
    doubtful: new Set(proposal.doubts.flatMap(({ cells }) => cells)),
  }
}

/**
 * Whether someone has to agree before anything is written. A block that fits goes in as it was pasted where it takes no
 * other figure's place; a single cell is seen where it is pasted.
 */
export function asksFirst(
  { by, isTurned, values, doubts, left }: PasteProposal,
  { replaced, cleared, off }: PasteOutcome,
): boolean {
  const takesPlaces = values.length > 1 && replaced + cleared > 0
  return by === 'labels' || isTurned || takesPlaces || doubts.length + left.length + off.length > 0
}

/** What will be written, in one sentence. */
export function sentenceOf(
  table: FormTable,
  { by, values }: PasteProposal,
  { written, replaced, cleared, doubtful }: PasteOutcome,
): string {
  const [first] = values
  if (!first || written === 0) return '这一块没有可以写入的数。'
  const how = by === 'labels' ? '将按名称' : `将从${cellLabel(table, first[0])}起`
  const besides = [
    ...(replaced > 0 ? [`${replaced} 格原来的数会改变`] : []),
    ...(cleared > 0 ? [`${cleared} 格会变成空格`] : []),
    ...(doubtful.size > 0 ? [`${doubtful.size} 格拿不准`] : []),
  ]
  return `${how}写入 ${written} 格${besides.length > 0 ? `，其中 ${besides.join('，')}` : ''}。`
}

function totalsOff(table: FormTable, current: Cells, { values, stated }: PasteProposal): string[] {
  const next = Object.fromEntries([
    ...Object.entries(current),
    ...values.map(([address, value]) => [address, value ?? undefined]),
  ]) as Cells
  const computed = figures(table, next)
  return stated.flatMap(([address, value]) => {
    const sum = computed[address] ?? null
    // A formula over blank cells says 0.
    return Number(sum) === Number(value)
      ? []
      : [
          `${cellLabel(table, address)}块里是 ${value}，按各格相加${sum === null ? '还是空的' : `是 ${sum}`}。`,
        ]
  })
}
