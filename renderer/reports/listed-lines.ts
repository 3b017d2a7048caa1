import type { ReportRow } from '../../core/contract/reports.ts'

/** A unit whose other years are shown under its latest. */
export interface OpenedUnit {
  /** Which of the listed reports it is, from 0. */
  readonly at: number
  /** The report at the head. */
  readonly id: string
  /** How many stand under it, as long as they have not come. */
  readonly count: number
  /** Undefined until they have come. */
  readonly rows?: readonly ReportRow[]
}

/** What stands in a line of the list: a listed report, or one under it. */
export type ListedLine = { readonly at: number; readonly under?: never } | UnderLine
interface UnderLine {
  /** The listed report it stands under. */
  readonly at: number
  readonly under: OpenedUnit
  /** Which of those under it, from 0. */
  readonly place: number
}

/** How many lines there are. @param total how many reports are listed */
export function linesOf(total: number, opened: readonly OpenedUnit[]): number {
  return opened.filter(({ at }) => at < total).reduce((sum, unit) => sum + sizeOf(unit), total)
}

/** What stands in a line, from 0. @param opened in the order of the list */
export function lineAt(line: number, opened: readonly OpenedUnit[]): ListedLine {
  let before = 0
  for (const unit of opened) {
    const place = line - before - unit.at - 1
    if (place < 0) break
    if (place < sizeOf(unit)) return { at: unit.at, under: unit, place }
    before += sizeOf(unit)
  }
  return { at: line - before }
}

/** In which line a listed report stands. */
export function lineOf(at: number, opened: readonly OpenedUnit[]): number {
  return opened.filter((unit) => unit.at < at).reduce((sum, unit) => sum + sizeOf(unit), at)
}

/** Opens a unit, or closes it. */
export function toggled(opened: readonly OpenedUnit[], unit: OpenedUnit): OpenedUnit[] {
  const others = opened.filter(({ at }) => at !== unit.at)
  return others.length < opened.length ? others : [...others, unit].toSorted((a, b) => a.at - b.at)
}

function sizeOf({ rows, count }: OpenedUnit): number {
  return rows?.length ?? count
}
