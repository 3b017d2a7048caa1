import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { compose } from '../../core/document/compose.ts'
import { exchangeText } from '../../core/report/exchange.ts'
import type { Report } from '../../core/report/report.ts'
import { volumeTitle } from '../../core/volume/volume.ts'
import { createEngine } from '../../services/engine/engine.ts'
import { findEngine } from '../../services/engine/find.ts'
import { UNWATCHED } from '../../services/tasks.ts'
import { createFileSets } from '../../services/writers/files.ts'
import { pdfOf } from '../../services/writers/pdf.ts'
import { writeVolume } from '../../services/writers/volume/write-volume.ts'
import { generateReports } from '../generated/reports.ts'
import { temporaryFolder } from '../test-ports.ts'
import { cpuOfPrograms } from './cpu.ts'
import { print } from './measure.ts'

const REPORTS = 100

/** One in so many is exported by itself to compare with: a program each takes its time. */
const ONE_IN = 10

/**
 * A volume of 100 generated reports. As a Word file by the command line, beside a run of the command line for each report; as PDF
 * beside the prints of all one after the other on one page of the browser. Memory is the most that a run of the command line
 * takes for all three, its threads included and the browser not.
 */
export async function benchVolume(): Promise<void> {
  const reports = [...generateReports({ seed: 15, units: REPORTS, years: [2025] })].map(
    ({ report }) => report,
  )
  const folder = temporaryFolder()
  const sent = join(folder.path, 'sent')
  mkdirSync(sent)
  const names = reports.map((report, i) => {
    const name = join(sent, `${String(i).padStart(4, '0')}.json`)
    writeFileSync(name, exchangeText(report))
    return name
  })
  try {
    const volume = ['volume', sent, '--agency', '某省人民政府办公厅', '--out', folder.path]
    const word = await measured(() => nianbao([...volume, '--only', 'docx'], folder.path))
    print(`Volume of ${REPORTS}: Word`, seconds(word.wall), '≤ 20 s')
    const some = names.filter((_, i) => i % ONE_IN === 0)
    const words = await measured(async () => {
      for (const name of some)
        await nianbao(['export', name, '--out', folder.path, '--only', 'docx', '--force'], folder.path)
    })
    const cpu = words.cpu * ONE_IN
    print('  processor time', seconds(word.cpu), `1/${(cpu / word.cpu).toFixed(1)} of one by one, ≤ 1/5`)
    print(
      `  one by one (${some.length} × ${ONE_IN})`,
      seconds(words.wall * ONE_IN),
      `processor time ${seconds(cpu)}`,
    )
    await benchPdf(reports, folder.path)
    print(
      `Volume of ${REPORTS}: most memory`,
      await megabytes(() => nianbao(volume, folder.path)),
      '≤ 400 MB',
    )
  } finally {
    folder.release()
  }
}

async function benchPdf(reports: readonly Report[], folder: string): Promise<void> {
  const engine = createEngine(findEngine())
  const matter = { title: volumeTitle('某省', [2025]), agency: '某省人民政府办公厅' }
  const target = { folder, replace: true, fileSets: createFileSets(folder), task: UNWATCHED }
  try {
    await engine.printPdf('<p>warm</p>')
    const pdf = await measured(() => writeVolume(reports, { ...matter, formats: ['pdf'] }, engine, target))
    const pdfs = await measured(async () => {
      for (const report of reports) await pdfOf(compose(report), engine.printPdf)
    })
    const compared = `${(pdf.wall / pdfs.wall).toFixed(2)} × one by one, ≤ 0.7 ×`
    print(`Volume of ${REPORTS}: PDF`, seconds(pdf.wall), compared)
    print('  one by one', seconds(pdfs.wall))
  } finally {
    await engine.close()
  }
}

/** Says at its end how much memory a program has taken at most. */
const TELL_MEMORY =
  'data:text/javascript,process.on("exit",()=>console.error("kB",process.resourceUsage().maxRSS))'

const NIANBAO = join(import.meta.dirname, '../../build/nianbao.mjs')

/** Runs the command line as a program of its own. @returns what it said on standard error */
async function nianbao(args: readonly string[], folder: string): Promise<string> {
  const program = ['--max-semi-space-size=2', `--import=${TELL_MEMORY}`, NIANBAO, ...args]
  const env = { ...process.env, NIANBAO_DATA: folder }
  const { stderr } = await promisify(execFile)(process.execPath, program, { env })
  return stderr
}

/** Wall and processor milliseconds of a work, those of the programs it starts among them. */
async function measured(
  work: () => Promise<unknown>,
): Promise<{ readonly wall: number; readonly cpu: number }> {
  const start = performance.now()
  const cpu = await cpuOfPrograms(work)
  return { wall: performance.now() - start, cpu }
}

async function megabytes(work: () => Promise<string>): Promise<string> {
  const most = /kB (\d+)/u.exec(await work())?.[1]
  return `${Math.round(Number(most) / 1000)} MB`
}

function seconds(time: number): string {
  return `${(time / 1000).toFixed(1)} s`
}
