import { draftTrouble } from './draft-troubles.ts'
import { registerUnsaved } from './sources.ts'

/** What is typed into one form and that only its button stores. */
export interface KeptDraft {
  /** What it is about; undefined where nobody need be asked before it goes with the page. */
  readonly label: string | undefined
  /** Whose it is, in words; may be none. */
  readonly of: string
  /** Of the screen of its form. */
  readonly address: string
  /** What stood there before, by the fields that were typed into. */
  readonly from: Readonly<Record<string, unknown>>
  /** What stands there now. */
  readonly edits: Readonly<Record<string, unknown>>
}

/** By the place of their form: one may look elsewhere before deciding. */
let drafts: ReadonlyMap<string, KeptDraft> = new Map()
/** Places of what an earlier page left: it is kept, whatever becomes of this one. */
const adopted = new Set<string>()
/** The form that someone was led to, to go on there. */
let wanted: string | undefined
/** Places of fields on screen, which name themselves what is typed there. */
const onScreen = new Set<string>()
/** Ids of what was deleted: what is typed about it is wanted no more, unless that is brought back. */
const deleted = new Set<string>()
const listeners = new Set<() => void>()

const named = () =>
  [...drafts].flatMap(([place, { label, of, edits }]) =>
    label === undefined || adopted.has(place) || onScreen.has(place) || isOfDeleted(place)
      ? []
      : [
          {
            label: of === '' ? label : `${label}（${of}）`,
            text: wordsOf(edits),
            isDraft: true,
            comesBack: draftTrouble(place) === undefined,
          },
        ],
  )

registerUnsaved({
  goesWith: 'page',
  texts: named,
  isTroubled: () => named().length > 0,
  // A day that is still being typed is put into its form by the same flush.
  flush: () => Promise.resolve().then(() => (named().length === 0 ? 'saved' : 'failed')),
  keepAtOnce: () => named().length === 0,
})

/** What was typed at a place and is not stored. */
export function draftAt(place: string): KeptDraft | undefined {
  return drafts.get(place)
}

/** An earlier page left what stands at a place. */
export function isAdopted(place: string): boolean {
  return adopted.has(place)
}

/** All of them; another map once one has changed. */
export function allDrafts(): ReadonlyMap<string, KeptDraft> {
  return drafts
}

/** Keeps what is typed at a place; undefined forgets it. */
export function keepDraft(place: string, draft: KeptDraft | undefined): void {
  adopted.delete(place)
  const others = [...drafts].filter(([each]) => each !== place)
  set(new Map(draft ? [...others, [place, draft]] : others))
}

/** Takes what an earlier page left, unless something is typed there. */
export function adoptDraft(place: string, draft: KeptDraft): boolean {
  if (drafts.has(place)) return false
  adopted.add(place)
  set(new Map([...drafts, [place, draft]]))
  return true
}

/** Takes a later state of what an earlier page left, unless somebody has typed there since. */
export function readoptDraft(place: string, draft: KeptDraft): boolean {
  if (!adopted.has(place)) return false
  set(new Map([...drafts, [place, draft]]))
  return true
}

/** What an earlier page left in a form. */
export interface LeftDraft {
  readonly place: string
  readonly draft: KeptDraft
}

/** What earlier pages left and nobody has typed over since. */
export function leftDrafts(): LeftDraft[] {
  return [...drafts].flatMap(([place, draft]) =>
    adopted.has(place) && draft.label !== undefined && !isOfDeleted(place) ? [{ place, draft }] : [],
  )
}

/** The form of a place is to be open when its screen is shown. */
export function wantDraft(place: string): void {
  wanted = place
}

/** Someone was led to a form to go on with what an earlier page left there. */
export function isWanted(place: string): boolean {
  return wanted === place && adopted.has(place)
}

/** What is typed at a place is named by its fields for as long as they are on screen; answers how to take that back. */
export function nameOnScreen(place: string): () => void {
  onScreen.add(place)
  return () => void onScreen.delete(place)
}

/** What is typed about things is not asked for while they are deleted. Their ids are words of the places of their forms. */
export function draftsOf(ids: readonly string[], are: 'deleted' | 'back'): void {
  for (const id of ids) {
    if (are === 'deleted') deleted.add(id)
    else deleted.delete(id)
  }
}

/** Tells whenever any draft changes; answers how to stop that. */
export function subscribeDrafts(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function set(next: ReadonlyMap<string, KeptDraft>): void {
  drafts = next
  for (const listener of listeners) listener()
}

function isOfDeleted(place: string): boolean {
  return deleted.size > 0 && place.split(' ').some((word) => deleted.has(word))
}

/** The words among what was typed, to be read and copied. */
export function wordsOf(edits: KeptDraft['edits']): string {
  return Object.values(edits)
    .filter((value) => typeof value === 'string')
    .join('\n')
}
