import type { SaveOutcome } from '../../../core/bridge.ts'
import type { Edit, OpenReport, Output } from '../../../core/contract.ts'
import { fieldValue, withFields } from '../../../core/report/fields.ts'
import type { Field, FieldValue } from '../../../core/report/report.ts'
import { createKeeper, type UnsavedKeeping } from '../../unsaved/keeper.ts'
import { caughtUp, type StoredFields } from './caught-up.ts'
import { createOpenEntry } from './open-entry.ts'
import { createRefusals } from './refusals.ts'
import { createSaveQueue, type SaveQueueOptions, type SavingState } from './save-queue.ts'
import type { Session } from './session-interface.ts'
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
  withoutFields,
} from './undo.ts'

export interface SessionOptions {
  readonly send: (edits: Edit[]) => Promise<Output<'report.edit'>>
  /** Keeps what is not saved in a second place. */
  readonly keeping: UnsavedKeeping
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
  { send, keeping, later, afterPaint, betweenKeys, now }: SessionOptions,
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
  const entry = createOpenEntry((field, value) => queue.put(field, value, { goesOn: true }), later)
  const keeper = createKeeper(keeping, publishAnswer)
  let assured = 0
  let isClosed = false
  /** Every field that is put would tell of itself: a step is told once, when all of it stands. */
  let isWriting = false
  /** Whether those that listen are told at once, or when a key is painted. */
  let isTyping = false
  /** Whether what is written goes on with what was written just before. */
  let goesOn = false
  let isReplaying = false
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
    if (!isAsBefore) queue.put(field, value, { isProposed, goesOn })
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
    isReplaying = false
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

  function sendLast(): void {
    entry.settle()
    queue.sendLast()
  }

  /** A step there or back; what was proposed before it is so again. */
  function replay(step: ReturnType<typeof undo>): Field | undefined {
    if (!step) return undefined
    history = step.history
    refusals.forget(step.changes.map(({ field }) => field))
    const again = step.changes.filter(({ isProposed }) => isProposed)
    goesOn = isReplaying
    write(
      step.changes.map(({ field, after }) => [field, after]),
      new Set(again.map(({ field }) => field)),
    )
    goesOn = false
    isReplaying = true
    return step.changes[0]?.field
  }

  function catchUp(stored: StoredFields): Field[] {
    const typed = entry.values()
    const revisions = Object.entries(stored.revisions) as [Field, number][]
    const known = new Map(revisions.filter(([field]) => !typed.has(field)))
    const next = caughtUp({ report, proposed }, stored, queue.learn(known, stored.editedAt))
    if (next.changed.size > 0) {
      ;({ report, proposed } = next)
      history = withoutFields(history, next.changed)
    }
    publish()
    return [...next.changed]
  }

  function edit(values: readonly (readonly [Field, FieldValue])[]): void {
    change(values, (changes) => record(history, changes, now()))
  }

  function typeLine(values: readonly (readonly [Field, FieldValue])[]): void {
    goesOn = true
    edit(values)
    goesOn = false
  }

  return {
    state: () => state,
    told: () => told,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    edit,
    typeLine,
    typeText: (field, value) => {
      isTyping = true
      typeLine([[field, value]])
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
    sendLast,
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
    catchUp,
  }
}
