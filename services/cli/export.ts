import { resolve } from 'node:path'
import { checkReport } from '../../core/checks/check.ts'
import { EXPORT_FORMATS, type ExportFormat } from '../../core/contract.ts'
import { defaultSettings } from '../../core/settings.ts'
import { createEngine } from '../engine/engine.ts'
import { findEngine } from '../engine/find.ts'
import { nodePorts } from '../node-ports.ts'
import { exportReport } from '../writers/export.ts'
import { readArguments } from './arguments.ts'
import { countOf, findingsText } from './findings.ts'
import { readReport } from './read-report.ts'
import { type ExitCode, Refusal, type Terminal } from './terminal.ts'
import { USAGE } from './usage.ts'

const OPTIONS = { out: { type: 'string' }, only: { type: 'string' }, force: { type: 'boolean' } } as const

/** Formats the command line is to have and this version does not. */
const LATER: readonly string[] = ['eml', 'package']

/** Writes a report's files; where findings of severity error stand only when forced to. */
export async function exportFiles(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS, 1, USAGE.export)
  if (!values.out) throw new Refusal(`少了 --out。用法：nianbao ${USAGE.export}`)
  const formats = values.only === undefined ? EXPORT_FORMATS : values.only.split(',').map(formatOf)
  const report = await readReport(positionals[0] ?? '', terminal)
  const findings = checkReport(report)
  if (!values.force && countOf(findings, 'error') > 0) {
    terminal.out(findingsText(findings, report))
    return 1
  }
  const engine = createEngine(findEngine())
  try {
    const folder = resolve(terminal.folder, values.out)
    const ports = nodePorts(engine)
    const { files } = await exportReport(
      report,
      { formats, folder, replace: true, ...defaultSettings },
      ports,
    )
    for (const file of files) terminal.out(file.path)
  } finally {
    await engine.close()
  }
  return 0
}

function formatOf(name: string): ExportFormat {
  const format = EXPORT_FORMATS.find((known) => known === name)
  if (format) return format
  if (LATER.includes(name))
    throw new Refusal(`本版本还没有 ${name} 格式，可用 ${EXPORT_FORMATS.join('、')}。`)
  throw new Refusal(`--only 中不认识格式“${name}”，可用 ${EXPORT_FORMATS.join('、')}。`)
}
