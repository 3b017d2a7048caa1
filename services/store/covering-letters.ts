import type { Connection } from './connection.ts'

/** What is typed of the letter that goes up with a report. */
export interface TypedLetter {
  /** 发文字号; empty where there is none. */
  readonly number: string
  /** "2026-01-20"; null where it is left to be written by hand. */
  readonly dated: string | null
}

export type CoveringLettersTable = ReturnType<typeof coveringLettersTable>

export function coveringLettersTable(connection: Connection) {
  const find = connection.prepare<[string], TypedLetter>(
    `SELECT number, dated FROM covering_letters WHERE report_id = ?`,
  )
  const put = connection.prepare<TypedLetter & { readonly report: string }>(
    `INSERT INTO covering_letters (report_id, number, dated) VALUES (:report, :number, :dated)
     ON CONFLICT DO UPDATE SET number = excluded.number, dated = excluded.dated`,
  )
  return {
    find: (report: string): TypedLetter => find.get(report) ?? { number: '', dated: null },
    put: (report: string, typed: TypedLetter): void => void put.run({ report, ...typed }),
  }
}
