import { failureData } from '../../core/failure.ts'
import type { Ports } from '../ports.ts'
import type { Store } from '../store/store.ts'

/** Keeps the single file of the database whole while the program runs, and looks through it once. */
export interface DataCare {
  /** Something was written. */
  readonly wake: () => void
  /** Something was signed, which waits for no other write. */
  readonly whenSigned: () => void
  readonly stop: () => void
}

/** Milliseconds after the start that belong to the screen. */
const HEAD_START = 3_000
/** Milliseconds until what was written stands in the single file. */
const SOON = 3 * 60_000
/** Bytes that do not wait that long, and the milliseconds they do wait. */
const MUCH = 4_000_000
const AT_ONCE = 500

/** A copy of the program that only reads takes no care. */
export function createDataCare(store: Store, log: Ports['log']): DataCare {
  let stopped = store.readOnly
  let timer: { readonly handle: NodeJS.Timeout; readonly isUrgent: boolean } | undefined
  const later = (time: number, work: () => void) => setTimeout(work, time).unref()
  /** A disk that fails is no error of the program. */
  const tell = (what: string, error: unknown) => {
    if (!failureData(error)) log(what, error)
  }
  const checkpoint = () => {
    timer = undefined
    try {
      if (!stopped && !store.checkpoint()) plan(false)
    } catch (error) {
      // A full disk, say: every save says so itself, and the journal keeps what was saved.
      tell('checkpoint', error)
    }
  }
  const plan = (isUrgent: boolean) => {
    if (stopped || (timer && (timer.isUrgent || !isUrgent))) return
    clearTimeout(timer?.handle)
    timer = { handle: later(isUrgent ? AT_ONCE : SOON, checkpoint), isUrgent }
  }
  let checking: NodeJS.Timeout | undefined
  const check = () => {
    if (!stopped) void store.check().catch(retry)
  }
  const retry = (error: unknown) => {
    tell('check', error)
    if (!stopped) checking = later(SOON, check)
  }
  if (!stopped) checking = later(HEAD_START, check)
  return {
    wake: () => plan(store.waiting() > MUCH),
    whenSigned: () => plan(true),
    stop: () => {
      stopped = true
      clearTimeout(timer?.handle)
      clearTimeout(checking)
    },
  }
}
