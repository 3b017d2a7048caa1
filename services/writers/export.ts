import type { ExportFormat } from '../../core/contract/export.ts'
import type { Task } from '../tasks.ts'
import { artefactsOf } from './artefacts.ts'
import { artefactName, type Exportable, type ExportPorts } from './exportable.ts'
import type { FileSets } from './files.ts'
import { makeAll } from './maker.ts'
import { reportMaker } from './report-maker.ts'

export interface ExportedFile {
  readonly format: ExportFormat
  readonly name: string
  readonly path: string
}

export interface ExportOptions {
  readonly folder: string
  /** Replace files of the same name. */
  readonly replace: boolean
  readonly fileSets: FileSets
  readonly ports: ExportPorts
  readonly task: Task
  /** The report and its version; see `FileSets`. */
  readonly of?: string | undefined
  /** Files of a version that was asked for by its number have it in their names. */
  readonly version?: number | undefined
}

/**
 * Writes a report in several formats, named after its title: all files or none.
 * @throws Failure 'cancelled', or of making or writing them
 */
export async function writeReport(
  exportable: Exportable,
  formats: readonly ExportFormat[],
  { folder, replace, fileSets, ports, task, of, version }: ExportOptions,
): Promise<ExportedFile[]> {
  const wanted = [...new Set(formats)].flatMap((format) =>
    artefactsOf(format).map((artefact) => ({
      format,
      artefact,
      name: artefactName(exportable.report, artefact, version),
    })),
  )
  const artefacts = wanted.map(({ artefact }) => artefact)
  const contents = await makeAll(artefacts, reportMaker(exportable, ports), task)
  const files = wanted.map(({ name }, i) => ({ name, bytes: contents[i] ?? new Uint8Array() }))
  const paths = await fileSets.write(folder, files, { replace, of, signal: task.signal })
  return wanted.map(({ format, name }, i) => ({ format, name, path: paths[i] ?? '' }))
}
