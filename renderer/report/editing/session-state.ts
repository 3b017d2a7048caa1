import type { Field, Report } from '../../../core/report/report.ts'
import type { SecondPlace } from '../../unsaved/keeper.ts'
import type { Conflict, SavingState } from './save-queue.ts'

/** What the screen shows of a report being written. A new object after every change. */
export interface SessionState {
  readonly report: Report
  readonly proposed: ReadonlySet<Field>
  readonly saving: SavingState
  readonly conflicts: ReadonlyMap<Field, Conflict>
  /** What was typed into cells and is no figure, as it was typed: shown there, and not stored. */
  readonly refused: ReadonlyMap<Field, string>
  /** Where what is not saved is kept meanwhile. */
  readonly kept: SecondPlace | undefined
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** How often someone asked to save, and all was saved. */
  readonly assured: number
  /** Counts the answers that saved something, for what is drawn from the stored report. */
  readonly savedAt: string
}
