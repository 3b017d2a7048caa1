import { z } from 'zod'
import { instant } from '../../core/values.ts'
import { adoptDraft, allDrafts, type KeptDraft, readoptDraft, subscribeDrafts } from '../typed/drafts.ts'
import { type DraftTrouble, setDraftTroubles } from '../typed/draft-troubles.ts'
import {
  forgetOnceGiven,
  giveHost,
  isUntaken,
  lookAfterCopies,
  onUntaken,
  wordsOfHost,
} from './host-copies.ts'
import { entriesHere, forgetHere, keepWordsHere, readEntry, sealedEntry } from './own-storage.ts'
import { holdLock, onceGone } from './page-locks.ts'

const fields = z.record(z.string().max(200), z.unknown())

export const keptDraft = z.strictObject({
  session: z.uuid(),
  /** The page that has it. */
  page: z.uuid(),
  at: instant,
  /** How many states of its session there were: a clock may be set back. */
  turn: z.int().default(0),
  place: z.string(),
  label: z.string().max(400),
  of: z.string().max(400).default(''),
  address: z.string().max(400).default(''),
  from: fields,
  edits: fields,
})
/** What is typed into one form, as it is kept. */
type Entry = z.infer<typeof keptDraft>

/** As many drafts of a page are kept, and none that is longer. */
const MOST = 500
const LONGEST = 500_000
/** Milliseconds of a pause in typing. */
const PAUSE = 300

const page = crypto.randomUUID()
/** What of this page is kept, by the places of the forms. */
const kept = new Map<string, { readonly draft: KeptDraft; readonly session: string; readonly turn: number }>()
/**
 * What this page has taken up, by the sessions it was kept in, and the session that has it now. What comes from an old address may be a
 * later state of it, or an earlier one.
 */
const taken = new Map<string, { readonly turn: number; readonly as: string }>()
/** What is not kept as it stands, by the places of the forms. */
const unkept = new Map<string, DraftTrouble>()
let waiting: number | undefined

/** Keeps what is typed into forms until it is stored or given up: at the host, and in the page's own storage until that has it. */
export function keepDrafts(): void {
  holdLock(page)
  subscribeDrafts(() => {
    waiting ??= window.setTimeout(keepNow, PAUSE)
  })
  window.addEventListener('pagehide', keepNow)
  lookAfterCopies()
  onUntaken(tellTroubles)
}

function keepNow(): void {
  window.clearTimeout(waiting)
  waiting = undefined
  const drafts = allDrafts()
  for (const [place, { session }] of kept) {
    if (drafts.has(place)) continue
    forget(session)
    kept.delete(place)
  }
  unkept.clear()
  for (const [place, draft] of drafts) {
    // What nobody is asked for must not come back another day.
    if (draft.label === undefined || kept.get(place)?.draft === draft) continue
    const trouble = keepOne(place, { ...draft, label: draft.label })
    if (trouble) unkept.set(place, trouble)
  }
  tellTroubles()
}

function keepOne(place: string, draft: KeptDraft & { readonly label: string }): DraftTrouble | undefined {
  const before = kept.get(place)
  const { session, turn } = before ?? { session: crypto.randomUUID(), turn: 0 }
  const state = { session, turn: turn + 1 }
  const entry: Entry = { ...state, page, at: new Date().toISOString(), place, ...draft }
  if (JSON.stringify(entry).length > LONGEST) return 'too-long'
  if ((!before && kept.size >= MOST) || !keep(entry)) return 'not-taken'
  kept.set(place, { draft, ...state })
  return undefined
}

function tellTroubles(): void {
  const untaken = [...kept].flatMap(([place, { session }]) =>
    isUntaken(session) ? [[place, 'not-taken'] as const] : [],
  )
  setDraftTroubles(new Map([...untaken, ...unkept]))
}

/** @returns false while nothing can be kept */
function keep(entry: Entry): boolean {
  const words = sealedEntry(entry)
  if (words === undefined) return false
  keepWordsHere(entry.session, words)
  giveHost(entry.session, words)
  return true
}

function forget(session: string): void {
  forgetHere(session)
  giveHost(session, '')
}

/** Forgets a session whose words another has: the host's copy only once it has the other's. */
function forgetFor(session: string, as: string | undefined): void {
  forgetHere(session)
  if (as === undefined) giveHost(session, '')
  else forgetOnceGiven(session, as)
}

/** Takes what pages that are gone have left in their forms. Of two that left other words in one, the later's; the earlier's wait for a page to come. */
export async function takeUpDrafts(): Promise<void> {
  const left = (await allKept())
    .filter((entry) => entry.page !== page)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
  for (const owner of new Set(left.map((entry) => entry.page)))
    await onceGone(owner, () => takeUp(left.filter((entry) => entry.page === owner)))
  // What was typed before anything could be kept.
  keepNow()
}

/** What is kept, once: a page that went while it was on its way to the host has it as it was last. */
async function allKept(): Promise<readonly Entry[]> {
  const atHost = (await wordsOfHost()).flatMap((words) => readEntry(words, keptDraft))
  const kept = [...atHost, ...entriesHere(keptDraft)].toSorted((a, b) => a.turn - b.turn)
  return [...new Map(kept.map((entry) => [entry.session, entry])).values()]
}

function takeUp(left: readonly Entry[]): void {
  for (const { session, page: _, at, turn, place, ...draft } of left) {
    const before = taken.get(session)
    // What comes again is shown by a page of another browser, which gives it to the host for as long as it is.
    if (before && turn <= before.turn) {
      forgetHere(session)
      continue
    }
    const isEarlierThere = before !== undefined && kept.get(place)?.session === before.as
    // However old it says to be: one of the clocks may have been wrong.
    if (adoptDraft(place, draft) || (isEarlierThere && readoptDraft(place, draft))) {
      const state = isEarlierThere
        ? { session: before.as, turn: (kept.get(place)?.turn ?? 0) + 1 }
        : { session: crypto.randomUUID(), turn: 1 }
      keep({ ...state, page, at, place, ...draft })
      kept.set(place, { draft, ...state })
      taken.set(session, { turn, as: state.session })
      forgetFor(session, state.session)
    } else if (isSaidThere(place, draft.edits)) forgetFor(session, kept.get(place)?.session)
  }
}

function isSaidThere(place: string, edits: KeptDraft['edits']): boolean {
  return JSON.stringify(allDrafts().get(place)?.edits) === JSON.stringify(edits)
}
