import { createContext, use } from 'react'
import type { Match } from '../../../core/find/find.ts'

/** What is looked for in the report. */
export interface Find {
  /** Empty where nothing is looked for. */
  readonly words: string
  /** The place gone to. */
  readonly current: Match | undefined
}

export const NOTHING_FOUND: Find = { words: '', current: undefined }

export const FindContext = createContext<Find>(NOTHING_FOUND)

export function useFind(): Find {
  return use(FindContext)
}
