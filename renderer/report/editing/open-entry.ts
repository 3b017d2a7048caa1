import type { Field, FieldValue } from '../../../core/report/report.ts'
import type { SaveQueueOptions } from './save-queue.ts'

/** What a field holds. */
export interface Held {
  readonly value: FieldValue
  /** It is proposed from last year's report, and not confirmed. */
  readonly isProposed: boolean
}

/**
 * The one figure or year that is being typed. It is not handed on to be stored with each key: the key after it may show that it
 * is no figure, and then nothing of it was stored.
 */
export interface OpenEntry {
  /** What is typed and not handed on. */
  readonly values: () => ReadonlyMap<Field, FieldValue>
  /** @param before what the field held, as far as anyone else knows */
  readonly type: (field: Field, value: FieldValue, before: Held) => void
  /** Hands on what was typed. */
  readonly settle: () => void
  /** Forgets what was typed into a field; what that held before, where anything was open there. */
  readonly giveUp: (field: Field) => Held | undefined
}

/** Milliseconds without a key after which what stands there is meant, and kept from a power cut. */
const REST = 2000

export function createOpenEntry(
  handOn: (field: Field, value: FieldValue) => void,
  later: SaveQueueOptions['later'],
): OpenEntry {
  let open: { readonly field: Field; readonly value: FieldValue; readonly before: Held } | undefined
  let callOff: (() => void) | undefined
  const close = () => {
    const closed = open
    callOff?.()
    callOff = undefined
    open = undefined
    return closed
  }
  const settle = () => {
    const closed = close()
    if (closed) handOn(closed.field, closed.value)
  }
  return {
    values: () => new Map(open ? [[open.field, open.value]] : []),
    type: (field, value, before) => {
      if (open && open.field !== field) settle()
      open = { field, value, before: close()?.before ?? before }
      callOff = later(settle, REST)
    },
    settle,
    giveUp: (field) => (open?.field === field ? close()?.before : undefined),
  }
}
