import { resolve } from 'node:path'
import { checkReport } from '../../core/checks/check.ts'
import {
  EXPORT_FORMATS,
  type ExportFormat,
  SETTLED_FORMATS,
  type FontStatus,
} from '../../core/contract/export.ts'
import { Failure } from '../../core/failure.ts'
import { addresseeOf } from '../../core/letters/formal-letter.ts'
import { createEngine } from '../engine/engine.ts'
import { findEngine } from '../engine/find.ts'
import { dataFolder } from '../hosts/data-folder.ts'
import { unsignedExportable } from '../case/stored-exportable.ts'
import { fontStatuses } from '../fonts.ts'
import { UNWATCHED } from '../tasks.ts'
import { writeReport } from '../writers/export.ts'
import type { Exportable } from '../writers/exportable.ts'
import { createFileSets } from '../writers/files.ts'
import { readArguments } from './arguments.ts'
import { makeFolder } from './make-folder.ts'
import { countOf, findingsText } from './findings.ts'
import { readReport } from './read-report.ts'
import { type ExitCode, Refusal, type Terminal } from './terminal.ts'
import { USAGE } from './usage.ts'

const OPTIONS = { out: { type: 'string' }, only: { type: 'string' }, force: { type: 'boolean' } } as const

/** Writes a report's files; where findings of severity error stand only when forced to. */
export async function exportFiles(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS, 1, USAGE.export)
  if (!values.out) throw new Refusal(`少了 --out。用法：nianbao ${USAGE.export}`)
  const formats =
    values.only === undefined ? SETTLED_FORMATS : [...new Set(values.only.split(',').map(formatOf))]
  const report = await readReport(positionals[0] ?? '', terminal)
  const findings = checkReport(report)
  if (!values.force && countOf(findings, 'error') > 0) {
    terminal.out(findingsText(findings, report))
    return 1
  }
  const folder = resolve(terminal.folder, values.out)
  const item = unsignedExportable(report, findings)
  const engine = createEngine(findEngine())
  const interrupted = new AbortController()
  const stop = () => interrupted.abort(new Failure('cancelled', {}))
  process.once('SIGINT', stop)
  try {
    await makeFolder(values.out, folder)
    const files = await writeReport(item, formats, {
      folder,
      replace: true,
      fileSets: createFileSets(dataFolder(terminal.env)),
      ports: { printPdf: engine.printPdf },
      task: { ...UNWATCHED, signal: interrupted.signal },
    })
    const fonts = formats.includes('pdf') ? await fontStatuses(item.tree.layout, engine.installedFonts) : []
    const letters = formats.includes('letter') ? letterLines(item) : []
    terminal.out([...files.map(({ path }) => path), ...fontLines(fonts), ...letters].join('\n'))
  } finally {
    process.off('SIGINT', stop)
    await engine.close()
  }
  return 0
}

function fontLines(fonts: readonly FontStatus[]): string[] {
  const missing = fonts.filter(({ installed }) => !installed)
  return missing.map(
    ({ role, family, standIn }) =>
      `${role}应为${family}，本机没有，${standIn ? `以 ${standIn} 代替` : '由系统选择代替'}。`,
  )
}

/** A file of figures does not say whom it goes to; the program's settings do, which are not read here. */
function letterLines({ letter }: Exportable): string[] {
  return addresseeOf(letter) === ''
    ? ['报送函没有主送机关：命令行不读程序里的设置，请在文件里补上，或者在程序里导出。']
    : []
}

function formatOf(name: string): ExportFormat {
  const format = EXPORT_FORMATS.find((known) => known === name)
  if (format) return format
  throw new Refusal(`--only 中不认识格式“${name}”，可用 ${EXPORT_FORMATS.join('、')}。`)
}
