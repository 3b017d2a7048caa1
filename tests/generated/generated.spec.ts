import { expect, it } from 'vitest'
import { checkReport } from '../../core/checks/check.ts'
import { failureData } from '../../core/failure.ts'
import { checkReportShape } from '../../core/report/schema.ts'
import { openPackage } from '../../services/readers/package.ts'
import { generatePackages } from './packages.ts'
import { FIVE_YEARS, generateReports, type GeneratedReport } from './reports.ts'

const UNITS = 55

const generated = [...generateReports({ seed: 7, units: UNITS })]

it('makes the same reports again, of each unit the same whatever the number of units', () => {
  expect([...generateReports({ seed: 7, units: 3 })]).toEqual(generated.slice(0, 3 * FIVE_YEARS.length))
  expect([...generateReports({ seed: 8, units: 3 })]).not.toEqual(generated.slice(0, 3 * FIVE_YEARS.length))
  expect(new Set(generated.map(({ report }) => report.agency.name)).size).toBe(UNITS)
})

it('makes reports that are right but for their faults, going on from year to year', () => {
  const errors = generated.flatMap(({ corrected }, i) => errorsOf(corrected, generated[i - 1]))
  expect(errors).toEqual([])
  for (const { report } of generated) expect(checkReportShape(report)).toEqual(report)
})

it('makes faults that the checks find, each kind', () => {
  const rules = {
    unbalanced: 'arithmetic.balance',
    mismatch: 'narrative.mismatch',
    carriedOver: 'carryover.requests',
    leftOverYear: 'narrative.year',
    enumeration: 'proof.enumeration',
    blankCells: 'form.blank',
    blankText: 'form.blank',
    repeated: 'similarity.lastYear',
    copied: 'proof.agency',
  } as const
  const found = new Set<string>()
  generated.forEach(({ report, faults }, i) => {
    const lastYear = lastOf(report.agency.name, generated[i - 1])
    const ids = new Set(faults.size > 0 ? checkReport(report, { lastYear }).map(({ rule }) => rule) : [])
    for (const [fault, rule] of Object.entries(rules))
      if (faults.has(fault as keyof typeof rules) && ids.has(rule)) found.add(fault)
  })
  expect([...found].sort()).toEqual(Object.keys(rules).sort())
})

it('makes packages that open, and broken ones that do not', async () => {
  const names = new Set<string>()
  const seen = { whole: 0, broken: 0, second: 0 }
  for await (const { name, bytes, report, version, breakage } of generatePackages({ seed: 7, count: 400 })) {
    names.add(name)
    const opened = await openPackage(bytes).catch(failureData)
    if (breakage) expect(opened).toHaveProperty('code')
    else expect(opened).toMatchObject({ report, manifest: { signed: { version } } })
    seen[breakage ? 'broken' : 'whole'] += 1
    if (version === 2) seen.second += 1
  }
  expect(names.size).toBe(400)
  expect(seen.broken).toBeGreaterThan(0)
  expect(seen.second).toBeGreaterThan(0)
})

function errorsOf(report: GeneratedReport['report'], before: GeneratedReport | undefined) {
  const found = checkReport(report, { lastYear: lastOf(report.agency.name, before) })
  return found.filter(({ severity }) => severity === 'error')
}

function lastOf(name: string, before: GeneratedReport | undefined) {
  return before?.unit.agency.name === name ? before.corrected : undefined
}
