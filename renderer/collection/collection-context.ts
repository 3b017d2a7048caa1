import { createContext, use } from 'react'
import type { CollectionRow } from '../../core/contract/collections.ts'

/** The collection that is shown. */
export interface ShownCollection {
  readonly collection: CollectionRow
  /** Another copy of the program has the data open. */
  readonly readOnly: boolean
  readonly today: string
  /** Asks anew how it stands. */
  readonly reload: () => void
}

export const CollectionContext = createContext<ShownCollection | undefined>(undefined)

export function useCollection(): ShownCollection {
  const shown = use(CollectionContext)
  if (!shown) throw new Error('useCollection outside of CollectionScreen')
  return shown
}
