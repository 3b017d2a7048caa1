import type { SaveOutcome } from '../../../core/bridge.ts'
import type { Edit, OpenReport, Output } from '../../../core/contract.ts'
import { fieldValue, withFields } from '../../../core/report/fields.ts'
import type { Field, FieldValue } from '../../../core/report/report.ts'
import { createKeeper, type KeepTexts } from '../../unsaved/keeper.ts'
import { createOpenEntry, type Held } from './open-entry.ts'
import { createRefusals } from './refusals.ts'
import { createSaveQueue, type SaveQueueOptions, type SavingState } from './save-queue.ts'
import type { SessionState } from './session-state.ts'
import {
  emptyHistory,
  type FieldChange,
  isReal,
  record,
  recordApart,
  redo,
  undo,
  type UndoHistory,
} from './undo.ts'

/** One report being written on this page: edits at once on screen, saved behind, taken back step by step. */
export interface Session {
  readonly state: () => SessionState
  /** The state as those that listen were told it last. What is drawn is drawn from this, so that all of it is of one moment. */
  readonly told: () => SessionState
  readonly subscribe: (listener: () => void) => () => void
  /** One step of the user's: a key, a paste, a filled table. */
  readonly edit: (values: readonly (readonly [Field, FieldValue])[]) => void
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
}

export interface SessionOptions {
  readonly send: (edits: Edit[]) => Promise<Output<'report.edit'>>
  /** Keeps what is not saved in a second place. */
  readonly keep: KeepTexts
  readonly later: SaveQueueOptions['later']
  /** Runs an action once what the user did last is painted. */
  readonly afterPaint: (action: () => void) => void
  /** Runs an action when it keeps no key waiting. */
  readonly betweenKeys: (action: () => void) => void
  readonly now: () => number
}

const NONE: ReadonlySet<Field> = new Set()
const SAVING: SavingState = { kind: 'saving' }

const atOnce = (action: () => void) => action()

