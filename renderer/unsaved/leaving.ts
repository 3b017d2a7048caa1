import { parseRoute, printRoute, type Route } from '../route.ts'
import {
  flushAll,
  sourcesOfScreen,
  sourcesOfView,
  type UnsavedSource,
  unsavedTexts,
} from '../typed/sources.ts'

/** The screen that is shown, and the one that waits for an answer. */
export interface Leaving {
  readonly shown: string
  /** Where the user wants to go while something here is not saved. */
  readonly wanted: string | undefined
}

let leaving: Leaving = { shown: window.location.hash, wanted: undefined }
const listeners = new Set<() => void>()

window.addEventListener('hashchange', () => void follow(window.location.hash))

/** Shows the screen, or the view, of an address once what is written on this one is saved, or asks. */
async function follow(wanted: string): Promise<void> {
  const { shown } = leaving
  if (wanted === shown) return
  const going = () => sourcesBetween(parseRoute(shown), parseRoute(wanted))
  if (unsavedTexts(going()).length === 0) {
    set({ shown: wanted, wanted: undefined })
    return
  }
  const { outcome } = await flushAll(going())
  // Someone who went back, or elsewhere, meanwhile is followed from there.
  if (window.location.hash !== wanted || leaving.shown !== shown) return
  if (outcome === 'saved') set({ shown: wanted, wanted: undefined })
  else {
    window.history.replaceState(null, '', printRoute(parseRoute(shown)))
    set({ shown, wanted })
  }
}

/** What is written here and would go. */
export function sourcesLeft(): UnsavedSource[] {
  const { shown, wanted = shown } = leaving
  return sourcesBetween(parseRoute(shown), parseRoute(wanted))
}

/** What goes on the way from one address to another: the views of one report share what is being written into it. */
function sourcesBetween(one: Route, other: Route): UnsavedSource[] {
  if (one.screen !== other.screen || ('id' in one && 'id' in other && one.id !== other.id))
    return sourcesOfScreen()
  return 'view' in one && 'view' in other && one.view !== other.view ? sourcesOfView() : []
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
