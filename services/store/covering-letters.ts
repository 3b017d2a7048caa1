import type { Connection } from './connection.ts'

/** What is typed of the letter that goes up with a version of a report. */
export interface TypedLetter {
  /** 发文字号; empty where there is none. */
  readonly number: string
  /** "2026-01-20"; null where it is left to be written by hand. */
  readonly dated: string | null
}

/** The report and its version that a letter goes up with. */
export interface LetterOf {
  readonly id: string
  readonly version: number
}

export type CoveringLettersTable = ReturnType<typeof coveringLettersTable>

export function coveringLettersTable(connection: Connection) {
  const find = connection.prepare<LetterOf, TypedLetter>(
    `SELECT number, dated FROM covering_letters WHERE report_id = :id AND version = :version`,
  )
  const put = connection.prepare<TypedLetter & LetterOf>(
    `INSERT INTO covering_letters (report_id, version, number, dated) VALUES (:id, :version, :number, :dated)
     ON CONFLICT DO UPDATE SET number = excluded.number, dated = excluded.dated`,
  )
  return {
    find: ({ id, version }: LetterOf): TypedLetter =>
      find.get({ id, version }) ?? { number: '', dated: null },
    put: ({ id, version }: LetterOf, typed: TypedLetter): void => void put.run({ id, version, ...typed }),
  }
}
