import type { Volume } from '../../../../core/volume/volume.ts'
import { inOrder } from '../in-order.ts'
import { tableNamesOf } from '../../pdf-tags/table-names.ts'
import type { Piece } from '../piece.ts'
import { contentsHtml, contentsTarget, coverHtml, sheetsHtml } from './front-html.ts'
import { joinedFile } from './joined-file.ts'
import { FIRST_FREE, type Part, type PartPlace, type Target } from './part.ts'
import { writeRoots } from './roots.ts'
import type { Objects } from './take-sheets.ts'

/** How the parts of the PDF are made, elsewhere. */
export interface PdfWork {
  readonly print: (html: string) => Promise<Uint8Array>
  /** How many are printed at a time. */
  readonly atOnce: number
  readonly bodyHtml: (piece: Piece) => Promise<string>
  readonly takeIn: (bytes: Uint8Array, place: PartPlace) => Promise<Part>
  readonly takeSheets: (bytes: Uint8Array, sheets: readonly number[], first: number) => Promise<Objects>
}

/**
 * The volume as one tagged PDF. The chapters are printed in pieces and counted; then cover and contents are printed, which
 * name their pages, and sheets with running heads and numbers, which are laid over them.
 */
export async function volumePdf(
  volume: Volume,
  pieces: readonly Piece[],
  work: PdfWork,
): Promise<Uint8Array> {
  const file = joinedFile()
  // Each part's first entry of the outline has a number of its own beforehand, so that the part before can name it.
  const entryOf = (part: number) => FIRST_FREE + part
  let next = entryOf(pieces.length + FRONT)
  let nextKey = 0
  let lastEntry = entryOf(1)
  const take = async (bytes: Uint8Array, part: number, rest: Partial<PartPlace> = {}): Promise<Part> => {
    const taken = await work.takeIn(bytes, {
      part,
      first: next,
      firstKey: nextKey,
      entry: entryOf(part),
      entryBefore: part > 0 ? lastEntry : undefined,
      entryBehind: part < pieces.length + FRONT - 1 ? entryOf(part + 1) : undefined,
      underSheets: false,
      pagesBefore: 0,
      targets: {},
      titles: [],
      tableNames: [],
      ...rest,
    })
    ;({ next, nextKey } = taken)
    file.add(taken.bytes, taken.offsets)
    return { ...taken, bytes: NOTHING, offsets: [] }
  }
  const printing = async (piece: Piece) => {
    const html = await work.bodyHtml(piece)
    return { bytes: await work.print(html), tableNames: tableNamesOf(html) }
  }
  const bodies: Part[] = []
  for await (const printed of inOrder(pieces, work.atOnce, printing)) {
    const titles = (pieces[bodies.length]?.entries ?? []).map(({ chapter }) => chapter.title)
    const { bytes, tableNames } = printed
    const body = await take(bytes, FRONT + bodies.length, {
      underSheets: true,
      pagesBefore: pagesIn(bodies),
      titles,
      tableNames,
    })
    lastEntry = body.lastEntry
    bodies.push(body)
  }
  const chapters = bodies.flatMap((body) => body.chapters)
  const starts = startsOf(bodies)
  const [cover, contents, sheets] = await Promise.all([
    work.print(coverHtml(volume)),
    work.print(contentsHtml(volume, starts)),
    work.print(sheetsHtml(volume, pagesOf(starts, bodies))),
  ])
  const targets = Object.fromEntries(
    volume.chapters.flatMap(({ number, title }, i): [string, Target][] => {
      const spot = chapters[i]
      return spot ? [[contentsTarget(number), { ...spot, title }]] : []
    }),
  )
  const coverPart = await take(cover, 0, { titles: [volume.meta.title] })
  lastEntry = coverPart.lastEntry
  const contentsPart = await take(contents, 1, { targets, titles: ['目录'] })
  const over = await work.takeSheets(
    sheets,
    bodies.flatMap((body) => body.sheets),
    next,
  )
  file.add(over.bytes, over.offsets)
  const roots = writeRoots(
    file,
    volume,
    { cover: coverPart, contents: contentsPart, bodies, sheets: over },
    over.next,
  )
  return file.end(roots.catalog, roots.info)
}

/** Parts before those of the chapters: cover and contents. */
const FRONT = 2
const NOTHING = new Uint8Array()

/** The number of the page each chapter begins on, from 1. */
function startsOf(bodies: readonly Part[]): number[] {
  const at = new Map(bodies.flatMap(({ pages }) => pages).map((page, i) => [page, i + 1]))
  return bodies.flatMap(({ chapters }) => chapters.map(({ page }) => at.get(page) ?? NaN))
}

function pagesOf(starts: readonly number[], bodies: readonly Part[]): number[] {
  const total = pagesIn(bodies)
  return starts.map((start, i) => (starts[i + 1] ?? total + 1) - start)
}

function pagesIn(bodies: readonly Part[]): number {
  return bodies.reduce((sum, { pages }) => sum + pages.length, 0)
}
