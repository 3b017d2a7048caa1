import type { Volume } from '../../../../core/volume/volume.ts'
import type { Piece } from '../piece.ts'
import { BODY, endedChapter, type WordChapter } from './chapter.ts'
import { wordContents } from './contents.ts'
import { wordCover } from './cover.ts'
import { wordFrame } from './frame.ts'
import { sectionProperties } from './section.ts'
import { zipStream } from './zip-stream.ts'

/** How the parts of the Word file are made, elsewhere and several at once. */
export interface WordWork {
  /** Pages that each chapter of each piece takes. */
  readonly pages: (pieces: readonly Piece[]) => Promise<readonly number[]>
  /** Chapters of each piece as XML, piece after piece. */
  readonly chapters: (pieces: readonly StartedPiece[]) => AsyncIterable<readonly WordChapter[]>
}

/** A piece with the pages its chapters begin on. */
export interface StartedPiece {
  readonly piece: Piece
  readonly starts: readonly number[]
}

/** The volume as one Word file (.docx): packed while its chapters come, so that none but a few are held at a time. */
export async function volumeDocx(
  volume: Volume,
  pieces: readonly Piece[],
  work: WordWork,
): Promise<Uint8Array> {
  const { cover, chapters } = volume
  const starts = startsOf(await work.pages(pieces))
  const frame = await wordFrame(volume)
  const zip = zipStream()
  for (const [name, bytes] of frame.parts) {
    const part = zip.part(name)
    part.add(bytes)
    part.end()
  }
  const body = zip.part(BODY)
  body.add(frame.opening)
  body.add(wordCover(cover, sectionProperties({ begins: 'nextPage' })))
  const numbers = { format: 'upperRoman', start: 1 } as const
  const ofContents = sectionProperties({ begins: 'oddPage', references: frame.footers, numbers })
  body.add(wordContents(chapters, starts, ofContents))
  let last: WordChapter | undefined
  for await (const made of work.chapters(started(pieces, starts))) {
    for (const chapter of made) {
      if (last) body.add(endedChapter(last))
      last = chapter
    }
  }
  // The properties of the last section stand behind its paragraphs.
  if (last) body.add(last.blocks + last.section)
  body.add(frame.closing)
  body.end()
  return zip.end()
}

/** The page each chapter begins on, from 1. */
function startsOf(pages: readonly number[]): number[] {
  let next = 1
  return pages.map((count) => {
    const start = next
    next += count
    return start
  })
}

function started(pieces: readonly Piece[], starts: readonly number[]): StartedPiece[] {
  let first = 0
  return pieces.map((piece) => ({ piece, starts: starts.slice(first, (first += piece.entries.length)) }))
}
