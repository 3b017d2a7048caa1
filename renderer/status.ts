import { createContext, use } from 'react'
import type { Output } from '../core/contract.ts'
import type { DataHealth } from '../core/contract/data.ts'
import type { Settings } from '../core/settings.ts'

/** What every screen may need to know about the program. */
export interface Program {
  readonly status: Output<'app.status'>
  readonly settings: Settings
  readonly setSettings: (settings: Settings) => void
  /** Of the data; undefined until it was asked for. */
  readonly health: DataHealth | undefined
  readonly setHealth: (health: DataHealth) => void
  /** Asks the program anew how it is. */
  readonly reload: () => void
}

export const ProgramContext = createContext<Program | undefined>(undefined)

export function useProgram(): Program {
  const program = use(ProgramContext)
  if (!program) throw new Error('useProgram outside of App')
  return program
}
