import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { UNIT_ORDERS } from '../../core/contract/collections.ts'
import { unitOf } from '../generated/units.ts'
import { temporaryFolder } from '../test-ports.ts'
import { type AskedApp, openApp } from './asked-app.ts'
import { peakMemory, quantile, timesOf } from './measure.ts'

/** The seed and year of the packages that are taken in. */
export const PACKAGES = { seed: 7, years: [2025] } as const

/** What collecting so many reports took. */
export interface Collected {
  readonly units: number
  /** Reports a second, read, checked and written. */
  readonly rate: number
  /** Milliseconds of processor, all threads. */
  readonly intake: number
  readonly alike: number
  /** Milliseconds by the clock. */
  readonly alikeTime: number
  readonly longestWait: number
  readonly slowestPage: number
  /** Megabytes, all threads. */
  readonly memory: number
  /** The same before texts were compared. */
  readonly intakeMemory: number
}

// In a process of its own, so that its memory is that of the program alone.
const [inbox = '', units = '0'] = process.argv.slice(2)
if (import.meta.main) console.log(JSON.stringify(await collect(inbox, Number(units))))

async function collect(folder: string, units: number): Promise<Collected> {
  const data = temporaryFolder()
  const app = await openApp(join(data.path, 'data'))
  try {
    const id = await openCollection(app, units)
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const intake = await measured(() => app.call('collection.takeFolder', { id, folder, task: 'intake' }))
    delay.disable()
    const slowestPage = await pageTimes(app, id)
    const intakeMemory = peakMemory()
    const alike = await measured(() => app.call('collection.alike', { id }))
    return {
      units,
      rate: intake.answer.files / (intake.time / 1000),
      intake: intake.cpu,
      alike: alike.cpu,
      alikeTime: alike.time,
      longestWait: delay.max / 1e6,
      slowestPage,
      memory: peakMemory(),
      intakeMemory,
    }
  } finally {
    app.close()
    data.release()
  }
}

async function measured<T>(work: () => Promise<T>): Promise<{ answer: T; time: number; cpu: number }> {
  const [before, began] = [process.cpuUsage(), performance.now()]
  const answer = await work()
  const { user, system } = process.cpuUsage(before)
  return { answer, time: performance.now() - began, cpu: (user + system) / 1000 }
}

async function openCollection(app: AskedApp, count: number): Promise<string> {
  const { id } = await app.call('collections.create', {
    year: PACKAGES.years[0],
    agency: '临江省人民政府',
    level: 'government',
    deadline: '2026-01-20',
  })
  const units = Array.from({ length: count }, (_, i) => {
    const { agency, county, shortName, formerName } = unitOf(PACKAGES.seed, i)
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
  const asked = [
    ['', 'all'],
    ['教育', 'all'],
    ['', 'faulty'],
    ['', 'late'],
  ] as const
  const times: number[] = []
  for (const order of UNIT_ORDERS)
    for (const [search, filter] of asked)
      times.push(
        quantile(await timesOf(() => app.call('collection.units', { id, order, search, filter }), 5, 1), 0.5),
      )
  return Math.max(...times)
}
