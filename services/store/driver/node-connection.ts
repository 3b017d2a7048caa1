import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Connection, ConnectionOptions } from '../connection.ts'
import { prepareNode } from './node-statement.ts'
import { SqliteError, told } from './sqlite-error.ts'

/** Milliseconds that better-sqlite3 waits for who has a database locked. */
const TIMEOUT = 5000

/** A database opened by node:sqlite, behaving as better-sqlite3 does where the store relies on it. */
export class NodeConnection implements Connection {
  readonly name: string
  readonly #database: DatabaseSync

  constructor(source: string | Buffer, options: Omit<ConnectionOptions, 'binding'>) {
    const isPath = typeof source === 'string'
    this.name = isPath ? source : ':memory:'
    if (options.fileMustExist && isPath && !existsSync(source))
      throw new SqliteError('unable to open database file', 'SQLITE_CANTOPEN')
    this.#database = told(() => {
      const readOnly = isPath && options.readonly === true
      const database = new DatabaseSync(this.name, { readOnly, timeout: options.timeout ?? TIMEOUT })
      if (!isPath) database.deserialize(source)
      return database
    })
  }

  get open(): boolean {
    return this.#database.isOpen
  }

  readonly prepare = ((sql: string) => {
    return prepareNode(
      told(() => this.#database.prepare(sql)),
      sql,
    )
  }) as Connection['prepare']

  exec(sql: string): void {
    told(() => this.#database.exec(sql))
  }

  pragma(source: string, { simple = false }: { readonly simple?: boolean } = {}): unknown {
    const statement = this.prepare(`PRAGMA ${source}`)
    return simple ? statement.pluck().get() : statement.all()
  }

  transaction<T>(change: () => T): { readonly immediate: () => T; readonly exclusive: () => T } {
    return {
      immediate: () => this.#run('BEGIN IMMEDIATE', change),
      exclusive: () => this.#run('BEGIN EXCLUSIVE', change),
    }
  }

  #run<T>(begin: string, change: () => T): T {
    const isWithin = this.#database.isTransaction
    this.exec(isWithin ? 'SAVEPOINT within' : begin)
    try {
      const result = change()
      this.exec(isWithin ? 'RELEASE within' : 'COMMIT')
      return result
    } catch (error) {
      // A full disk ends a transaction by itself.
      if (this.#database.isTransaction)
        this.exec(isWithin ? 'ROLLBACK TO within; RELEASE within' : 'ROLLBACK')
      throw error
    }
  }

  unsafeMode(isUnsafe: boolean): void {
    this.#database.enableDefensive(!isUnsafe)
  }

  close(): void {
    if (this.open) told(() => this.#database.close())
  }
}
