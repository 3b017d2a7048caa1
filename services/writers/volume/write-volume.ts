import { join } from 'node:path'
import type { Report } from '../../../core/report/report.ts'
import { Failure, type FailureData, failureData } from '../../../core/failure.ts'
import { planVolume, type Volume, type VolumeFormat, type VolumeMatter } from '../../../core/volume/volume.ts'
import type { Ports } from '../../ports.ts'
import type { Task } from '../../tasks.ts'
import type { FileSets, NewFile } from '../files.ts'
import { unlessStopped } from '../maker.ts'
import { latinType } from '../docx/latin-type.ts'
import { piecesOf } from './piece.ts'
import { progressOf } from './progress.ts'
import { earlierPages } from './site/earlier-pages.ts'
import { roomFor } from './site-folder.ts'
import { startThreads } from './threads.ts'
import { siteName, volumeFileName } from './volume-names.ts'
import { pdfWork, siteWork, wordWork } from './work.ts'

export interface VolumeOptions extends VolumeMatter {
  readonly formats: readonly VolumeFormat[]
}

/** What making a volume needs of the host. Which fonts are installed tells how the figures of the Word file will stand. */
export type VolumePorts = Pick<Ports, 'printPdf'> & Partial<Pick<Ports, 'installedFonts'>>

export interface VolumeTarget {
  readonly folder: string
  /** Replace files of the same name. */
  readonly replace: boolean
  readonly fileSets: FileSets
  readonly task: Task
}

/** A file of a volume, or the first page of its site. */
export interface VolumeFile {
  readonly format: VolumeFormat
  /** Within the folder. */
  readonly name: string
  readonly path: string
}

/** What was written of a volume, and what was not, with why; both in the order of the formats. */
export interface WrittenVolume {
  readonly files: readonly VolumeFile[]
  readonly failed: readonly FailedFormat[]
  /** Pages that lie in the folder of the site and are not of it, within the folder. */
  readonly earlier: readonly string[]
}

export interface FailedFormat {
  readonly format: VolumeFormat
  readonly name: string
  readonly failure: FailureData
}

/**
 * Writes reports as one volume (汇编), in the order given: a Word file, a PDF, a folder with a web site. Each whole or not at all:
 * where one can't be made or written, the others are. Made in threads and by the host's browser, so that whoever calls goes on
 * answering.
 * @param reports at least one; of any units, years and editions of the form
 * @throws Failure 'cancelled'; where nothing could be written, why
 */
export async function writeVolume(
  reports: readonly Report[],
  { formats, ...matter }: VolumeOptions,
  ports: VolumePorts,
  { folder, replace, fileSets, task }: VolumeTarget,
): Promise<WrittenVolume> {
  task.signal.throwIfAborted()
  const volume = planVolume(reports, matter)
  const wanted = [...new Set(formats)]
  const made = await unlessStopped(task.signal, makeFiles(volume, reports, wanted, ports, task))
  const write = async (format: VolumeFormat, files: readonly NewFile[]) => {
    const room = await roomFor(folder, format === 'site' ? siteName(volume.meta.title) : undefined)
    try {
      return await fileSets.write(folder, files, { replace, signal: task.signal })
    } catch (error) {
      await room.undo()
      throw error
    }
  }
  const outcomes: Outcome<readonly string[]>[] = []
  for (const each of made)
    outcomes.push(
      'failure' in each ? each : await outcomeOf(each.format, () => write(each.format, each.done)),
    )
  const told = toldOf(outcomes, (format) => volumeFileName(volume.meta.title, format), folder)
  const site = siteName(volume.meta.title)
  const pages = outcomes.flatMap((each) => (each.format === 'site' && 'done' in each ? each.done : []))
  const earlier = pages.length === 0 ? [] : await earlierPages(join(folder, site), pages)
  return { ...told, earlier: earlier.map((name) => join(site, name)) }
}

/** What was done for a format, or why it could not be. */
type Outcome<Done> =
  | { readonly format: VolumeFormat; readonly done: Done }
  | { readonly format: VolumeFormat; readonly failure: FailureData }

/** Where somebody stopped it nothing more is done; a bug stays one. */
async function outcomeOf<Done>(format: VolumeFormat, work: () => Promise<Done>): Promise<Outcome<Done>> {
  try {
    return { format, done: await work() }
  } catch (error) {
    const failure = failureData(error)
    if (failure === undefined || failure.code === 'cancelled') throw error
    return { format, failure }
  }
}

function toldOf(
  outcomes: readonly Outcome<unknown>[],
  nameOf: (format: VolumeFormat) => string,
  folder: string,
): Omit<WrittenVolume, 'earlier'> {
  const failed = outcomes.flatMap((each) => ('failure' in each ? [each] : []))
  const [first] = failed
  if (first && failed.length === outcomes.length) throw new Failure(first.failure.code, first.failure.detail)
  return {
    files: outcomes.flatMap((each) => {
      const name = nameOf(each.format)
      return 'failure' in each ? [] : [{ format: each.format, name, path: join(folder, name) }]
    }),
    failed: failed.map(({ format, failure }) => ({ format, name: nameOf(format), failure })),
  }
}

async function makeFiles(
  volume: Volume,
  reports: readonly Report[],
  formats: readonly VolumeFormat[],
  ports: VolumePorts,
  task: Task,
): Promise<Outcome<readonly NewFile[]>[]> {
  const progress = progressOf(task, formats, reports.length)
  const threads = startThreads()
  const pieces = (most: number) => piecesOf(volume, reports, most)
  const make = async (format: VolumeFormat): Promise<NewFile[]> => {
    const told = progress(format)
    switch (format) {
      case 'docx': {
        const { volumeDocx } = await import('./docx/volume-docx.ts')
        const type = await latinType(volume.layout, ports.installedFonts)
        const bytes = await volumeDocx(volume, pieces(WORD_PIECE), wordWork(threads, type, told))
        return [{ name: volumeFileName(volume.meta.title, format), bytes }]
      }
      case 'pdf': {
        const { volumePdf } = await import('./pdf/volume-pdf.ts')
        const most = Math.min(PRINTED_PIECE, Math.ceil(reports.length / threads.count))
        const bytes = await volumePdf(volume, pieces(most), pdfWork(threads, ports.printPdf, told))
        return [{ name: volumeFileName(volume.meta.title, format), bytes }]
      }
      case 'site': {
        const { volumeSite } = await import('./site/volume-site.ts')
        const files = await volumeSite(volume, pieces(WORD_PIECE), siteWork(threads, told))
        return files.map(({ name, bytes }) => ({ name: `${siteName(volume.meta.title)}/${name}`, bytes }))
      }
    }
  }
  try {
    const made: Outcome<readonly NewFile[]>[] = []
    for (const format of formats) made.push(await outcomeOf(format, () => make(format)))
    progress('writing')(0)
    return made
  } finally {
    threads.close()
  }
}

/** Chapters that are made in one go, and printed in one go: fonts stand in a PDF once for each of these pieces. */
const WORD_PIECE = 10
const PRINTED_PIECE = 25
