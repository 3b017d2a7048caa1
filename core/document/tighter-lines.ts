import { type PageLayout, standardLayout } from './tree.ts'

/** Lines on a page to which a report can be tightened where its last page is nearly empty (GB/T 9704-2012, 7.3.5.5). */
export const TIGHTER_LINES = [23, 24] as const
export type TighterLines = (typeof TIGHTER_LINES)[number]

/** A last page of no more lines than these is worth being rid of. */
export const FEW_LINES = 3

/** What 22 lines of the standard pitch take, in twips: LibreOffice fills no more of a page than its grid. */
const HEIGHT = 22 * standardLayout.linePitch

/** The office's layout with so many lines on a page; with its own where null. */
export function tightened(layout: PageLayout, lines: TighterLines | null): PageLayout {
  return lines === null ? layout : { ...layout, linePitch: Math.floor(HEIGHT / lines) }
}
