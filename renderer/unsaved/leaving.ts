import { parseRoute, printRoute, type Route } from '../route.ts'
import { flushAll, sourcesOfScreen, unsavedTexts } from '../typed/sources.ts'

/** The screen that is shown, and the one that waits for an answer. */
export interface Leaving {
  readonly shown: string
  /** Where the user wants to go while something here is not saved. */
  readonly wanted: string | undefined
}

let leaving: Leaving = { shown: window.location.hash, wanted: undefined }
const listeners = new Set<() => void>()

window.addEventListener('hashchange', () => void follow(window.location.hash))

/** Shows the screen of an address once what is written on this one is saved, or asks. */
async function follow(wanted: string): Promise<void> {
  const { shown } = leaving
  if (wanted === shown) return
  if (isSameSheet(parseRoute(shown), parseRoute(wanted)) || unsavedTexts(sourcesOfScreen()).length === 0) {
    set({ shown: wanted, wanted: undefined })
    return
  }
  const { outcome } = await flushAll(sourcesOfScreen())
  // Someone who went back, or elsewhere, meanwhile is followed from there.
  if (window.location.hash !== wanted || leaving.shown !== shown) return
  if (outcome === 'saved') set({ shown: wanted, wanted: undefined })
  else {
    window.history.replaceState(null, '', printRoute(parseRoute(shown)))
    set({ shown, wanted })
  }
}

/** The views of one report share what is being written. */
function isSameSheet(one: Route, other: Route): boolean {
  if (one.screen !== other.screen) return false
  return one.screen !== 'report' || (other.screen === 'report' && one.id === other.id)
}

export function stay(): void {
  set({ shown: leaving.shown, wanted: undefined })
}

/** Goes where the user wants to be, whatever is lost here. */
export function leave(): void {
  const { wanted } = leaving
  if (wanted === undefined) return
  set({ shown: wanted, wanted: undefined })
  window.location.hash = wanted
}

export function currentLeaving(): Leaving {
  return leaving
}

export function subscribeLeaving(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function set(next: Leaving): void {
  leaving = next
  for (const listener of listeners) listener()
}
