import type { SaveOutcome } from '../../../core/bridge.ts'
import type { Edit, Output } from '../../../core/contract.ts'
import { type FailureData, failureData } from '../../../core/failure.ts'
import type { Field, FieldValue } from '../../../core/report/report.ts'

/** What the line at the foot says about saving; always from an answer, never assumed. */
export type SavingState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly failure: FailureData }

/** How a value that is put came to be. */
export interface PutAs {
  /** It is again one that last year's report proposes. */
  readonly isProposed?: boolean
  /** Typed on, or taken back further. */
  readonly goesOn?: boolean
}

/** Another window wrote this field meanwhile: what was typed here, and what is stored. */
export interface Conflict {
  readonly mine: FieldValue
  readonly theirs: FieldValue
  readonly revision: number
}

export interface SaveQueueOptions {
  readonly revisions: Readonly<Record<string, number>>
  readonly savedAt: string
  readonly send: (edits: Edit[]) => Promise<Output<'report.edit'>>
  /** Runs an action after some milliseconds; answers how to call it off. */
  readonly later: (action: () => void, milliseconds: number) => () => void
  readonly onChange: () => void
}

export interface SaveQueue {
  readonly state: () => SavingState
  readonly conflicts: () => ReadonlyMap<Field, Conflict>
  readonly put: (field: Field, value: FieldValue, as?: PutAs) => void
  /** Sends what waits, at once. Resolves when nothing is left to send, or sending has failed. */
  readonly flush: () => Promise<SaveOutcome>
  /** Sends what waits as the page goes away: no answer will be seen any more, so none is waited for. */
  readonly sendLast: () => void
  /** What was typed and is not known to be stored: waiting, refused or in conflict. */
  readonly unsaved: () => ReadonlyMap<Field, FieldValue>
  /** Saving has failed, takes longer than usual, or waits for a decision. */
  readonly isTroubled: () => boolean
  /** Forgets what waits to be sent. */
  readonly abandon: () => void
  /** Ends a conflict by writing what was typed here over what is stored. */
  readonly keepMine: (field: Field) => void
  /** Ends a conflict by taking what is stored; answers its value. */
  readonly takeTheirs: (field: Field) => FieldValue
  /**
   * Learns what the report was stored at meanwhile; answers which of the fields can be shown as they are stored: nothing of this
   * page's is on its way there, nor was it stored later.
   */
  readonly learn: (revisions: ReadonlyMap<Field, number>, savedAt: string) => Field[]
}

/** Milliseconds from a key to its being sent, with what was typed meanwhile. */
const PAUSE = 200
const RETRIES = [1000, 2000, 5000]
/** Milliseconds until an answer is late. */
const LATE = 3000

/** The most edits the contract takes in one call. */
const MOST = 500

