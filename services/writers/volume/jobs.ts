import { compose } from '../../../core/document/compose.ts'
import type { WordChapter } from './docx/chapter.ts'
import type { LatinType } from '../docx/page-count.ts'
import type { StartedPiece } from './docx/volume-docx.ts'
import type { Part, PartPlace } from './pdf/part.ts'
import type { Objects } from './pdf/take-sheets.ts'
import type { Piece } from './piece.ts'
import type { Place } from './site/report-page.ts'

/** What is made in threads, a piece of the volume at a time: from plain values to plain values. */
export const JOBS = {
  /** Pages that each chapter takes in Word. */
  wordPages: async ({
    piece,
    type,
  }: {
    readonly piece: Piece
    readonly type: LatinType
  }): Promise<number[]> => {
    const { wordPages } = await import('../docx/page-count.ts')
    const { layout, entries } = piece
    return entries.map(({ report }) => wordPages(compose(report, { layout }), type))
  },
  wordChapters: async ({
    piece,
    starts,
    type,
  }: StartedPiece & { readonly type: LatinType }): Promise<WordChapter[]> => {
    const { wordChapters } = await import('./docx/chapter.ts')
    return wordChapters(piece, starts, type)
  },
  sitePages: async ({
    piece,
    places,
  }: {
    readonly piece: Piece
    readonly places: readonly Place[]
  }): Promise<string[]> => {
    const { reportPages } = await import('./site/report-page.ts')
    return reportPages(piece, places)
  },
  /** The page that is printed. */
  bodyHtml: async (piece: Piece): Promise<string> => {
    const { bodyHtml } = await import('./pdf/body-html.ts')
    return bodyHtml(piece)
  },
  takeIn: async ({
    bytes,
    place,
  }: {
    readonly bytes: Uint8Array
    readonly place: PartPlace
  }): Promise<Part> => {
    const { takeIn } = await import('./pdf/take-in.ts')
    return takeIn(bytes, place)
  },
  takeSheets: async ({
    bytes,
    sheets,
    first,
  }: {
    readonly bytes: Uint8Array
    readonly sheets: readonly number[]
    readonly first: number
  }): Promise<Objects> => {
    const { takeSheets } = await import('./pdf/take-sheets.ts')
    return takeSheets(bytes, sheets, first)
  },
} as const

export type Job = keyof typeof JOBS
export type JobInput<J extends Job> = Parameters<(typeof JOBS)[J]>[0]
export type JobOutput<J extends Job> = Awaited<ReturnType<(typeof JOBS)[J]>>
