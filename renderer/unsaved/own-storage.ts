import { type KeptTexts, keptTexts, type UnsavedText } from '../../core/contract/unsaved.ts'
import { KEPT } from '../../core/hand-over.ts'
import { call } from '../call.ts'
import { bytesOf } from '../parts/base64.ts'
import { hostRun } from './host-run.ts'
import { sealed, unsealed } from './sealed.ts'

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

/** Keeps texts in the page's own storage, at once. False where it has no room, none is to be had, or nobody would find it again. */
export function keepHere(texts: KeptTexts): boolean {
  if (!key || hostRun?.isRemembered === false) return false
  try {
    localStorage.setItem(KEPT + texts.session, sealed(JSON.stringify(texts), key))
    return true
  } catch {
    return false
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
  const [texts] = read(words)
  if (!texts) return false
  const here = keptHere().find(({ session }) => session === texts.session)
  return here !== undefined && here.at >= texts.at ? true : keepHere(texts)
}

/** All that pages of this address have kept; what no host would take is left alone, and does not stand in the way of the rest. */
export function keptHere(): KeptTexts[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(KEPT))
      .flatMap((name) => read(localStorage.getItem(name) ?? ''))
  } catch {
    return []
  }
}

function read(words: string): KeptTexts[] {
  try {
    return key ? [keptTexts.parse(JSON.parse(unsealed(words, key)))] : []
  } catch {
    return []
  }
}
