import { execFile } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import manifest from '../../package.json' with { type: 'json' }
import { writePackages } from '../generated/packages.ts'
import { temporaryFolder } from '../test-ports.ts'
import { BUNDLED, bundleProgram } from './bundled-program.testing.ts'
import { type Collected, PACKAGES } from './collect-once.ts'
import { drawCurves } from './draw-curves.ts'
import { milliseconds, print } from './measure.ts'

/** What the program is started with; its last word is the file that is run. */
const FLAGS = manifest.scripts.nianbao.split(' ').slice(1, -1)
const PICTURE = join(import.meta.dirname, '../../docs/pictures/collect.svg')
const COUNTS = [100, 1000, 10_000, 50_000]
/** Fewer where somebody has not the hour: COLLECT=1000 stops there. */
const MOST = Number(process.env['COLLECT'] ?? COUNTS.at(-1))

/** A level above that collects: taking in with all checks, pages of units, texts that stand in two reports. */
export async function benchCollect(): Promise<void> {
  const measured: Collected[] = []
  try {
    await bundleProgram()
    for (const units of COUNTS.filter((count) => count <= MOST)) {
      measured.push(await collected(units))
      tell(measured.at(-1))
    }
  } finally {
    rmSync(BUNDLED, { recursive: true, force: true })
  }
  const curve = (name: string, of: (each: Collected) => number) => ({
    name,
    points: measured.map((each): [number, number] => [each.units, of(each)]),
  })
  const curves = [
    curve('taking in', ({ intake }) => intake),
    curve('texts compared', ({ alike }) => alike),
    curve('the slowest page', ({ slowestPage }) => slowestPage),
  ]
  const words = { title: 'CPU milliseconds by number of reports', x: 'reports', y: 'ms', least: 0.1 }
  writeFileSync(PICTURE, drawCurves(curves, words))
}

async function collected(units: number): Promise<Collected> {
  const inbox = temporaryFolder()
  try {
    await writePackages(inbox.path, { ...PACKAGES, count: units })
    const program = join(BUNDLED, 'collect-once.js')
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...FLAGS,
      program,
      inbox.path,
      String(units),
    ])
    return JSON.parse(stdout) as Collected
  } finally {
    inbox.release()
  }
}

function tell(collected: Collected | undefined): void {
  if (!collected) return
  const { units, rate, intake, longestWait, slowestPage, alike, alikeTime, memory, intakeMemory } = collected
  print(`Taking in ${units} packages, all checks`, `${rate.toFixed(0)} a second`, '≥ 200')
  print('  processor time of each', milliseconds(intake / units))
  print('  the longest the screen waited meanwhile', milliseconds(longestWait))
  print('  the slowest page of its units', milliseconds(slowestPage), '≤ 30 ms')
  print('  all their texts compared', milliseconds(alikeTime), units === 10_000 ? '≤ 20 s' : '')
  print('  processor time of that', milliseconds(alike))
  print('  memory, all threads', `${intakeMemory.toFixed(0)} MB`, '≤ 400 MB')
  print('  memory with texts compared', `${memory.toFixed(0)} MB`, '≤ 400 MB')
}
