/** Why there is no copy of what is typed into a form as it stands there: it is too long for one, or nothing takes it now. */
export type DraftTrouble = 'too-long' | 'not-taken'

let troubles: ReadonlyMap<string, DraftTrouble> = new Map()
const listeners = new Set<() => void>()

/** Why there is no copy of what is typed at a place; undefined where there is one, or none is wanted. */
export function draftTrouble(place: string): DraftTrouble | undefined {
  return troubles.get(place)
}

/** By the places of their forms. */
export function setDraftTroubles(next: ReadonlyMap<string, DraftTrouble>): void {
  if (JSON.stringify([...next]) === JSON.stringify([...troubles])) return
  troubles = next
  for (const listener of listeners) listener()
}

/** Tells whenever there are others; answers how to stop that. */
export function subscribeDraftTroubles(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
