import type { Breakdown, Claim } from './claim.ts'
import type { CumulativeFigure } from './cumulative.ts'
import { linesOf } from './lines.ts'
import { moved } from './moved.ts'
import { type LineNarrative, type ReadAs, readLine } from './read-line.ts'
import type { StatedSentence } from './stated.ts'

/** What a text says about the figures of the form, and how it divides figures of any kind. */
export interface Narrative {
  readonly claims: readonly Claim[]
  readonly breakdowns: readonly Breakdown[]
  readonly cumulative: readonly CumulativeFigure[]
  /** Its sentences, and which of them state a figure of any kind. */
  readonly sentences: readonly StatedSentence[]
  /** The year it was read for, and what each of its lines says, by the line's words. */
  readonly year: number
  readonly lines: ReadonlyMap<string, LineNarrative>
}

/**
 * Reads a text of a report of a year, line by line: what is said in one line carries into no other. With the reading of
 * the text as it was before an edit, the lines that still stand are taken from there and only the others are read; what
 * comes out is the same. A reading before must have been read as this one is. A reading remembers its own lines and no more, so nothing grows with the number of edits.
 */
export function readNarrative(text: string, year: number, before?: Narrative, as?: ReadAs): Narrative {
  const known = before?.year === year ? before.lines : undefined
  const lines = new Map<string, LineNarrative>()
  const claims: Claim[] = []
  const breakdowns: Breakdown[] = []
  const cumulative: CumulativeFigure[] = []
  const sentences: StatedSentence[] = []
  let start = 0
  for (const line of linesOf(text)) {
    const read = lines.get(line) ?? known?.get(line) ?? readLine(line, year, as)
    lines.set(line, read)
    const by = start
    claims.push(...read.claims.map((claim) => moved(claim, by)))
    breakdowns.push(...read.breakdowns.map((breakdown) => moved(breakdown, by)))
    cumulative.push(...read.cumulative.map((figure) => moved(figure, by)))
    sentences.push(...read.sentences.map((sentence) => moved(sentence, by)))
    start += line.length + 1
  }
  return { claims, breakdowns, cumulative, sentences, year, lines }
}
