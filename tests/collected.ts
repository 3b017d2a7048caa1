import { deflateRawSync } from 'node:zlib'
import { temporaryFolder, testPorts } from './test-ports.ts'
import { checkReport } from '../core/checks/check.ts'
import type { RosterUnit } from '../core/collection/unit.ts'
import type { Report } from '../core/report/report.ts'
import { figureList } from '../core/sums/figure-list.ts'
import { settleUnit } from '../services/case/settle-unit.ts'
import { exchangeDigest } from '../services/digest.ts'
import type { Ports } from '../services/ports.ts'
import { openStore, type Store } from '../services/store/store.ts'

/** A store with one collection of the year 2025, whose units are u0, u1, …, named as these reports are. */
export interface Collected {
  readonly id: 'c1'
  readonly store: Store
  readonly ports: Ports
  readonly folder: string
  /** A version of a unit's report comes in, and is checked. @returns its id */
  readonly comes: (unit: number, report: Report) => string
  readonly close: () => void
}

export function openCollected(reports: readonly Report[], own: Partial<RosterUnit> = {}): Collected {
  const folder = temporaryFolder()
  const ports = testPorts(folder.path)
  const store = openStore({ folder: folder.path, clock: ports.clock })
  const office = {
    year: 2025,
    agency: '某某县人民政府',
    level: 'government',
    deadline: '2026-01-10',
    contact: '赵某',
    phone: '0818-5550001',
  } as const
  const collection = () => store.collections.find('c1')?.key ?? 0
  store.write(() => {
    store.collections.insert({ id: 'c1', ...office }, '2026-01-01T08:00:00.000Z')
    reports.forEach(({ agency: { name } }, i) =>
      store.roster.insert(collection(), `u${i}`, { ...NOBODY, name, ...own }),
    )
  })
  const comes = (unit: number, report: Report) => {
    const key = store.roster.find(collection(), `u${unit}`)?.key ?? 0
    const digest = exchangeDigest(report)
    const id = digest.slice(0, 20)
    store.write(() => {
      const submission = store.submissions.insert({
        ...received(report),
        id,
        collection: collection(),
        unit: key,
        digest,
        substance: digest,
      })
      settleUnit(store, key, [submission])
    })
    return id
  }
  const close = () => {
    store.close()
    folder.release()
  }
  return { id: 'c1', store, ports, folder: folder.path, comes, close }
}

const NOBODY = { category: '', otherNames: [], deadline: null, contact: '', phone: '', email: '' }

function received(report: Report) {
  const findings = checkReport(report)
  return {
    agency: report.agency.name,
    region: report.agency.region ?? '',
    form: report.form,
    receivedAt: '2026-01-10T08:00:00.000Z',
    receivedBy: 'intake' as const,
    receivedOn: '2026-01-10',
    source: 'a.nianbao',
    signed: true,
    asData: true,
    content: deflateRawSync(JSON.stringify({ report, doubts: [] })),
    doubts: 0,
    figures: JSON.stringify(figureList(report)),
    findings: deflateRawSync(JSON.stringify(findings)),
    errors: findings.filter(({ severity }) => severity === 'error').length,
    unwritten: 0,
    warnings: 0,
    advice: 0,
    checkedBy: 1,
  }
}
