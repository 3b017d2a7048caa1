import type { Cells, Report } from '../../core/report/report.ts'
import { publishedTables } from '../data/published.ts'
import { drawing, happens, longTailed, type Random } from './draw.ts'
import type { Profile } from './profiles.ts'

type Tables = Report['tables']

const COLUMNS = [
  'natural',
  'enterprise',
  'research',
  'publicInterest',
  'legalService',
  'otherOrganisation',
] as const
type Column = (typeof COLUMNS)[number]

const RESULTS = [
  'granted',
  'partlyGranted',
  ...['stateSecret', 'prohibitedByLaw', 'threeSecurities', 'thirdPartyRights'].map((key) => `refused.${key}`),
  ...['internalAffairs', 'processInformation', 'enforcementFile'].map((key) => `refused.${key}`),
  'refused.administrativeEnquiry',
  ...['notHeld', 'requiresCreation', 'unclearAfterCorrection'].map((key) => `unavailable.${key}`),
  ...['petition', 'duplicate', 'publication', 'excessive', 'reconfirmation'].map(
    (key) => `notProcessed.${key}`,
  ),
  ...['notCorrected', 'feeUnpaid', 'other'].map((key) => `other.${key}`),
]
const OUTCOMES = [...RESULTS, 'carriedOut']
const PROCEDURES = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'] as const
const DECISIONS = ['upheld', 'corrected', 'other', 'pending'] as const

/** How often each value comes in the published tables, each report counting as much as the next. */
function sharesOf(table: keyof Tables, values: readonly string[], matches: (address: string) => string) {
  const shares = new Map(values.map((value) => [value, 0.02]))
  for (const { tables } of publishedTables) {
    const cells = Object.entries((tables[table] ?? {}) as Record<string, unknown>)
    const figures = cells.map(([address, figure]) => [matches(address), Number(figure) || 0] as const)
    const known = figures.filter(([value]) => shares.has(value))
    const total = known.reduce((sum, [, figure]) => sum + figure, 0)
    if (total > 0)
      for (const [value, figure] of known) shares.set(value, (shares.get(value) ?? 0) + figure / total)
  }
  return drawing([...shares].map(([value, weight]) => ({ value, weight })))
}

const rowOf = (address: string) => address.split('/')[0] ?? ''
const drawOutcome = sharesOf('requests', OUTCOMES, rowOf)
const drawColumn = sharesOf('requests', COLUMNS, (address) =>
  rowOf(address) === 'received' ? (address.split('/')[1] ?? '') : '',
) as (random: Random) => Column
const drawDispute = sharesOf(
  'disputes',
  PROCEDURES.flatMap((row) => DECISIONS.map((column) => `${row}/${column}`)),
  (address) => address,
)
const AMOUNTS = publishedTables.flatMap(({ tables }) => {
  const amount = Number((tables['disclosure'] as Record<string, unknown> | undefined)?.['fees/amount'])
  return amount > 0 ? [`${amount}`.split('.')[1]?.length ?? 0] : []
})

/** What a unit does in a usual year: its own medians. */
export function usualYear(random: Random, profile: Profile): Profile {
  const own = (median: number) => (median === 0 ? 0 : median * (longTailed(random, 100, 0.7) / 100))
  return {
    ...profile,
    requests: own(profile.requests),
    licences: own(profile.licences),
    penalties: own(profile.penalties),
    coercions: own(profile.coercions),
    fees: happens(random, 600) ? own(profile.fees) : 0,
    documents: own(profile.documents),
  }
}

/** The tables of one year, every relation of the form holding, going on from last year's. */
export function tablesOf(random: Random, usual: Profile, last: Tables | undefined): Tables {
  const requests = requestsOf(random, usual, last?.requests)
  return {
    disclosure: disclosureOf(random, usual, last?.disclosure),
    requests,
    disputes: disputesOf(random, requests),
  }
}

function disclosureOf(random: Random, usual: Profile, last: Cells | undefined): Cells {
  const before = last?.['normativeDocuments/inForce'] ?? longTailed(random, usual.documents * 12)
  const issued = longTailed(random, usual.documents, 0.5)
  const repealed = Math.min(Number(before), longTailed(random, usual.documents * 0.7, 0.8))
  return {
    'regulations/issued': 0,
    'regulations/repealed': 0,
    'regulations/inForce': 0,
    'normativeDocuments/issued': issued,
    'normativeDocuments/repealed': repealed,
    'normativeDocuments/inForce': Number(before) + issued - repealed,
    'licensing/decisions': longTailed(random, usual.licences, 0.3),
    'penalties/decisions': longTailed(random, usual.penalties, 0.4),
    'coercion/decisions': longTailed(random, usual.coercions, 0.5),
    'fees/amount': amountOf(random, usual.fees),
  }
}

/** 万元, with as many decimals as offices write. */
function amountOf(random: Random, median: number): string {
  const whole = longTailed(random, median, 0.5)
  if (whole === 0) return '0'
  const places = random.pick(AMOUNTS)
  const decimals = Array.from({ length: places }, () => random.int(0, 9)).join('')
  return places === 0 ? `${whole}` : `${whole}.${decimals}`
}

function requestsOf(random: Random, usual: Profile, last: Cells | undefined): Cells {
  const cells: Record<string, number> = {}
  for (const row of ['received', 'carriedIn', ...OUTCOMES])
    for (const column of COLUMNS) cells[`${row}/${column}`] = 0
  const add = (address: string) => (cells[address] = (cells[address] ?? 0) + 1)
  const handle = (column: Column) => add(`${drawOutcome(random)}/${column}`)
  for (const column of COLUMNS) {
    const carried = Number(last?.[`carriedOut/${column}`] ?? 0)
    cells[`carriedIn/${column}`] = carried
    for (let request = 0; request < carried; request++) handle(column)
  }
  const received = longTailed(random, usual.requests, 0.5)
  for (let request = 0; request < received; request++) {
    const column = drawColumn(random)
    add(`received/${column}`)
    handle(column)
  }
  return cells
}

/** Few who asked go on to complain. */
function disputesOf(random: Random, requests: Cells): Cells {
  const cells: Record<string, number> = {}
  for (const row of PROCEDURES) for (const column of DECISIONS) cells[`${row}/${column}`] = 0
  const received = COLUMNS.reduce((sum, column) => sum + Number(requests[`received/${column}`]), 0)
  for (let dispute = longTailed(random, received * 0.04); dispute > 0; dispute--) {
    const address = drawDispute(random)
    cells[address] = (cells[address] ?? 0) + 1
  }
  return cells
}
