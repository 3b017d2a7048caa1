import { join, resolve, sep } from 'node:path'
import { Failure, sentence } from '../../core/failure.ts'
import { isDay } from '../../core/values.ts'
import { VOLUME_FORMATS, type VolumeFormat, volumeTitle } from '../../core/volume/volume.ts'
import { createEngine } from '../engine/engine.ts'
import { findEngine } from '../engine/find.ts'
import { dataFolder } from '../hosts/data-folder.ts'
import { UNWATCHED } from '../tasks.ts'
import { createFileSets } from '../writers/files.ts'
import { siteName, volumeFileName } from '../writers/volume/volume-names.ts'
import { writeVolume } from '../writers/volume/write-volume.ts'
import { readOptions } from './arguments.ts'
import { makeFolder } from './make-folder.ts'
import { readReports, type UnreadFile } from './read-reports.ts'
import { type ExitCode, Refusal, type Terminal } from './terminal.ts'
import { USAGE } from './usage.ts'

const OPTIONS = {
  title: { type: 'string' },
  agency: { type: 'string' },
  date: { type: 'string' },
  out: { type: 'string' },
  only: { type: 'string' },
} as const

/**
 * Compiles reports into one volume, in the order they are named; those of a folder in that of their names. What can't be read
 * is told and left out, and so is a file that can't be made; 1 where something was, or where the site's folder holds other pages.
 */
export async function writeVolumeFiles(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, OPTIONS, USAGE.volume)
  const { agency, out, date, only } = values
  if (!agency) throw new Refusal(`少了 --agency。用法：nianbao ${USAGE.volume}`)
  if (!out) throw new Refusal(`少了 --out。用法：nianbao ${USAGE.volume}`)
  if (date !== undefined && !isDay(date) && !isDay(`${date}-01`))
    throw new Refusal(`--date 应是年月或年月日，例如 2025-04，不是“${date}”。`)
  const formats = only === undefined ? VOLUME_FORMATS : only.split(',').map(formatOf)
  const { reports, refused, unread } = await readReports(positionals, agency, terminal)
  const title =
    values.title ??
    volumeTitle(
      agency,
      reports.map(({ year }) => year),
    )
  const folder = resolve(terminal.folder, out)
  const leftOut = [...refused, ...unread.filter((file) => !isOwn(file, folder, title)).map(tellUnread)]
  leftOut.forEach(terminal.error)
  if (reports.length === 0) throw new Refusal('没有可以汇编的年报，请检查文件名称和位置。')
  const engine = createEngine(findEngine())
  const interrupted = new AbortController()
  const stop = () => interrupted.abort(new Failure('cancelled', {}))
  process.once('SIGINT', stop)
  let isWhole = true
  try {
    await makeFolder(out, folder)
    const { files, failed, earlier } = await writeVolume(reports, { title, agency, date, formats }, engine, {
      folder,
      replace: true,
      fileSets: createFileSets(dataFolder(terminal.env)),
      task: { ...UNWATCHED, signal: interrupted.signal },
    })
    for (const { name, failure } of failed) terminal.error(`${name}：${sentence(failure)}`)
    earlier.map(tellEarlier).forEach(terminal.error)
    isWhole = failed.length + earlier.length === 0
    terminal.out([...files.map(({ path }) => path), `共汇编 ${reports.length} 份年报。`].join('\n'))
  } finally {
    process.off('SIGINT', stop)
    await engine.close()
  }
  return leftOut.length > 0 || !isWhole ? 1 : 0
}

/** What an earlier run wrote among the reports is the volume of them. */
function isOwn({ path }: UnreadFile, folder: string, title: string): boolean {
  if (typeof path !== 'string') return false
  const isFile = VOLUME_FORMATS.some((format) => path === join(folder, volumeFileName(title, format)))
  return isFile || path.startsWith(join(folder, siteName(title)) + sep)
}

function tellUnread({ name }: UnreadFile): string {
  return `${name}：汇编只收数据包和交换格式的年报，这个文件没有收入；里面有年报的，请先导入，再导出数据包。`
}

function tellEarlier(name: string): string {
  return `${name}：不在这次的汇编里，可能是以前汇编留下的，没有改动；网站上不该再有它的，请删去，并从服务器上撤下。`
}

function formatOf(name: string): VolumeFormat {
  const format = VOLUME_FORMATS.find((known) => known === name)
  if (format) return format
  throw new Refusal(`--only 中不认识格式“${name}”，可用 ${VOLUME_FORMATS.join('、')}。`)
}
