import { createContext } from 'react'

/** Names that are offered where one is asked for. */
export interface People {
  /** The last used first. */
  readonly names: readonly string[]
  /** Offers a name no more. */
  readonly forget: (name: string) => void
}

export const PeopleContext = createContext<People>({ names: [], forget: () => undefined })
