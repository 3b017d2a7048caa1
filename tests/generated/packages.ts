import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { reportTitle } from '../../core/document/title.ts'
import type { Report } from '../../core/report/report.ts'
import { exchangeDigest } from '../../services/digest.ts'
import { fileName } from '../../services/writers/file-name.ts'
import { packageOf } from '../../services/writers/package.ts'
import { happens, type Random, randomFor } from './draw.ts'
import { BREAKAGES, type Breakage, broken } from './broken-packages.ts'
import { FIVE_YEARS, generateReports, type GeneratedReport } from './reports.ts'

export interface WantedPackages {
  readonly seed: number
  /** How many files. */
  readonly count: number
  readonly years?: readonly number[]
  /** Without faults of files: none broken, none named wrongly, no second versions; reports keep theirs. */
  readonly clean?: boolean
}

export interface GeneratedPackage {
  /** A name no other file has; the title of the report unless who sent it chose another. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly report: Report
  readonly generated: GeneratedReport
  /** 1, or 2 where a corrected version was sent after the first. */
  readonly version: number
  /** How the file is broken; none of it can be read then. */
  readonly breakage?: Breakage
}

/** Of a thousand packages: sent again corrected; named as the sender liked; with the unit's name as people call it. */
const AGAIN = 40
const MISNAMED = 30
const SHORT_NAME = 15

/** Packages (.nianbao) without Word file and PDF, of the reports of {@link generateReports}, one by one. */
export async function* generatePackages(wanted: WantedPackages): AsyncGenerator<GeneratedPackage> {
  const { seed, count, years = FIVE_YEARS } = wanted
  let made = 0
  for (const generated of generateReports({ seed, units: Math.ceil(count / years.length), years })) {
    for await (const each of versionsOf(wanted, generated)) {
      if (made === count) return
      made += 1
      yield each
    }
  }
}

async function* versionsOf(
  { seed, clean = false }: WantedPackages,
  generated: GeneratedReport,
): AsyncGenerator<GeneratedPackage> {
  const random = randomFor(seed, generated.unit.index, generated.report.year, 2)
  if (clean) {
    yield await packageFor(generated, generated.report, 1)
    return
  }
  const report = happens(random, SHORT_NAME)
    ? withName(generated.report, generated.unit.shortName)
    : generated.report
  const first = await packageFor(generated, report, 1)
  const breakage = breakageOf(random)
  if (breakage) yield { ...first, bytes: broken(first.bytes, breakage), breakage }
  else yield happens(random, MISNAMED) ? { ...first, name: chosenName(random, generated) } : first
  if (generated.faults.size > 0 && happens(random, AGAIN)) yield packageFor(generated, generated.corrected, 2)
}

async function packageFor(
  generated: GeneratedReport,
  report: Report,
  version: number,
): Promise<GeneratedPackage> {
  const bytes = await packageOf({
    report,
    documents: [],
    program: { name: '年报编制助手', version: '0.1.0' },
    signed: { version, digest: exchangeDigest(report) },
  })
  const title = reportTitle(report.agency, report.year)
  const name = fileName(version > 1 ? `${title}（第${version}版）` : title, 'nianbao')
  return { name, bytes, report, generated, version }
}

function withName(report: Report, name: string): Report {
  return { ...report, agency: { ...report.agency, name } }
}

function chosenName(random: Random, { unit, report }: GeneratedReport): string {
  const word = random.pick(['年报', '信息公开年报（最终版）', '新建文件夹 副本', '报送稿', unit.shortName])
  return `${word}${report.year}-${unit.index}.nianbao`
}

function breakageOf(random: Random): Breakage | undefined {
  return BREAKAGES.find(({ ofThousand }) => happens(random, ofThousand))?.kind
}

export interface WrittenPackages {
  readonly files: number
  readonly broken: number
  readonly secondVersions: number
}

/** Writes packages into a folder, which is made where it is missing. */
export async function writePackages(folder: string, wanted: WantedPackages): Promise<WrittenPackages> {
  mkdirSync(folder, { recursive: true })
  const written = { files: 0, broken: 0, secondVersions: 0 }
  for await (const { name, bytes, version, breakage } of generatePackages(wanted)) {
    writeFileSync(join(folder, name), bytes)
    written.files += 1
    if (breakage) written.broken += 1
    if (version > 1) written.secondVersions += 1
  }
  return written
}
