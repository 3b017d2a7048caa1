import type { PageLayout } from '../../../core/document/tree.ts'
import type { Report } from '../../../core/report/report.ts'
import type { Chapter, Volume } from '../../../core/volume/volume.ts'

/** Some chapters of a volume one after the other, with their reports: what is made in one go. */
export interface Piece {
  readonly layout: PageLayout
  readonly entries: readonly PieceEntry[]
}

export interface PieceEntry {
  readonly chapter: Chapter
  readonly report: Report
}

/** A volume in pieces of at most so many chapters. */
export function piecesOf({ layout, chapters }: Volume, reports: readonly Report[], most: number): Piece[] {
  const entries = chapters.flatMap((chapter, i) => {
    const report = reports[i]
    return report ? [{ chapter, report }] : []
  })
  return Array.from({ length: Math.ceil(entries.length / most) }, (_, i) => ({
    layout,
    entries: entries.slice(i * most, (i + 1) * most),
  }))
}
