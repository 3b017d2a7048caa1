import { type KeptTexts, keptTexts, type UnsavedText } from '../../core/contract/unsaved.ts'

const PREFIX = 'nianbao.unsaved.'

/** Keeps texts in the page's own storage, at once. False where it has no room, or none is to be had. */
export function keepHere(texts: KeptTexts): boolean {
  try {
    localStorage.setItem(PREFIX + texts.session, JSON.stringify(texts))
    return true
  } catch {
    return false
  }
}

export function forgetHere(session: string): void {
  try {
    localStorage.removeItem(PREFIX + session)
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

/** All that pages of this address have kept; what no host would take is left alone, and does not stand in the way of the rest. */
export function keptHere(): KeptTexts[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .flatMap((key) => read(localStorage.getItem(key) ?? ''))
  } catch {
    return []
  }
}

function read(json: string): KeptTexts[] {
  try {
    return [keptTexts.parse(JSON.parse(json))]
  } catch {
    return []
  }
}
