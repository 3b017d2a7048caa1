import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../core/report/report.ts'
import { temporaryFolder } from '../test-ports.ts'
import { type AskedApp, openApp } from './asked-app.ts'
import type { Baseline } from './baseline.ts'
import { cpuOf } from './cpu.ts'
import { type Curve, drawCurves } from './draw-curves.ts'
import { fillBefore, fillStore, idOf } from './many-reports.ts'
import { milliseconds, print } from './measure.ts'

const PICTURE = join(import.meta.dirname, '../../docs/pictures/scale.svg')

const COUNTS = [100, 300, 1000, 3000, 10_000, 50_000]
/** As far as the build before is followed: its list takes two minutes at 10,000. */
const FOLLOWED = 1000

/** What is drawn, with how often it is done, where it is quick. */
const WORKS = [
  { name: 'list', runs: 20, work: (app: AskedApp) => app.call('reports.list', {}) },
  { name: 'open a report', runs: 20, work: (app: AskedApp) => app.call('report.open', { id: idOf(50) }) },
] as const

interface Growing extends Curve {
  readonly points: [count: number, cpu: number][]
}

/** Draws docs/pictures/scale.svg: CPU time by how many reports the house has, with this build and the one before. */
export async function benchCurves(report: Report, baseline: Baseline | undefined): Promise<void> {
  const curves: Growing[] = []
  for (const build of [undefined, baseline]) {
    const own = WORKS.map(({ name }): Growing => ({
      name: `${name}, ${build ? 'before' : 'now'}`,
      points: [],
    }))
    for (const count of COUNTS.filter((each) => !build || each <= FOLLOWED)) {
      const figures = await measure(report, count, build)
      figures.forEach((figure, i) => own[i]?.points.push([count, figure]))
    }
    curves.push(...own)
    if (!baseline) break
  }
  for (const { name, points } of curves)
    for (const [count, cpu] of points) print(`CPU: ${name}, ${count} reports`, milliseconds(cpu))
  writeFileSync(
    PICTURE,
    drawCurves(curves, { title: 'CPU milliseconds by number of reports', x: 'reports', y: 'ms', least: 0.1 }),
  )
}

async function measure(report: Report, count: number, build: Baseline | undefined): Promise<number[]> {
  const folder = temporaryFolder()
  try {
    if (build) await fillBefore(build, folder.path, count, report)
    else fillStore(folder.path, count, report)
    const app = await openApp(folder.path, build)
    const figures: number[] = []
    for (const { work, runs } of WORKS) {
      await work(app)
      figures.push(await cpuOf(() => work(app), build ? 1 : runs))
    }
    app.close()
    return figures
  } finally {
    folder.release()
  }
}
