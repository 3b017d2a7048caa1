import { statSync } from 'node:fs'
import { join } from 'node:path'
import { REPORT_ORDERS } from '../../core/contract/reports.ts'
import type { Report } from '../../core/report/report.ts'
import { inThisThread } from '../../services/apart/apart.ts'
import { storedExportable } from '../../services/case/stored-exportable.ts'
import { readStored } from '../../services/case/stored-report.ts'
import { findEngine } from '../../services/engine/find.ts'
import { openStore } from '../../services/store/store.ts'
import { startHost, valueOf } from '../e2e/host.ts'
import { temporaryFolder } from '../test-ports.ts'
import { type AskedApp, openApp } from './asked-app.ts'
import type { Baseline } from './baseline.ts'
import { cpuOf } from './cpu.ts'
import { residentMemory } from './host.ts'
import { fillBefore, fillStore, idOf, WHOLE } from './many-reports.ts'
import { milliseconds, print, printRatio, quantile, timesOf } from './measure.ts'

/** Where this build is held against the one before, and how many reports the house is to carry. */
const COMPARED = 1000
const MANY = 50_000

/** A house of many reports: the list, one report among them, its years, an edit, the room they take. */
export async function benchScale(report: Report, baseline: Baseline | undefined): Promise<void> {
  const folders = [temporaryFolder(), temporaryFolder(), temporaryFolder()] as const
  const [now, before, many] = folders.map(({ path }) => path) as [string, string, string]
  try {
    fillStore(now, COMPARED, report)
    if (baseline) await fillBefore(baseline, before, COMPARED, report)
    await compare(now, baseline && before, baseline)
    fillStore(many, MANY, report)
    await benchMany(many)
  } finally {
    for (const { release } of folders) release()
  }
}

type Work = (app: AskedApp) => Promise<unknown>

/** What is held against the build before, with how often it is done to be measured there and the target. */
const WORKS: readonly (readonly [name: string, work: Work, runs: number, target: number])[] = [
  ['the list', (app) => app.call('reports.list', {}), 1, 0.01],
  ['a report opened', (app) => app.call('report.open', { id: idOf(500) }), 3, 0.05],
  ['the years of a unit', (app) => app.call('years.compare', { id: idOf(500) }), 3, 0.3],
  ['100 edits', edits, 3, 0.25],
]

async function compare(folder: string, before: string | undefined, baseline: Baseline | undefined) {
  const bytes = (path: string) => statSync(join(path, 'nianbao.sqlite')).size / COMPARED
  const size = before === undefined ? undefined : () => bytes(before)
  const format = (figure: number) => `${(figure / 1000).toFixed(1)} kB`
  await printRatio('Database of a report', () => bytes(folder), size, { target: 0.4, runs: 1, format })
  const app = await openApp(folder)
  const older = before === undefined ? undefined : await openApp(before, baseline)
  try {
    for (const [name, work, runs, target] of WORKS) {
      const measured = older && (() => cpuOf(() => work(older)))
      const options = { target, runs }
      await printRatio(`CPU: ${name}, ${COMPARED} reports`, () => cpuOf(() => work(app)), measured, options)
    }
  } finally {
    app.close()
    older?.close()
  }
}

/** A text that grows by a character a hundred times, each saved. */
async function edits({ call }: AskedApp): Promise<void> {
  const id = idOf(500)
  const { report, revisions } = await call('report.open', { id })
  let [value, base] = [report.other, revisions['other'] ?? 0]
  for (let key = 0; key < 100; key++) {
    value += '字'
    const saved = await call('report.edit', { id, edits: [{ field: 'other', value, base }] })
    base = saved.revisions['other'] ?? base
  }
}

async function benchMany(folder: string): Promise<void> {
  const app = await openApp(folder)
  const median = async (work: () => unknown) => quantile(await timesOf(work, 9, 2), 0.5)
  const searches = ['', '台州', '街道', '无此']
  const pages = REPORT_ORDERS.flatMap((order) =>
    searches.flatMap((search) => [true, false].map((grouped) => ({ order, search, grouped }))),
  )
  const times: number[] = []
  for (const page of pages) times.push(await median(() => app.call('reports.list', page)))
  print(`First page of ${MANY} reports`, milliseconds(quantile(times, 0.5)), 'median of orders and searches')
  print('  the slowest order and search', milliseconds(Math.max(...times)), '≤ 30 ms')
  const season = await median(() => app.call('reports.season', {}))
  print('  what is due and what comes next', milliseconds(season))
  const id = idOf(WHOLE / 2)
  const open = await median(() => app.call('report.open', { id }))
  const years = await median(() => app.call('years.compare', { id }))
  app.close()
  const store = openStore({ folder, clock: () => new Date() })
  const one = await median(() => readStored(store, id))
  const files = await median(() => storedExportable(store, inThisThread, { id }))
  store.close()
  print(
    `A report opened among ${MANY}`,
    milliseconds(open),
    `${(open / one).toFixed(1)} × a read of one, ≤ 5 ×`,
  )
  print(
    '  its fifteen years, charts drawn',
    milliseconds(years),
    `${(years / one / 15).toFixed(1)} × reads of them`,
  )
  print('  what its files are made of', milliseconds(files))
  await benchMemory(folder, id)
}

async function benchMemory(folder: string, id: string): Promise<void> {
  const host = await startHost({ data: folder, engine: findEngine() })
  try {
    for (const order of REPORT_ORDERS)
      for (const search of ['', '街道'])
        valueOf(await host.call('reports.list', { order, search, limit: 500 }))
    valueOf(await host.call('report.open', { id }))
    valueOf(await host.call('years.compare', { id }))
    print(`Memory of the Node side, ${MANY} reports`, residentMemory(host.process.pid), '≤ 250 MB')
  } finally {
    await host.stop()
  }
}
