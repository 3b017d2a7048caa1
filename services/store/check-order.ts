/** The thread has the file open. */
export const WORKING = 1
/** It has let go of it. */
export const DONE = 2

/** What the thread that checks is given. */
export interface CheckOrder {
  readonly path: string
  readonly binding: string | undefined
  readonly descriptor: number
  readonly pageSize: number
  readonly sums: Uint32Array | undefined
  readonly pending: readonly number[]
  /** Every index with its table as well. */
  readonly thorough: boolean
  /** [1 where it is no more wanted, whether it is WORKING or DONE] */
  readonly state: Int32Array
}

/** What a check found. */
export interface Checked {
  /** Of every page as it is now. */
  readonly sums: Uint32Array
  /** Pages that are other than their sums say, out of how many. */
  readonly different: readonly number[]
  readonly compared: number
  /** In SQLite's words. */
  readonly problems: readonly string[]
  /** What the pages that are different hold, in the user's words. */
  readonly parts: string[]
  readonly stopped: boolean
}
