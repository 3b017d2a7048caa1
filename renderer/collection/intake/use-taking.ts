import { useSyncExternalStore } from 'react'
import { subscribeTakings, type Taking, takingOf } from './takings.ts'

/** What is taken into a collection, or was last. */
export function useTaking(id: string): Taking | undefined {
  return useSyncExternalStore(subscribeTakings, () => takingOf(id))
}
