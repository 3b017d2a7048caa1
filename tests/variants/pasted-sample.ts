import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { edition2021 } from '../../core/form/edition-2021/edition.ts'
import { textFields, textOf } from '../../core/report/fields.ts'
import { type CellName, type CellValue, parseCellName } from '../../core/report/report.ts'
import { parseReport } from '../../core/report/schema.ts'
import type { Expected, Rendering } from './expected.ts'
import { TABLES, cellsOf } from './facts/figures.ts'

const ROOT = join(import.meta.dirname, '../..')

/** From this row on the pasted table has ten to thirteen figures in a row where seven belong. */
const FIRST_BROKEN = 'refused.administrativeEnquiry'

/** The sample report as somebody pasted it from a scan, with its broken rows and sentences. */
export function pastedSample(): Rendering {
  const sample = parseReport(readFileSync(join(ROOT, 'resources/samples/quxian-2024.json'), 'utf8'))
  const rows = edition2021.tables.requests.rows.map(({ key }) => key)
  const broken = rows.slice(rows.indexOf(FIRST_BROKEN))
  const texts = textFields(edition2021).map((field) => [field, textOf(sample, field).split('\n')])
  const value = (cell: CellName): CellValue | null => {
    const { table, address } = parseCellName(cell) ?? {}
    return table && address ? (sample.tables[table][address] ?? null) : null
  }
  return {
    variant: 'the sample as it was pasted',
    name: 'seed-quxian-2024.txt',
    bytes: readFileSync(join(ROOT, 'tests/data/reports/seed-quxian-2024.txt')),
    expected: {
      edition: '2021',
      tellsEdition: true,
      agency: sample.agency.name,
      year: sample.year,
      entered: new Map(
        TABLES.flatMap((table) => cellsOf(table, 'entered')).map((cell) => [cell, value(cell)]),
      ),
      totals: new Map(TABLES.flatMap((table) => cellsOf(table, 'total')).map((cell) => [cell, 0])),
      undecidable: new Set(
        cellsOf(edition2021.tables.requests).filter((cell) =>
          broken.some((row) => cell.startsWith(`requests:${row}/`)),
        ),
      ),
      texts: Object.fromEntries(texts) as Expected['texts'],
      vague: [],
      loose: [],
    },
  }
}
