import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Report } from '../../core/report/report.ts'
import { UNIT_ORDERS } from '../../core/contract/collections.ts'
import { writePackages } from '../generated/packages.ts'
import { unitOf } from '../generated/units.ts'
import { temporaryFolder } from '../test-ports.ts'
import { type AskedApp, openApp } from './asked-app.ts'
import { milliseconds, print, quantile, timesOf } from './measure.ts'

const SEED = 7
const YEAR = 2025
const COUNTS = [100, 1000, 10_000]

/** What collecting so many reports took. */
export interface Collected {
  readonly units: number
  /** Reports a second, read, checked and written. */
  readonly rate: number
  /** Milliseconds. */
  readonly longestWait: number
  readonly slowestPage: number
  readonly alike: number
  /** Megabytes. */
  readonly memory: number
}

/** A level above that collects: taking in with all checks, pages of units, texts that stand in two reports. */
export async function benchCollect(_: Report): Promise<void> {
  for (const units of COUNTS) tell(await collect(units))
}

function tell({ units, rate, longestWait, slowestPage, memory }: Collected): void {
  print(`Taking in ${units} packages, all checks`, `${rate.toFixed(0)} a second`, '≥ 200')
  print('  the longest the screen waited meanwhile', milliseconds(longestWait))
  print('  the slowest page of its units', milliseconds(slowestPage), '≤ 30 ms')
  print('  memory, all threads', `${memory.toFixed(0)} MB`, '≤ 400 MB')
}

export async function collect(units: number): Promise<Collected> {
  const folder = temporaryFolder()
  const app = await openApp(join(folder.path, 'data'))
  try {
    const inbox = join(folder.path, 'inbox')
    const { files } = await writePackages(inbox, {
      seed: SEED,
      count: units,
      years: [YEAR],
    })
    const id = await openCollection(app, units)
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const began = performance.now()
    await app.call('collection.takeFolder', {
      id,
      folder: inbox,
      task: 'intake',
    })
    const seconds = (performance.now() - began) / 1000
    delay.disable()
    const slowestPage = await pageTimes(app, id)
    const memory = process.resourceUsage().maxRSS / 1024
    return {
      units,
      rate: files / seconds,
      longestWait: delay.max / 1e6,
      slowestPage,
      alike: 0,
      memory,
    }
  } finally {
    app.close()
    folder.release()
  }
}

async function openCollection(app: AskedApp, count: number): Promise<string> {
  const { id } = await app.call('collections.create', {
    year: YEAR,
    agency: '临江省人民政府',
    level: 'government',
    deadline: '2026-01-20',
  })
  const units = Array.from({ length: count }, (_, i) => {
    const { agency, county, shortName, formerName } = unitOf(SEED, i)
    const otherNames = [shortName, ...(formerName === undefined ? [] : [formerName])]
    return {
      name: agency.name,
      category: county,
      otherNames,
      deadline: null,
      contact: '',
      phone: '',
      email: '',
    }
  })
  await app.call('roster.add', { id, units })
  return id
}

async function pageTimes(app: AskedApp, id: string): Promise<number> {
  const pages = UNIT_ORDERS.flatMap((order) =>
    (
      [
        ['', 'all'],
        ['教育', 'all'],
        ['', 'faulty'],
        ['', 'late'],
      ] as const
    ).map(([search, filter]) => ({ order, search, filter })),
  )
  const times: number[] = []
  for (const page of pages)
    times.push(quantile(await timesOf(() => app.call('collection.units', { id, ...page }), 5, 1), 0.5))
  return Math.max(...times)
}
