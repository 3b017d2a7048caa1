import { z } from 'zod'
import { type KeptTexts, keptTexts, type UnsavedText } from '../../core/contract/unsaved.ts'
import { instant } from '../../core/values.ts'
import { KEPT } from '../../core/hand-over.ts'
import { call } from '../call.ts'
import { bytesOf } from '../parts/base64.ts'
import { hostRun } from './host-run.ts'
import { sealed, unsealed } from './sealed.ts'

/** What anything kept here says of itself: the name it is kept under, when, and of forms how many states there were before. */
const anyEntry = z.looseObject({ session: z.uuid(), at: instant, turn: z.int().optional() })
type Entry = z.infer<typeof anyEntry>

/**
 * The host's key. The storage belongs to an address, and once the host has ended that may be another program's: it must not
 * read what is kept.
 */
let key: Uint8Array | undefined

/**
 * Gets the key; until then nothing can be kept here, nor read.
 * @throws Failure where the host can't tell it
 */
export async function openStorage(): Promise<void> {
  key ??= bytesOf((await call('unsaved.key', {})).key)
}

/** The key, once it is known. */
export function storageKey(): Uint8Array | undefined {
  return key
}

/** Seals something as it is kept here; undefined while the key is not known. */
export function sealedEntry(entry: Entry): string | undefined {
  return key && sealed(JSON.stringify(entry), key)
}

/** Keeps something in the page's own storage, at once. False where it has no room, none is to be had, or nobody would find it again. */
export function keepHere(entry: Entry): boolean {
  const words = sealedEntry(entry)
  return words !== undefined && keepWordsHere(entry.session, words)
}

/** Keeps what is sealed by now; as `keepHere`. */
export function keepWordsHere(session: string, words: string): boolean {
  if (hostRun?.isRemembered === false) return false
  try {
    localStorage.setItem(KEPT + session, words)
    return true
  } catch {
    return false
  }
}

/** The sealed words that are kept here of a session; none where nothing is. */
export function wordsHere(session: string): string {
  try {
    return localStorage.getItem(KEPT + session) ?? ''
  } catch {
    return ''
  }
}

export function forgetHere(session: string): void {
  try {
    localStorage.removeItem(KEPT + session)
  } catch {
    // Where there is no storage, nothing is kept in it.
  }
}

/** Forgets one text of a session. */
export function dropHere(session: string, field: UnsavedText['field']): void {
  const found = keptHere().find((each) => each.session === session)
  const texts = found?.texts.filter((text) => text.field !== field) ?? []
  if (found && texts.length > 0) keepHere({ ...found, texts })
  else forgetHere(session)
}

/**
 * Keeps here what was kept at another address, where it is later than what is here.
 * @returns false where it can't be read, or not be kept: it is to stay where it was
 */
export function takeIn(words: string): boolean {
  const [entry] = readEntry(words, anyEntry)
  if (!entry) return false
  const here = entriesHere(anyEntry).find(({ session }) => session === entry.session)
  return here !== undefined && !isLater(entry, here) ? true : keepWordsHere(entry.session, words)
}

function isLater(one: Entry, other: Entry): boolean {
  return (one.turn ?? 0) === (other.turn ?? 0) ? one.at > other.at : (one.turn ?? 0) > (other.turn ?? 0)
}

export function keptHere(): KeptTexts[] {
  return entriesHere(keptTexts)
}

/** All of a kind that pages of this address have kept; what is none is left alone, and does not stand in the way of the rest. */
export function entriesHere<T>(kind: z.ZodType<T>): T[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(KEPT))
      .flatMap((name) => readEntry(localStorage.getItem(name) ?? '', kind))
  } catch {
    return []
  }
}

/** What sealed words hold; none where they can't be read, or are of another kind. */
export function readEntry<T>(words: string, kind: z.ZodType<T>): T[] {
  try {
    return key ? [kind.parse(JSON.parse(unsealed(words, key)))] : []
  } catch {
    return []
  }
}