/** Sends edits one batch at a time, each with the revision the last answer gave; what fails stays and is sent again. */
export function createSaveQueue({ revisions, savedAt, send, later, onChange }: SaveQueueOptions): SaveQueue {
  const known = new Map(Object.entries(revisions))
  const waiting = new Map<Field, FieldValue>()
  /** Those of them that are proposed again. */
  const proposed = new Set<Field>()
  /** Those of them that keys alone did not write. */
  const apart = new Set<Field>()
  /** Stored by this page last: only this is gone on with, another window's words are kept by themselves. */
  const own = new Set<string>()
  const conflicts = new Map<Field, Conflict>()
  /** Sent, and no answer has come: it may have been stored all the same. */
  const unanswered = new Map<Field, FieldValue[]>()
  /** What the host will not take, until it is typed anew. */
  const refused = new Map<Field, { readonly value: FieldValue; readonly failure: FailureData }>()
  /** What was stored last. */
  let lastSaved = { kind: 'saved', at: savedAt } as const satisfies SavingState
  let state: SavingState = lastSaved
  let running: Promise<SaveOutcome> | undefined
  let callOff: (() => void) | undefined
  let failures = 0
  let isLate = false
  let oneByOne = false

  function put(field: Field, value: FieldValue, { isProposed = false, goesOn = false }: PutAs = {}): void {
    refused.delete(field)
    if (!goesOn) apart.add(field)
    if (isProposed) proposed.add(field)
    else proposed.delete(field)
    const conflict = conflicts.get(field)
    if (conflict) conflicts.set(field, { ...conflict, mine: value })
    else {
      waiting.set(field, value)
      if (state.kind === 'saved') state = { kind: 'saving' }
      // The first key starts the wait and later ones do not put it off: typing without a pause is saved as well.
      if (!running && !callOff && failures === 0) schedule(PAUSE)
    }
    onChange()
  }

  function schedule(milliseconds: number): void {
    callOff?.()
    callOff = later(() => void flush(), milliseconds)
  }

  function flush(): Promise<SaveOutcome> {
    callOff?.()
    callOff = undefined
    running ??= drain()
      .finally(() => {
        running = undefined
        if (failures > 0 && waiting.size > 0)
          schedule(RETRIES[Math.min(failures, RETRIES.length) - 1] ?? 5000)
        onChange()
      })
      .then(outcome)
    return running
  }

  function outcome(): SaveOutcome {
    if (waiting.size > 0 || refused.size > 0) return 'failed'
    return conflicts.size > 0 ? 'conflict' : 'saved'
  }

  async function drain(): Promise<void> {
    while (waiting.size > 0) {
      const edits = [...waiting].slice(0, oneByOne ? 1 : MOST).map(([field, value]) => toSend(field, value))
      state = { kind: 'saving' }
      onChange()
      try {
        accept(edits, await awaited(send(edits)))
      } catch (error) {
        for (const { field, goesOn } of edits) if (!goesOn) apart.add(field)
        if (!refuse(edits, error)) return
      }
    }
    state = lastSaved
  }

  function toSend(field: Field, value: FieldValue): Edit {
    const goesOn = !apart.delete(field) && own.has(field)
    unanswered.set(field, [...(unanswered.get(field) ?? []), value])
    return {
      field,
      value,
      base: known.get(field) ?? 0,
      ...(proposed.has(field) && { proposed: true }),
      ...(goesOn && { goesOn }),
    }
  }

  function sendLast(): void {
    if (unanswered.size === 0) return void flush()
    // What was sent may have gone down with the page, or have arrived: this can be written either way.
    const edits = [...waiting].slice(0, MOST).map(([field, value]): Edit => {
      const sent = unanswered.get(field)?.at(-1)
      return { ...toSend(field, value), ...(sent !== undefined && { sent }) }
    })
    if (edits.length > 0) send(edits).catch(() => undefined)
  }

  /** An answer; that it is late is told while it is waited for. */
  async function awaited<T>(answer: Promise<T>): Promise<T> {
    const stop = later(() => {
      isLate = true
      onChange()
    }, LATE)
    try {
      return await answer
    } finally {
      stop()
      isLate = false
    }
  }

  function accept(edits: readonly Edit[], { revisions: written, savedAt: at }: Output<'report.edit'>): void {
    failures = 0
    for (const [field, revision] of Object.entries(written)) {
      known.set(field, revision)
      own.add(field)
    }
    // What was typed while the answer was on its way goes with the next batch.
    for (const { field, value, proposed: wasProposed = false } of edits) {
      unanswered.delete(field)
      if (waiting.get(field) === value && proposed.has(field) === wasProposed) waiting.delete(field)
    }
    if (waiting.size === 0) oneByOne = false
    lastSaved = { kind: 'saved', at }
    state = lastSaved
  }

  /** True where the rest can be sent at once. */
  function refuse(edits: readonly Edit[], error: unknown): boolean {
    const failure = failureData(error)
    if (!failure) throw error
    state = { kind: 'failed', failure }
    if (failure.code === 'stale-revision') {
      for (const { field, revision, value } of failure.detail.fields) settle(field as Field, revision, value)
      return true
    }
    if (failure.code === 'invalid-value' || failure.code === 'invalid-input') {
      refuseValue(edits, failure)
      return true
    }
    failures += 1
    return false
  }

  /** A stale revision is this page's own write whose answer was lost, or another window's. */
  function settle(field: Field, revision: number, stored: FieldValue): void {
    const isOwn = unanswered.get(field)?.includes(stored) ?? false
    const mine = waiting.get(field) ?? null
    unanswered.delete(field)
    known.set(field, revision)
    if (!isOwn) own.delete(field)
    if (mine === stored) waiting.delete(field)
    else if (!isOwn) {
      waiting.delete(field)
      conflicts.set(field, { mine, theirs: stored, revision })
    }
  }

  /** One value the host will not take must not keep the others from being stored; what was typed since is sent in its place. */
  function refuseValue([first, ...others]: readonly Edit[], failure: FailureData): void {
    for (const { field } of [first, ...others].filter((edit) => edit !== undefined)) unanswered.delete(field)
    if (others.length > 0) oneByOne = true
    else if (first && waiting.get(first.field) === first.value) {
      waiting.delete(first.field)
      refused.set(first.field, { value: first.value, failure })
    }
  }

  return {
    state: () => {
      const [first] = refused.values()
      return first && state.kind === 'saved' ? { kind: 'failed', failure: first.failure } : state
    },
    unsaved: () =>
      new Map([
        ...[...refused].map(([field, { value }]) => [field, value] as const),
        ...waiting,
        ...[...conflicts].map(([field, { mine }]) => [field, mine] as const),
      ]),
    isTroubled: () => failures > 0 || isLate || refused.size > 0 || conflicts.size > 0,
    conflicts: () => conflicts,
    put,
    flush,
    sendLast,
    abandon: () => {
      callOff?.()
      callOff = undefined
      waiting.clear()
      unanswered.clear()
      refused.clear()
      conflicts.clear()
      failures = 0
    },
    keepMine: (field) => {
      const conflict = conflicts.get(field)
      conflicts.delete(field)
      if (conflict) put(field, conflict.mine)
    },
    takeTheirs: (field) => {
      const theirs = conflicts.get(field)?.theirs ?? null
      conflicts.delete(field)
      onChange()
      return theirs
    },
    learn: (revisions, at) => {
      const isFree = (field: Field) =>
        ![waiting, unanswered, refused, conflicts].some((held) => held.has(field))
      const free = [...revisions].filter(
        ([field, revision]) => isFree(field) && revision >= (known.get(field) ?? 0),
      )
      for (const [field, revision] of free) {
        if (revision !== known.get(field)) own.delete(field)
        known.set(field, revision)
      }
      if (at > lastSaved.at) lastSaved = { kind: 'saved', at }
      if (state.kind === 'saved') state = lastSaved
      return free.map(([field]) => field)
    },
  }
}
