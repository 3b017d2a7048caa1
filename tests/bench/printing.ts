import { SETTLED_FORMATS, EXPORT_FORMATS, type ExportFormat } from '../../core/contract/export.ts'
import type { Report } from '../../core/report/report.ts'
import { createEngine } from '../../services/engine/engine.ts'
import { findEngine } from '../../services/engine/find.ts'
import { temporaryFolder } from '../test-ports.ts'
import { openApp } from './asked-app.ts'
import type { Baseline } from './baseline.ts'
import { cpuSoFar } from './cpu.ts'
import { type Measured, printRatio } from './measure.ts'

/**
 * What a changed word costs, beside the older build: its pages shown anew, and every file written anew, each build all the
 * files it has. CPU of everything that runs, the browser that prints too, which a print is nearly all of.
 */
export async function benchPrinting(_: Report, baseline: Baseline | undefined): Promise<void> {
  const now = await openPrinting()
  const before = baseline && (await openPrinting(baseline))
  const line = (measure: (side: Printing) => Promise<void>): [Measured, Measured | undefined] => [
    () => cpuOf(() => measure(now)),
    before && (() => cpuOf(() => measure(before))),
  ]
  try {
    await printRatio('CPU: preview after a changed word', ...line(preview), { target: 0.6 })
    const write = line((side) => exported(side, side.formats))
    await printRatio('CPU: everything exported after it', ...write, { target: 1 })
    const [withOfd] = line((side) => exported(side, EXPORT_FORMATS))
    const [without] = line((side) => exported(side, SETTLED_FORMATS))
    await printRatio('  with OFD, to without', withOfd, without, { target: 1.15, beside: 'without' })
  } finally {
    await now.release()
    await before?.release()
  }
}

/** A build with a report of its own, and a browser to print it. */
interface Printing {
  readonly app: Awaited<ReturnType<typeof openApp>>
  readonly id: string
  /** All that this build writes without being asked by name. */
  readonly formats: readonly ExportFormat[]
  readonly release: () => Promise<void>
}

async function openPrinting(baseline?: Baseline): Promise<Printing> {
  const folder = temporaryFolder()
  const load = async <M>(path: string, own: M) => (baseline ? baseline.load<M>(path) : own)
  const engine = (await load('services/engine/engine.ts', { createEngine })).createEngine(findEngine())
  const { EXPORT_FORMATS: formats } = await load('core/contract/export.ts', { EXPORT_FORMATS })
  const { printPdf, drawPng, installedFonts } = engine
  const app = await openApp(folder.path, baseline, { printPdf, drawPng, installedFonts })
  const { id } = await app.call('reports.create', { kind: 'sample' })
  return {
    app,
    id,
    formats: formats.filter((format) => SETTLED_FORMATS.includes(format)),
    release: async () => {
      app.close()
      await engine.close()
      folder.release()
    },
  }
}

async function preview(side: Printing): Promise<void> {
  await changeWord(side)
  await side.app.call('report.preview', { id: side.id })
}

async function exported(side: Printing, formats: readonly ExportFormat[]): Promise<void> {
  await changeWord(side)
  await side.app.call('report.export', {
    id: side.id,
    formats: [...formats],
    replace: true,
    acceptedErrors: 0,
  })
}

/** Each time to a word not printed before, so that no print is at hand. */
async function changeWord({ app, id }: Printing): Promise<void> {
  const { report, revisions } = await app.call('report.open', { id })
  const base = revisions['other'] ?? 0
  await app.call('report.edit', { id, edits: [{ field: 'other', value: `${report.other}字`, base }] })
}

/** CPU milliseconds of this process and of all that runs under it. */
async function cpuOf(work: () => Promise<void>): Promise<number> {
  const start = cpuSoFar(process)
  await work()
  return cpuSoFar(process) - start
}