export function openSession(
  opened: OpenReport,
  { send, keep, later, afterPaint, betweenKeys, now }: SessionOptions,
): Session {
  const listeners = new Set<() => void>()
  let { report } = opened
  let proposed: ReadonlySet<Field> = new Set(opened.proposed)
  let history = emptyHistory
  const refusals = createRefusals()
  let savedAt = opened.editedAt
  const queue = createSaveQueue({
    revisions: opened.revisions,
    savedAt: opened.editedAt,
    send,
    later,
    onChange: publishAnswer,
  })
  const entry = createOpenEntry(queue.put, later)
  const keeper = createKeeper(keep, publishAnswer)
  let assured = 0
  let isClosed = false
  /** Every field that is put would tell of itself: a step is told once, when all of it stands. */
  let isWriting = false
  /** Whether those that listen are told at once, or when a key is painted. */
  let isTyping = false
  let state = snapshot()
  let told = state

  function snapshot(): SessionState {
    const saving = queue.state()
    if (saving.kind === 'saved') savedAt = saving.at
    return {
      report,
      proposed,
      saving: saving.kind === 'saved' && entry.values().size > 0 ? SAVING : saving,
      conflicts: new Map(queue.conflicts()),
      refused: refusals.texts(),
      kept: keeper.place(),
      canUndo: history.done.length > 0 || refusals.canTakeBack(),
      canRedo: history.undone.length > 0,
      assured,
      savedAt,
    }
  }

  function publish(when = isTyping ? afterPaint : atOnce): void {
    if (isWriting) return
    if (!isClosed) keeper.notice(unsaved(), queue.isTroubled())
    state = snapshot()
    when(tell)
  }

  /** What is saved and kept is told whatever the user does meanwhile. */
  function publishAnswer(): void {
    publish(betweenKeys)
  }

  function tell(): void {
    told = state
    for (const listener of listeners) listener()
  }

  /** What was typed and is not known to be stored. */
  function unsaved(): ReadonlyMap<Field, FieldValue> {
    return new Map([...queue.unsaved(), ...entry.values()])
  }

  /** Hands a value on to be saved, unless nothing but it ever was. */
  function put(field: Field, value: FieldValue, isProposed: boolean): void {
    const before = entry.giveUp(field)
    const isAsBefore = before?.value === value && before.isProposed === isProposed
    if (!isAsBefore) queue.put(field, value, isProposed)
  }

  /** Shows values and hands them on to be saved. */
  function write(
    values: readonly (readonly [Field, FieldValue])[],
    again: ReadonlySet<Field> = NONE,
    handOn = put,
  ): void {
    report = withFields(report, values)
    // The same set where none of its fields was written: nothing that depends on it changes.
    if (values.some(([field]) => again.has(field) !== proposed.has(field))) {
      const written = new Set(values.map(([field]) => field))
      proposed = new Set([...[...proposed].filter((field) => !written.has(field)), ...again])
    }
    isWriting = true
    for (const [field, value] of values) handOn(field, value, again.has(field))
    isWriting = false
    publish()
  }

  /** One step of the user's: to be taken back, shown and saved. */
  function change(
    values: readonly (readonly [Field, FieldValue])[],
    recorded: (changes: readonly FieldChange[]) => UndoHistory,
    again: ReadonlySet<Field> = NONE,
    handOn = put,
  ): void {
    const changes = values.map(([field, after]): FieldChange => ({
      field,
      before: fieldValue(report, field),
      after,
      wasProposed: proposed.has(field),
      isProposed: again.has(field),
    }))
    const wasRefused = refusals.forget(values.map(([field]) => field))
    const real = changes.filter(isReal)
    if (real.length > 0) {
      refusals.moveOn()
      history = recorded(real)
      write(
        real.map(({ field, after }) => [field, after]),
        again,
        handOn,
      )
    } else if (wasRefused) publish()
  }

  function flush(): Promise<SaveOutcome> {
    entry.settle()
    return queue.flush()
  }

  /** A step there or back; what was proposed before it is so again. */
  function replay(step: ReturnType<typeof undo>): Field | undefined {
    if (!step) return undefined
    history = step.history
    refusals.forget(step.changes.map(({ field }) => field))
    const again = step.changes.filter(({ isProposed }) => isProposed)
    write(
      step.changes.map(({ field, after }) => [field, after]),
      new Set(again.map(({ field }) => field)),
    )
    return step.changes[0]?.field
  }

  function edit(values: readonly (readonly [Field, FieldValue])[]): void {
    change(values, (changes) => record(history, changes, now()))
  }

  return {
    state: () => state,
    told: () => told,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    edit,
    typeText: (field, value) => {
      isTyping = true
      edit([[field, value]])
      isTyping = false
    },
    type: (field, value) => {
      const before = { value: fieldValue(report, field), isProposed: proposed.has(field) }
      change(
        [[field, value]],
        (changes) => record(history, changes, now()),
        NONE,
        () => entry.type(field, value, before),
      )
    },
    rearrange: (values) => change(values, (changes) => recordApart(history, changes)),
    // Typing goes on after a pause as well: what it wrote is taken back in the step that wrote it.
    putBack: (field, { value, isProposed }) =>
      change(
        [[field, value]],
        (changes) => record(history, changes, history.done.at(-1)?.at ?? now()),
        isProposed ? new Set([field]) : NONE,
      ),
    refuse: (field, text) => {
      refusals.put(field, text)
      publish()
    },
    forget: (field) => {
      if (refusals.forget([field])) publish()
    },
    confirm: (fields) =>
      change(
        fields.map((field) => [field, fieldValue(report, field)]),
        (changes) => recordApart(history, changes),
      ),
    undo: () => {
      const field = refusals.takeBack()
      if (field === undefined) return replay(undo(history))
      publish()
      return field
    },
    redo: () => replay(redo(history)),
    flush,
    save: async () => {
      if ((await flush()) !== 'saved') return
      assured += 1
      publish()
    },
    unsaved,
    isTroubled: queue.isTroubled,
    close: () => {
      isClosed = true
      entry.settle()
      queue.abandon()
    },
    abandon: () => {
      entry.settle()
      queue.abandon()
      publish()
    },
    keepMine: (field) => {
      entry.settle()
      queue.keepMine(field)
    },
    // A step like any other: what was typed here comes back when it is taken back.
    takeTheirs: (field) => {
      const before = fieldValue(report, field)
      entry.giveUp(field)
      const after = queue.takeTheirs(field)
      report = withFields(report, [[field, after]])
      history = recordApart(history, [{ field, before, after }])
      publish()
    },
  }
}
