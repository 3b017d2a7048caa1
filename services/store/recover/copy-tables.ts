import type { Connection } from '../connection.ts'
import { wordsOf } from '../parts.ts'
import { type Row, walk } from './walk.ts'

/** What could not be copied. */
export interface Gaps {
  /** A line for each table, in the user's words. */
  readonly lines: string[]
  /** Keys of reports whose content has gaps. */
  readonly reports: ReadonlySet<unknown>
}

/** Belongs to the new database itself. */
const OWN = ['identity']

/** Copies every row that can be read from one database into an empty one of the same version. */
export function copyTables(from: Connection, to: Connection): Gaps {
  const lines: string[] = []
  const reports = new Set<unknown>()
  const tables = to
    .prepare<[], { name: string; wr: number }>(
      `SELECT name, wr FROM pragma_table_list
      WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite%' ORDER BY name <> 'reports', name`,
    )
    .all()
  for (const { name, wr } of tables.filter((table) => !OWN.includes(table.name))) {
    const gaps = copyTable(from, to, name, wr === 1)
    if (gaps.words) lines.push(gaps.words)
    if (name === 'fields') for (const report of gaps.at) reports.add(report)
  }
  return { lines, reports }
}

function copyTable(from: Connection, to: Connection, table: string, withoutRowid: boolean) {
  const info = to.pragma(`table_info("${table}")`) as { name: string; pk: number }[]
  const columns = info.map(({ name }) => name)
  const parts = info.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk)
  const key = withoutRowid ? parts.map(({ name }) => name) : ['rowid']
  const insert = to.prepare(
    `INSERT OR IGNORE INTO "${table}" (${columns.map((name) => `"${name}"`).join(', ')})
     VALUES (${columns.map(() => '?').join(', ')})`,
  )
  let read = 0
  let refused = 0
  const put = (row: Row) => {
    try {
      insert.run(...columns.map((name) => row[name]))
      read++
    } catch {
      refused++
    }
  }
  const candidates = key.length > 1 ? reportsBy(to, key[0]) : []
  const at = walk(from, { table, key, columns, candidates }, put)
  return { at: at ?? [], words: gapWords(table, { read, refused, isWhole: at === undefined }) }
}

/** By what rows may know their report. */
function reportsBy(to: Connection, column: string | undefined): unknown[] {
  const asked = column === 'report' ? `SELECT key FROM reports` : `SELECT id FROM reports`
  return to.prepare(asked).pluck().all()
}

function gapWords(
  table: string,
  { read, refused, isWhole }: { read: number; refused: number; isWhole: boolean },
): string | undefined {
  if (isWhole && refused === 0) return undefined
  const lost = isWhole ? `有 ${refused} 条读不出来` : '有读不出来的地方'
  return `${wordsOf(table)}：读出 ${read} 条，${lost}`
}
