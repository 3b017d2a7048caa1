import { type Flushed, type SaveOutcome, UNSAVED_WHYS, type UnsavedWhy } from '../../core/bridge.ts'

/** A text that was typed and is not stored, by the name of its field. */
export interface NamedText {
  readonly label: string
  readonly text: string
  /** Nothing saves it before the user says so on its screen. */
  readonly isDraft?: boolean
  /** It stays in its form when the screen is left, and stands there again. */
  readonly comesBack?: boolean
  /** Its field can't take it: there is nothing to save. */
  readonly isRefused?: boolean
  /** A long step under way; the text says what closing the page does to it. */
  readonly isRunning?: boolean
}

/** A screen on which something may be written that is not stored yet. */
export interface UnsavedSource {
  readonly texts: () => readonly NamedText[]
  /** Nothing but a question keeps it from being lost: saving has failed, is slow, or needs a decision. */
  readonly isTroubled: () => boolean
  /** Saves what can be saved. */
  readonly flush: () => Promise<SaveOutcome>
  /** Keeps in the page's own storage what is not saved, at once. False where that can't be. */
  readonly keepAtOnce: () => boolean
  /** What it goes with: the view that shows it, unless told; all views of one report; the page. */
  readonly goesWith?: 'view' | 'sheet' | 'page'
}

const sources = new Set<UnsavedSource>()

/** Names what is on screen to whoever closes or leaves it; answers how to take that back. */
export function registerUnsaved(source: UnsavedSource): () => void {
  sources.add(source)
  return () => void sources.delete(source)
}

/** What goes away with the screen. */
export function sourcesOfScreen(): UnsavedSource[] {
  return [...sources].filter(({ goesWith }) => goesWith !== 'page')
}

/** What goes away with the view, of the views of one report or collection. */
export function sourcesOfView(): UnsavedSource[] {
  return [...sources].filter(({ goesWith = 'view' }) => goesWith === 'view')
}

/** Everything that is not stored, on this page unless said otherwise. */
export function unsavedTexts(of: Iterable<UnsavedSource> = sources): NamedText[] {
  return [...of].flatMap((source) => source.texts())
}

export function isAnyTroubled(): boolean {
  return [...sources].some((source) => source.isTroubled())
}

/** True where all that is not saved can be had back later. */
export function keepAllAtOnce(): boolean {
  return [...sources].map((source) => source.keepAtOnce()).every(Boolean)
}

/** Milliseconds until saving that has not answered counts as failed. */
const PATIENCE = 3_000

/** Saves all that can be saved, and tells what can't. */
export async function flushAll(of: Iterable<UnsavedSource> = sources): Promise<Flushed> {
  const outcomes = new Map<UnsavedSource, SaveOutcome>()
  const flush = async (source: UnsavedSource) => {
    outcomes.set(source, await source.flush().catch((): SaveOutcome => 'failed'))
  }
  const asked = [...of]
  await Promise.race([Promise.all(asked.map(flush)), new Promise<void>((done) => setTimeout(done, PATIENCE))])
  const outcomeOf = (source: UnsavedSource) => outcomes.get(source) ?? 'failed'
  const unsaved = [...of]
    .flatMap((source) => source.texts().map((text) => ({ text, why: whyUnsaved(text, outcomeOf(source)) })))
    .toSorted((a, b) => UNSAVED_WHYS.indexOf(a.why) - UNSAVED_WHYS.indexOf(b.why))
    .map(({ text: { label, text }, why }) => ({
      label: (why === 'running' ? `${label}，${text}` : label).slice(0, 200),
      why,
    }))
  const all = asked.map(outcomeOf)
  const worst = (['failed', 'conflict'] as const).find((outcome) => all.includes(outcome))
  return { outcome: worst ?? 'saved', unsaved: unsaved.slice(0, 20) }
}

function whyUnsaved(
  { isRunning, isDraft, isRefused, comesBack }: NamedText,
  outcome: SaveOutcome,
): UnsavedWhy {
  if (isRunning) return 'running'
  if (isDraft) return comesBack ? 'form' : 'form-alone'
  if (isRefused) return 'refused'
  return outcome === 'conflict' ? 'conflict' : 'failed'
}
