import { type FailureData, failureData } from '../../core/failure.ts'
import { withChanges, withStored } from '../../core/with-changes.ts'
import { type Choice, toldFields } from './choice.ts'

/** Fields that are stored as they are changed, as they stand. */
export interface StandingFields<T> {
  readonly value: T
  readonly stored: T
  /** Something is typed and not stored: it is on its way, refused, or another window has changed the same. */
  readonly isTyped: boolean
  readonly failure: FailureData | undefined
  readonly choice: Choice | undefined
}

/** What is typed and not stored. */
export interface TypedFields<T> {
  readonly from: T
  readonly edits: Partial<T>
}

/** Stores what is wanted, made from what was shown; answers with what is stored then, where that may be something else. */
export type Send<T> = (wanted: T, from: T) => Promise<T | void>

/** Milliseconds from a key until what was written by then is stored; later keys do not put it off. */
const PAUSE = 500

/** Fields that are stored as they are changed, one change after the other. What can't be stored stays in them. */
export class KeptFields<T extends object> {
  readonly #listeners = new Set<() => void>()
  /** As far as this window knows. */
  #stored: T
  #edits: Partial<T> = {}
  /** What stood where something was typed. */
  #from: Partial<T> = {}
  #failure: FailureData | undefined
  #last = Promise.resolve(true)
  #timer: ReturnType<typeof setTimeout> | undefined
  #standing: StandingFields<T>
  readonly #send: Send<T>

  constructor(shown: T, send: Send<T>) {
    this.#stored = shown
    this.#send = send
    this.#standing = this.#now()
  }

  readonly standing = (): StandingFields<T> => this.#standing

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** What is stored, as it was read anew. */
  readonly show = (shown: T): void => {
    this.#stored = shown
    this.#tell()
  }

  /** What is typed and not stored, and what stood in all fields before. */
  readonly typed = (): TypedFields<T> => ({ from: { ...this.#stored, ...this.#from }, edits: this.#edits })

  /** Goes on with what was typed before and is not stored; what is typed by now stays. */
  readonly resume = ({ from, edits }: TypedFields<T>): void => {
    this.#from = { ...pick(from, keysOf(edits)), ...this.#from }
    this.#edits = { ...edits, ...this.#edits }
    this.#tell()
  }

  /** It is typed, and not stored yet. */
  readonly put = (part: Partial<T>): void => {
    const begun = pick(this.#stored, keysOf(part))
    this.#from = { ...begun, ...this.#from }
    this.#edits = { ...this.#edits, ...part }
    this.#tell()
  }

  /** It is typed, and stored while keys go on: a crash takes no more than the last of it. */
  readonly write = (part: Partial<T>): void => {
    this.put(part)
    this.#timer ??= setTimeout(() => void this.#keep('writing'), PAUSE)
  }

  /** Stores what was typed, with this; answers whether that is done. */
  readonly keep = (part: Partial<T> = {}): Promise<boolean> => {
    this.put(part)
    return this.#keep('left')
  }

  /** What is stored stands in them again. */
  readonly giveUp = (): void => {
    this.#edits = {}
    this.#from = {}
    this.#failure = undefined
    this.#tell()
  }

  #keep(are: 'writing' | 'left'): Promise<boolean> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#last = this.#last.then(() => this.#store(are))
    return this.#last
  }

  async #store(are: 'writing' | 'left'): Promise<boolean> {
    const sent = this.#edits
    const from = { ...this.#stored, ...this.#from }
    try {
      if (keysOf(sent).length > 0) {
        const wanted = { ...this.#stored, ...sent }
        const stored = await this.#send(wanted, from)
        this.#stored = stored ?? wanted
      }
      this.#failure = undefined
      this.#goOn(from, { ...from, ...sent }, are)
      return true
    } catch (error) {
      this.#failure = failureData(error)
      if (!this.#failure) throw error
      return false
    } finally {
      this.#tell()
    }
  }

  /** What was typed since it was sent stays, laid over what is stored now: of a group each field is for itself. */
  #goOn(from: T, sent: T, are: 'writing' | 'left'): void {
    // A blank at the end is not stored, but more may follow it.
    const own = are === 'writing' ? withChanges(this.#stored, from, sent) : this.#stored
    const standing = withChanges(own, sent, { ...sent, ...this.#edits })
    const later = keysOf(this.#edits).filter((key) => !isSame(standing[key], this.#stored[key]))
    this.#edits = pick(standing, later)
    this.#from = pick(this.#stored, later)
  }

  #choice(): Choice | undefined {
    const fields = toldFields(this.#failure)
    if (!fields) return undefined
    const answer = (edits: Partial<T>) => {
      this.#from = pick(withStored({ ...this.#stored, ...this.#from }, fields), keysOf(this.#from))
      this.#edits = edits
      void this.keep()
    }
    return {
      mine: () => answer(this.#edits),
      theirs: () =>
        answer(pick(withStored({ ...this.#stored, ...this.#edits }, fields), keysOf(this.#edits))),
    }
  }

  #now(): StandingFields<T> {
    const value = { ...this.#stored, ...this.#edits }
    return {
      value,
      stored: this.#stored,
      isTyped: !isSame(value, this.#stored),
      failure: this.#failure,
      choice: this.#choice(),
    }
  }

  #tell(): void {
    this.#standing = this.#now()
    for (const listener of this.#listeners) listener()
  }
}

function keysOf<T extends object>(of: Partial<T>): (keyof T)[] {
  return Object.keys(of) as (keyof T)[]
}

function pick<T extends object>(of: Partial<T>, keys: readonly (keyof T)[]): Partial<T> {
  return Object.fromEntries(keys.map((key) => [key, of[key]])) as Partial<T>
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
