import type { SaveOutcome } from '../../../core/bridge.ts'
import type { Field, FieldValue } from '../../../core/report/report.ts'
import type { StoredFields } from './caught-up.ts'
import type { Held } from './open-entry.ts'
import type { SessionState } from './session-state.ts'

/** One report being written on this page: edits at once on screen, saved behind, taken back step by step. */
export interface Session {
  readonly state: () => SessionState
  /** The state as those that listen were told it last. What is drawn is drawn from this, so that all of it is of one moment. */
  readonly told: () => SessionState
  readonly subscribe: (listener: () => void) => () => void
  /** One step of the user's: a paste, a filled table, a choice. */
  readonly edit: (values: readonly (readonly [Field, FieldValue])[]) => void
  /** A key in a line. What is typed goes on with what was typed before, also where it is kept. */
  readonly typeLine: (values: readonly (readonly [Field, FieldValue])[]) => void
  /** A key in a text, whose editor shows it by itself: what else shows it is told once that is painted. */
  readonly typeText: (field: Field, value: FieldValue) => void
  /** A key of a figure or a year: shown at once, stored when it is left or rests, as the next key may make it none. */
  readonly type: (field: Field, value: FieldValue) => void
  /** A field holds again what it held when typing in it began. */
  readonly putBack: (field: Field, held: Held) => void
  /** Shows a text that its field can't take; until it is put right or away the field keeps what it holds. */
  readonly refuse: (field: Field, text: string) => void
  /** Puts away what was refused. */
  readonly forget: (field: Field) => void
  /** A step that typing in the same text does not go with: something put in order, added or removed. */
  readonly rearrange: (values: readonly (readonly [Field, FieldValue])[]) => void
  /** Takes proposed values as they are. */
  readonly confirm: (fields: readonly Field[]) => void
  /** Answers the field to go to, or nothing where there is nothing to take back. */
  readonly undo: () => Field | undefined
  readonly redo: () => Field | undefined
  readonly flush: () => Promise<SaveOutcome>
  /** Sends what waits as the page goes away. */
  readonly sendLast: () => void
  /** Someone asks to save: at once, and it is said when all is. */
  readonly save: () => Promise<void>
  /** What was typed and is not known to be stored. */
  readonly unsaved: () => ReadonlyMap<Field, FieldValue>
  /** Saving has failed, takes longer than usual, or waits for a decision. */
  readonly isTroubled: () => boolean
  /** Sends nothing more; what is not saved stays in its second place. */
  readonly close: () => void
  /** Forgets what was not saved; this session then shows what nobody keeps, and is to be opened anew. */
  readonly abandon: () => void
  readonly keepMine: (field: Field) => void
  readonly takeTheirs: (field: Field) => void
  /**
   * Shows what another window has stored since, where nothing is typed here that is not stored; answers in which fields. There
   * is nothing to take back of it, nor of what this page wrote there before.
   */
  readonly catchUp: (stored: StoredFields) => Field[]
}
