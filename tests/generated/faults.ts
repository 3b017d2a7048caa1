import type { Cells, Report } from '../../core/report/report.ts'
import { happens, type Random } from './draw.ts'
import { rowSums } from './stated-figures.ts'

/** What goes wrong in real reports, and in how many of a thousand. */
export const FAULTS = {
  /** A column of the requests does not balance. */
  unbalanced: 45,
  /** The words tell another number than the table. */
  mismatch: 60,
  /** 上年结转 is not what last year carried over. */
  carriedOver: 30,
  /** The period in the preamble is last year's. */
  leftOverYear: 25,
  /** 一是 … 三是. */
  enumeration: 25,
  /** Cells left blank where 0 was meant. */
  blankCells: 35,
  /** Part six was not written. */
  blankText: 15,
  /** All texts of part one are last year's, years changed. */
  repeated: 40,
  /** Texts taken from another unit word for word, its name left in. */
  copied: 20,
  /** A text taken from another unit, some words changed. */
  nearCopy: 25,
} as const

export type FaultKind = keyof typeof FAULTS

/** Which faults a report has. */
export function faultsOf(random: Random): ReadonlySet<FaultKind> {
  const kinds = Object.keys(FAULTS) as FaultKind[]
  return new Set(kinds.filter((kind) => happens(random, FAULTS[kind])))
}

export interface FaultContext {
  readonly last: Report | undefined
  /** Another unit's report of the same year. */
  readonly neighbour: Report | undefined
}

/** Puts one fault into a report; the same report where it has no room for that fault. */
export function withFault(random: Random, report: Report, kind: FaultKind, context: FaultContext): Report {
  return MAKERS[kind](report, context, random)
}

type Maker = (report: Report, context: FaultContext, random: Random) => Report

const inRequests = (report: Report, changes: Cells): Report => ({
  ...report,
  tables: { ...report.tables, requests: { ...report.tables.requests, ...changes } },
})

const oneMore =
  (row: string): Maker =>
  (report, _, random) => {
    const column = random.pick(['natural', 'natural', 'natural', 'enterprise', 'legalService'])
    const address = `${row}/${column}` as const
    return inRequests(report, { [address]: Number(report.tables.requests[address]) + random.int(1, 2) })
  }

const inOverview = (report: Report, changes: Partial<Report['overview']>): Report => ({
  ...report,
  overview: { ...report.overview, ...changes },
})

const MAKERS: Readonly<Record<FaultKind, Maker>> = {
  unbalanced: oneMore('granted'),
  carriedOver: (report, context, random) =>
    context.last
      ? oneMore('carriedIn')(oneMore('received')(report, context, random), context, random)
      : report,
  mismatch: (report, _, random) => {
    const sums = rowSums(report.tables.requests)
    const received = sums.get('received') ?? 0
    const wrong = received + (sums.get('carriedIn') ?? 0)
    const told = wrong === received ? received + random.int(1, 3) : wrong
    const onRequest = report.overview.onRequest.replace(`申请${received}件`, `申请${told}件`)
    return inOverview(report, { onRequest })
  },
  leftOverYear: (report) => ({
    ...report,
    preamble: report.preamble.replace(`${report.year}年1月`, `${report.year - 1}年1月`),
  }),
  enumeration: (report) =>
    inOverview(report, { oversight: report.overview.oversight.replace('二是', '三是') }),
  blankCells: (report) => {
    const left = Object.entries(report.tables.requests).filter(([, value]) => value !== 0)
    return { ...report, tables: { ...report.tables, requests: Object.fromEntries(left) } }
  },
  blankText: (report) => ({ ...report, other: '' }),
  repeated: (report, { last }) =>
    last
      ? inOverview(report, {
          proactive: thisYear(last.overview.proactive, report),
          platforms: thisYear(last.overview.platforms, report),
          oversight: thisYear(last.overview.oversight, report),
        })
      : report,
  copied: (report, { neighbour }) =>
    neighbour
      ? {
          ...inOverview(report, {
            proactive: `${neighbour.agency.name}高度重视。${neighbour.overview.proactive}`,
            platforms: neighbour.overview.platforms,
          }),
          problems: neighbour.problems,
        }
      : report,
  nearCopy: (report, { neighbour }, random) =>
    neighbour ? inOverview(report, { proactive: edited(random, neighbour.overview.proactive) }) : report,
}

function thisYear(text: string, { year }: Report): string {
  return text.replaceAll(String(year - 1), String(year))
}

/** Figures changed and a word here and there, as who copies does. */
function edited(random: Random, text: string): string {
  return text
    .replaceAll(/\d+(?=[条篇次人份个])/gu, () => String(random.int(2, 300)))
    .replaceAll('及时', '适时')
    .replaceAll('群众', '公众')
}
