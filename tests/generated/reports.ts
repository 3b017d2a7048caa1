import type { Report } from '../../core/report/report.ts'
import { randomFor } from './draw.ts'
import { type FaultKind, faultsOf, withFault } from './faults.ts'
import { tablesOf, usualYear } from './figures.ts'
import { type Texts, textsOf } from './texts.ts'
import { type Unit, unitOf } from './units.ts'

/** The years a unit reports by default. */
export const FIVE_YEARS: readonly number[] = [2021, 2022, 2023, 2024, 2025]

export interface Wanted {
  readonly seed: number
  readonly units: number
  /** Years one after the other, ascending; {@link FIVE_YEARS} without. */
  readonly years?: readonly number[]
}

export interface GeneratedReport {
  readonly unit: Unit
  readonly report: Report
  /** The report as it is when what is wrong was put right: what a second version holds. */
  readonly corrected: Report
  /** What is wrong with it, of what it was given. */
  readonly faults: ReadonlySet<FaultKind>
}

/**
 * Reports of made-up organs of a made-up province, unit by unit, each unit's years ascending. Figures go on from year to year and
 * texts agree with them, but for the faults. The same seed gives the same reports; more units are added behind.
 */
export function* generateReports({ seed, units, years = FIVE_YEARS }: Wanted): Generator<GeneratedReport> {
  let neighbours = new Map<number, Report>()
  for (let index = 0; index < units; index++) {
    const unit = unitOf(seed, index)
    const own = new Map<number, Report>()
    for (const generated of yearsOf(seed, unit, years, neighbours)) {
      own.set(generated.report.year, generated.corrected)
      yield generated
    }
    neighbours = own
  }
}

function* yearsOf(
  seed: number,
  unit: Unit,
  years: readonly number[],
  neighbours: ReadonlyMap<number, Report>,
): Generator<GeneratedReport> {
  const usual = usualYear(randomFor(seed, unit.index, 1), unit.profile)
  let last: { report: Report; texts: Texts } | undefined
  for (const year of years) {
    const random = randomFor(seed, unit.index, year)
    const tables = tablesOf(random, usual, last?.report.tables)
    const texts = textsOf(random, { unit, year, tables }, last?.texts)
    const corrected = reportOf(unit, year, tables, texts)
    const context = { last: last?.report, neighbour: neighbours.get(year) }
    const faults = faultsOf(random)
    let report = corrected
    const made = new Set<FaultKind>()
    for (const fault of faults) {
      const changed = withFault(random, report, fault, context)
      if (JSON.stringify(changed) !== JSON.stringify(report)) made.add(fault)
      report = changed
    }
    last = { report: corrected, texts }
    yield { unit, report, corrected, faults: made }
  }
}

function reportOf({ agency }: Unit, year: number, tables: Report['tables'], texts: Texts): Report {
  const { proactive, onRequest, management, platforms, oversight } = texts
  return {
    schema: 'nianbao/report@1',
    form: '2021',
    year,
    agency,
    preamble: texts.preamble,
    overview: { proactive, onRequest, management, platforms, oversight },
    tables,
    problems: { problems: texts.problems, improvements: texts.improvements },
    other: texts.other,
  }
}
