import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compose } from '../../core/document/compose.ts'
import { exchangeText } from '../../core/report/exchange.ts'
import type { Report } from '../../core/report/report.ts'
import { type VolumeFormat, volumeTitle } from '../../core/volume/volume.ts'
import { run } from '../../services/cli/run.ts'
import { createEngine } from '../../services/engine/engine.ts'
import { findEngine } from '../../services/engine/find.ts'
import { UNWATCHED } from '../../services/tasks.ts'
import { createFileSets } from '../../services/writers/files.ts'
import { pdfOf } from '../../services/writers/pdf.ts'
import { writeVolume } from '../../services/writers/volume/write-volume.ts'
import { generateReports } from '../generated/reports.ts'
import { temporaryFolder } from '../test-ports.ts'
import { print } from './measure.ts'

const REPORTS = 100

/**
 * A volume of 100 generated reports, and beside it the same reports written one by one: as Word files by the command line,
 * as PDFs on one page of the browser. Memory is the most this process has taken, its threads included.
 */
export async function benchVolume(): Promise<void> {
  const reports = [...generateReports({ seed: 15, units: REPORTS, years: [2025] })].map(
    ({ report }) => report,
  )
  const folder = temporaryFolder()
  const engine = createEngine(findEngine())
  await engine.printPdf('<p>warm</p>')
  const volume = (formats: readonly VolumeFormat[]) =>
    measured(() =>
      writeVolume(
        reports,
        { title: volumeTitle('某省', [2025]), agency: '某省人民政府办公厅', formats },
        engine,
        { folder: folder.path, replace: true, fileSets: createFileSets(folder.path), task: UNWATCHED },
      ),
    )
  try {
    const [word, pdf, site] = [await volume(['docx']), await volume(['pdf']), await volume(['site'])]
    const most = megabytes()
    const words = await measured(() => exportOneByOne(reports, folder.path))
    const pdfs = await measured(() => printOneByOne(reports, engine.printPdf))
    print(`Volume of ${REPORTS}: Word`, seconds(word.wall), '≤ 20 s')
    print('  one by one', seconds(words.wall))
    print(
      '  processor time',
      seconds(word.cpu),
      `1/${(words.cpu / word.cpu).toFixed(1)} of one by one, ≤ 1/5`,
    )
    print(
      `Volume of ${REPORTS}: PDF`,
      seconds(pdf.wall),
      `${(pdf.wall / pdfs.wall).toFixed(2)} × one by one, ≤ 0.7 ×`,
    )
    print('  one by one', seconds(pdfs.wall))
    print(`Volume of ${REPORTS}: web site`, seconds(site.wall))
    print(`Volume of ${REPORTS}: most memory`, most, '≤ 400 MB')
  } finally {
    await engine.close()
    folder.release()
  }
}

async function measured(
  work: () => Promise<unknown>,
): Promise<{ readonly wall: number; readonly cpu: number }> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(before)
  return { wall: performance.now() - start, cpu: (user + system) / 1000 }
}

/** As the command line exports them, each read and checked and written for itself. */
async function exportOneByOne(reports: readonly Report[], folder: string): Promise<void> {
  const terminal = {
    out: () => undefined,
    error: () => undefined,
    folder,
    env: { ...process.env, NIANBAO_DATA: folder },
  }
  mkdirSync(join(folder, 'one by one'))
  for (const report of reports) {
    writeFileSync(join(folder, 'report.json'), exchangeText(report))
    await run(['export', 'report.json', '--out', 'one by one', '--only', 'docx', '--force'], terminal)
  }
}

async function printOneByOne(
  reports: readonly Report[],
  printPdf: (html: string) => Promise<Uint8Array>,
): Promise<void> {
  for (const report of reports) await pdfOf(compose(report), printPdf)
}

/** The most that this process has held so far; on Linux only. */
function megabytes(): string {
  if (process.platform !== 'linux') return 'not measured'
  const most = /VmHWM:\s+(\d+)/u.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  return `${Math.round(Number(most) / 1000)} MB`
}

function seconds(time: number): string {
  return `${(time / 1000).toFixed(1)} s`
}
