import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Failure } from '../../core/failure.ts'
import { editions } from '../../core/form/editions.ts'
import type { Doubt, Imported } from '../../core/import/imported.ts'
import { fieldLabel } from '../../core/report/fields.ts'
import { printReport } from '../../core/report/schema.ts'
import { importFile, type ImportedFile } from '../readers/import-file.ts'
import { MAX_FILE } from '../readers/archive.ts'
import { readArguments } from './arguments.ts'
import { unreadable } from './read-text.ts'
import { type ExitCode, Refusal, type Terminal } from './terminal.ts'
import { USAGE } from './usage.ts'

const OPTIONS = { json: { type: 'boolean' } } as const

/**
 * Prints the report found in a file in the exchange form; on standard error what is doubtful and what found no place,
 * as lines or, with --json, as one JSON object.
 */
export async function importReportFile(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS, 1, USAGE.import)
  const name = positionals[0] ?? ''
  const imported = await read(name, terminal)
  terminal.out(printReport(imported.report).trimEnd())
  if (values.json) {
    const { doubts, unplaced, document } = imported
    terminal.error(JSON.stringify({ doubts, unplaced, notices: document.notices }))
  } else linesOf(imported).forEach(terminal.error)
  return 0
}

async function read(name: string, terminal: Terminal): Promise<ImportedFile> {
  const bytes = await bytesOf(name, resolve(terminal.folder, name))
  try {
    return await importFile(bytes, name)
  } catch (error) {
    if (error instanceof Failure) throw new Refusal(`${name}：${error.message}`)
    throw error
  }
}

/** A file larger than any report is refused before it is read. */
async function bytesOf(name: string, path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size > MAX_FILE) throw new Refusal(`${name}：${tooLarge(size)}`)
    return await readFile(path)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw unreadable(name, error)
  }
}

function tooLarge(size: number): string {
  return new Failure('file-too-large', { problem: `${Math.round(size / 1_000_000)} MB` }).message
}

function linesOf({ report, doubts, unplaced, document }: ImportedFile): string[] {
  const form = editions[report.form]
  const label = ({ field }: Doubt) => fieldLabel(form, field)
  return [
    ...document.notices,
    ...doubts.map((doubt) => `存疑 ${label(doubt)}：${doubt.reason}`),
    ...unplaced.map(({ text }: Imported['unplaced'][number]) => `未放入 ${text.replace(/\s+/gu, ' ')}`),
  ]
}
