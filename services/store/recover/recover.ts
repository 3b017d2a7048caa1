import { rmSync } from 'node:fs'
import { Failure } from '../../../core/failure.ts'
import { currentEdition, editionFor } from '../../../core/form/editions.ts'
import type { Connection } from '../connection.ts'
import { buildDatabase } from '../create.ts'
import type { DataFiles } from '../data-files.ts'
import { MIGRATIONS } from '../migrations.ts'
import { readPageSums } from '../page-sums.ts'
import { openPages } from '../pages.ts'
import { partsOn } from '../parts.ts'
import { withoutTriggers } from '../without-triggers.ts'
import { copyTables, type Gaps } from './copy-tables.ts'
import { buildImage } from './image.ts'
import { openConnection } from '../driver/open-connection.ts'

/**
 * Reads whatever can be read of a damaged database, with its journal, into a new one beside it; the files themselves are
 * left as they are. SQLite's own recovery is not in the library.
 * @returns what is missing or may be wrong, a line each
 * @throws Failure 'nothing-recovered'
 */
export function recover(files: DataFiles, binding: string | undefined, now: Date): string[] {
  const image = `${files.database}.image`
  try {
    const doubtful = [
      ...buildImage(files, image, (path) => buildDatabase(path, binding)),
      ...changedPages(files),
    ]
    const from = openConnection(image, { binding })
    try {
      from.unsafeMode(true)
      // A schema that is partly damaged is read as far as it goes.
      from.pragma('writable_schema = ON')
      return fill(files, binding, from, doubtful, now)
    } finally {
      from.close()
    }
  } finally {
    for (const path of [image, `${image}-journal`]) rmSync(path, { force: true })
  }
}

function fill(
  files: DataFiles,
  binding: string | undefined,
  from: Connection,
  doubtful: readonly number[],
  now: Date,
): string[] {
  const lines: string[] = []
  const version = versionOf(from)
  buildDatabase(files.unfinished, binding, version, (to) => {
    to.pragma('foreign_keys = OFF')
    to.exec('BEGIN')
    withoutTriggers(to, () => {
      const gaps = copyTables(from, to)
      lines.push(...gaps.lines)
      if (version >= NAMED_SINCE) lines.push(...reportsWithGaps(to, gaps), ...orphans(to, now))
    })
    // By its triggers the store tells what else hangs on a name: which report stands at the head of its unit's.
    if (version >= NAMED_SINCE) nameOrphans(to, version)
    to.exec('COMMIT')
    if (to.prepare(`SELECT count(*) FROM reports`).pluck().get() === 0)
      throw new Failure('nothing-recovered', {})
  })
  const parts = doubtful.length > 0 ? partsOn(from, doubtful) : []
  if (doubtful.length > 0)
    lines.push(`有 ${doubtful.length} 处与写入时不一致，请核对：${parts.join('、') || '全部内容'}`)
  return lines
}

/** The version of the database since which a report's row has its unit and year. */
const NAMED_SINCE = 8
/** The version since which it has its region as well. */
const PLACED_SINCE = 23

function versionOf(from: Connection): number {
  try {
    const version = from.pragma('user_version', { simple: true }) as number
    return version > 0 && version <= MIGRATIONS.length ? version : MIGRATIONS.length
  } catch {
    return MIGRATIONS.length
  }
}

/** Pages of the file that are no more what was written there. */
function changedPages(files: DataFiles): number[] {
  const known = readPageSums(files.sums)
  if (!known) return []
  try {
    const pages = openPages(files.database)
    const unknown = new Set(known.pending)
    try {
      return [...known.sums.keys()]
        .map((index) => index + 1)
        .filter((page) => !unknown.has(page) && pages.sum(page) !== known.sums[page - 1])
    } finally {
      pages.close()
    }
  } catch {
    return []
  }
}

function reportsWithGaps(to: Connection, { reports }: Gaps): string[] {
  const named = to
    .prepare<[string], string>(
      `SELECT coalesce(nullif(unit, ''), '未填单位') || ' ' || year || ' 年' FROM reports
       WHERE key IN (SELECT value FROM json_each(?))`,
    )
    .pluck()
    .all(JSON.stringify([...reports]))
  return named.map((name) => `${name}的报告：部分内容没有读出来，请逐部分核对`)
}

/** Content whose report itself could not be read gets a report to stand in. */
function orphans(to: Connection, now: Date): string[] {
  const at = now.toISOString()
  const made = to
    .prepare(
      `INSERT INTO reports (id, key, form, created_at, edited_at)
       SELECT 'recovered-' || report, report, :form, :at, :at FROM
         (SELECT DISTINCT report FROM fields WHERE report NOT IN (SELECT key FROM reports))`,
    )
    .run({ at, form: currentEdition })
  if (made.changes === 0) return []
  return [`有 ${made.changes} 份报告的办理状态没有读出来，按起草中的报告恢复`]
}

/** Unit, year and form of reports that stand in, from their content. */
function nameOrphans(to: Connection, version: number): void {
  const said = (field: string) =>
    `(SELECT value ->> '$' FROM fields WHERE report = key AND field = '${field}')`
  const region = version < PLACED_SINCE ? '' : `, region = trim(coalesce(${said('agency.region')}, ''))`
  to.exec(`UPDATE reports SET
    unit = coalesce(${said('agency.name')}, ''),
    level = coalesce(${said('agency.level')}, 'department'),
    year = coalesce(${said('year')}, 2008)${region}
    WHERE id LIKE 'recovered-%'`)
  const ofForm = to.prepare<[string, number]>(
    `UPDATE reports SET form = ? WHERE id LIKE 'recovered-%' AND year = ?`,
  )
  const years = to
    .prepare<[], number>(`SELECT DISTINCT year FROM reports WHERE id LIKE 'recovered-%'`)
    .pluck()
    .all()
  for (const year of years) ofForm.run(editionFor(year), year)
}
