import { deflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { generateReports } from '../../../tests/generated/reports.ts'
import { COMPARED_FIELDS, createComparison } from './comparison.ts'

const reports = [...generateReports({ seed: 15, units: 60, years: [2025] })].map(({ report }) => report)
const versions = reports.map((report) => ({
  content: deflateRawSync(JSON.stringify({ report })),
  names: [report.agency.name],
}))

it('finds the same whether all fields are compared together or one after the other', () => {
  const together = comparedIn([COMPARED_FIELDS])
  expect(together.total).toBeGreaterThan(together.pairs.length)
  expect(together.looked).toHaveLength(1)
  expect(comparedIn(COMPARED_FIELDS.map((field) => [field]))).toEqual(together)
})

function comparedIn(passes: readonly (typeof COMPARED_FIELDS)[]) {
  const all = createComparison({ atLeast: 0.3, most: 1000, looked: [] })
  versions.forEach((version, i) => all.add(version, i, COMPARED_FIELDS))
  all.compare(() => undefined)
  const looked = all.found().pairs.slice(0, 1)
  const comparison = createComparison({ atLeast: 0.3, most: 2, looked })
  for (const fields of passes) {
    versions.forEach((version, i) => comparison.add(version, i, fields))
    comparison.compare(() => undefined)
  }
  return comparison.found()
}
