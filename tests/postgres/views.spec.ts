import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editions } from '../../core/form/editions.ts'
import { type Form, type FormTable, rowOf } from '../../core/form/form.ts'
import { cellName, type CellValue, type Cells, type Report } from '../../core/report/report.ts'
import { millionths } from '../../core/report/decimal.ts'
import { totals } from '../../core/report/totals.ts'
import { figureList } from '../../core/sums/figure-list.ts'
import { sumOf } from '../../core/sums/sum.ts'
import { reportArbitrary } from '../arbitraries/report.ts'
import { generateReports } from '../generated/reports.ts'
import { temporaryFolder } from '../test-ports.ts'
import { loadInto, writePackage } from './loading.ts'
import { type Server, startServer, whyNoServer } from './server.ts'

const reason = whyNoServer()

describe.skipIf(reason)(`sums in PostgreSQL${reason ? ` (SKIPPED: ${reason})` : ''}`, () => {
  let server: Server
  const folder = temporaryFolder()
  beforeAll(() => void (server = startServer()))
  afterAll(() => {
    server.release()
    folder.release()
  })

  let databases = 0
  const loaded = async (reports: readonly Report[]) => {
    const database = `sums${++databases}`
    server.psql('postgres', `CREATE DATABASE ${database}`)
    const paths: string[] = []
    for (const [i, report] of reports.entries())
      paths.push(await writePackage(join(folder.path, database), `${i}.nianbao`, report))
    await loadInto(server.address(database), paths)
    return database
  }

  it('are those of the desktop, whatever was filled in', async () => {
    const units = fc.array(reportArbitrary, { minLength: 12, maxLength: 24 })
    await fc.assert(
      fc.asyncProperty(units, async (list) => {
        const reports = list.map((report, i) => ({
          ...report,
          year: 2024 + (i % 2),
          agency: { ...report.agency, name: `第${i}个单位` },
        }))
        expectSums(server, await loaded(reports), reports)
      }),
      { numRuns: 3 },
    )
  })

  it('are those of the desktop for reports of a county, of all its units and of some', async () => {
    const generated = generateReports({ seed: 5, units: 53, years: [2024, 2025] })
    const reports = Array.from(generated, ({ report }) => report)
    const database = await loaded(reports)
    expectSums(server, database, reports)
    const chosen = reports
      .filter(({ agency, year }) => agency.level === 'township' && year === 2025)
      .slice(3, 9)
    const names = chosen.map(({ agency }) => `'${agency.name}'`).join(', ')
    const answer = server.psql(
      database,
      `SELECT sum(total) FROM nianbao.requests_2021 WHERE year = 2025 AND name IN (${names}) AND row_name = 'resultsTotal'`,
    )
    const sum = chosen.map(({ tables }) =>
      Number(totals(editions['2021'].tables.requests, tables.requests)['resultsTotal/total']),
    )
    expect(Number(answer)).toBe(sum.reduce((a, b) => a + b, 0))
  })
})

/** Holds the views of all tables against core's sum of many, level by level and year by year. */
function expectSums(server: Server, database: string, reports: readonly Report[]): void {
  const groups = Map.groupBy(reports, ({ form, year, agency }) => `${form} ${year} ${agency.level}`)
  const sums = [...groups].flatMap(([group, members]) => {
    const [edition = '2021', year = '', level = ''] = group.split(' ')
    const form: Form = editions[edition as keyof typeof editions]
    return Object.values<FormTable>(form.tables).map((table) => ({
      table,
      expected: summed(members, form, table),
      query: `SELECT row_to_json(s) FROM nianbao.sum_${table.id}_${edition} s WHERE year = ${year} AND level = '${level}'`,
    }))
  })
  const answers = answersTo(
    server,
    database,
    sums.map(({ query }) => query),
  )
  for (const [i, { table, expected }] of sums.entries())
    expect(figuresIn(answers[i] ?? [], table)).toEqual(expected)
}

/** The lines that each of several queries is answered with; psql starts once for all of them. */
function answersTo(server: Server, database: string, queries: readonly string[]): string[][] {
  const END = '--'
  const answer = server.psql(database, queries.map((query) => `${query}; SELECT '${END}';`).join('\n'))
  const answers: string[][] = [[]]
  for (const line of answer.split('\n')) {
    if (line === END) answers.push([])
    else answers.at(-1)?.push(line)
  }
  return answers
}

/** The figures in rows of a view, in millionths. */
function figuresIn(rows: readonly string[], table: FormTable): Map<string, bigint> {
  return new Map(
    rows.flatMap((line) => {
      const row = JSON.parse(line, (_, value: unknown, context?: { source?: string }) =>
        typeof value === 'number' ? context?.source : value,
      ) as Record<string, string | null>
      return table.columns.flatMap(({ key }) => {
        const value = row[key] ?? null
        return value === null ? [] : [[`${row['row_name'] ?? ''}/${key}`, millionths(value)] as const]
      })
    }),
  )
}

/** Every figure of a table, entered and computed, in millionths. */
function summed(reports: readonly Report[], form: Form, table: FormTable): Map<string, bigint> {
  const cells = sumOf(
    reports.map((report) => figureList(report, form)),
    form,
  )
  const addresses = table.rows.flatMap(({ key, columns }) =>
    columns.map((column) => `${key}/${column}` as const),
  )
  const entered = Object.fromEntries(
    addresses.flatMap((address): [string, CellValue][] => {
      const value = cells[cellName(table.id, address)]?.value ?? null
      return value === null ? [] : [[address, value]]
    }),
  ) as Cells
  const figures = { ...entered, ...totals(table, entered) }
  return new Map(
    addresses
      .filter((address) => figures[address] !== undefined && rowOf(address) !== '')
      .map((address) => [address, millionths(figures[address] ?? 0)]),
  )
}
