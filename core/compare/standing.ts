import type { TextField } from '../form/form.ts'
import { fieldValue, textOf } from '../report/fields.ts'
import type { Report } from '../report/report.ts'
import type { Comparison, Standing, StandingChange, TextChange } from './change.ts'
import { versionLikeness } from './pair.ts'
import { BREAK, led, piecesOf } from './pieces.ts'
import { type Place, placesIn } from './place.ts'

/** A change of a text, how it stands, and the stretch of the present text, led by a break, that is its place. */
export interface PlacedChange {
  readonly change: TextChange
  readonly standing: Standing
  readonly start: number
  readonly end: number
  /** Its place in the order of the text, among breaks that were lost. */
  readonly order: number
  /** What the report now holds there; where something else was written beside an insertion, that. */
  readonly now: string
}

/** A break that went with the words of its paragraph. */
export interface LostBreak {
  readonly at: number
  readonly order: number
}

/**
 * How every change stands to the report as it is now.
 * @param made keys of changes known to have been made, where the report can be read in two ways
 */
export function standings(
  { base, changes }: Comparison,
  now: Report,
  made: ReadonlySet<string> = new Set(),
): StandingChange[] {
  const placed = new Map<string, PlacedChange>()
  const texts = changes.filter((change) => change.kind === 'text')
  for (const field of new Set(texts.map((change) => change.field))) {
    for (const each of placedChanges({ base, changes }, field, textOf(now, field), made).placed)
      placed.set(each.change.key, each)
  }
  return changes.map((change): StandingChange => {
    if (change.kind === 'text') {
      const { standing, now: words } = placed.get(change.key) ?? { standing: 'conflict', now: '' }
      return { change, standing, now: words }
    }
    const value = fieldValue(now, change.field)
    const standing = value === change.after ? 'done' : value === change.before ? 'open' : 'conflict'
    return { change, standing, now: value }
  })
}

/** The changes of one text in their order, each with its place in the present text. */
export function placedChanges(
  { base, changes }: Comparison,
  field: TextField,
  now: string,
  made: ReadonlySet<string>,
): { readonly placed: PlacedChange[]; readonly lost: LostBreak[] } {
  const own = changes.filter((change) => change.kind === 'text').filter((change) => change.field === field)
  const places = placesIn(now, textOf(base, field), own, made)
  const text = led(now)
  const placed = places.flatMap(({ change, as, start, end }, order): PlacedChange[] => {
    if (!change) return []
    const here: Span = [start, end]
    if (start === end)
      return [{ ...placeless(change, as, text, here, strangersAround(places, order)), order }]
    return [{ ...placedAt(change, as === 'after' ? 'done' : 'open', text, here), order }]
  })
  const lost = places.flatMap(({ as, start }, order) =>
    as === 'lost' && isEdge(text, start) ? [{ at: start, order }] : [],
  )
  return { placed, lost }
}

/** Where a break would be doubled, or lead to nothing: there it is dropped with its paragraph. */
function isEdge(text: string, at: number): boolean {
  return at === 0 || at === text.length || text[at - 1] === BREAK || text[at] === BREAK
}

type Span = readonly [start: number, end: number]
type Placed = Omit<PlacedChange, 'order'>

/** A change whose place holds none of its words: nothing may stand there, or words of neither version. */
function placeless(change: TextChange, as: Place['as'], now: string, here: Span, strangers: Span): Placed {
  const written = now.slice(...strangers)
  if (change.before === '') {
    return { ...placedAt(change, written === '' ? 'open' : 'conflict', now, here), now: written }
  }
  const version = versionIn(written, change.before)
  if (version) {
    return placedAt(change, 'conflict', now, [strangers[0] + version[0], strangers[0] + version[1]])
  }
  return placedAt(change, as === 'neither' ? 'conflict' : 'done', now, here)
}

/** The words of neither version between the nearest ones that are known. */
function strangersAround(places: readonly Place[], i: number): Span {
  const known = ({ start, end, as }: Place) => as !== 'foreign' && start < end
  const here = places[i]?.start ?? 0
  const before = places.slice(0, i).findLast(known)?.end ?? 0
  const after = places.slice(i + 1).find(known)
  const end = after?.start ?? places.at(-1)?.end ?? here
  return [Math.min(before, here), Math.max(end, here)]
}

/** Where in some words another version of a sentence or paragraph stands. */
function versionIn(words: string, original: string): Span | undefined {
  const originals = piecesOf(original).filter((piece) => piece !== BREAK)
  let at = 0
  const alike = piecesOf(words).flatMap((piece): Span[] => {
    const span: Span = [at, at + piece.length]
    at = span[1]
    return originals.some((each) => versionLikeness(each, piece) > 0) ? [span] : []
  })
  const [first, last] = [alike[0], alike.at(-1)]
  return first && last && [first[0], last[1]]
}

function placedAt(change: TextChange, standing: Standing, now: string, [start, end]: Span): Placed {
  return { change, standing, start, end, now: now.slice(start, end) }
}
