/** What SQLite can be given and gives. */
export type Value = null | number | bigint | string | Uint8Array

/** A prepared statement; too few, too many or strange parameters are refused. */
export interface Statement<P extends unknown[] = unknown[], R = unknown> {
  readonly run: (...parameters: P) => {
    readonly changes: number
    readonly lastInsertRowid: number | bigint
  }
  readonly get: (...parameters: P) => R | undefined
  readonly all: (...parameters: P) => R[]
  readonly iterate: (...parameters: P) => IterableIterator<R>
  /** From now on the first column of each row stands for it. */
  readonly pluck: () => Statement<P, R>
  /** From now on rows are arrays. */
  readonly raw: () => Statement<P, unknown[]>
}

/** An open database, whichever SQLite it is opened by. What it throws of SQLite's carries SQLite's own code, "SQLITE_FULL". */
export interface Connection {
  /** The path, as it was given. */
  readonly name: string
  readonly open: boolean
  /** @throws RangeError of more than one statement */
  readonly prepare: <P extends unknown[] | object = unknown[], R = unknown>(
    sql: string,
  ) => P extends unknown[] ? Statement<P, R> : Statement<[P], R>
  readonly exec: (sql: string) => unknown
  /** Rows of the answer; the first value of the first where it is to be `simple`. */
  readonly pragma: (source: string, options?: { readonly simple?: boolean }) => unknown
  /** All of a change or nothing; one within another is undone by itself. */
  readonly transaction: <T>(change: () => T) => {
    readonly immediate: () => T
    readonly exclusive: () => T
  }
  /** Lets statements read and write what only SQLite itself should. */
  readonly unsafeMode: (isUnsafe: boolean) => unknown
  readonly close: () => unknown
}

export interface ConnectionOptions {
  /** Path of better-sqlite3's native part, where it is not beside its package. */
  readonly binding?: string | undefined
  readonly readonly?: boolean
  readonly fileMustExist?: boolean
  /** Milliseconds to wait for who has it locked. */
  readonly timeout?: number
}
