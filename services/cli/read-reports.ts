import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ending, stem } from '../../core/collection/file-ending.ts'
import { WRITTEN_TOGETHER } from '../../core/collection/file-order.ts'
import { Failure } from '../../core/failure.ts'
import type { Report } from '../../core/report/report.ts'
import { byUnit } from '../../core/unit-names/by-unit.ts'
import { type FilePath, openable } from '../collect/file-path.ts'
import { filesBelow, type FoundFile } from '../collect/walk.ts'
import { readDocument } from '../readers/read-document.ts'
import { unreadable } from './read-text.ts'
import { Refusal, type Terminal } from './terminal.ts'

/** Reports that were read, a line for each that could not be, and what else lies in the folders. */
export interface ReadReports {
  readonly reports: readonly Report[]
  readonly refused: readonly string[]
  /** Files of other kinds, which may hold a report. */
  readonly unread: readonly UnreadFile[]
}

export type UnreadFile = Pick<FoundFile, 'name' | 'path'>

/** What is read in a folder: packages and the exchange form. */
const DATA: ReadonlySet<string> = new Set(['nianbao', 'json'])

interface FoundReport {
  readonly name: string
  readonly report: Report
}

/**
 * Reads packages and reports in the exchange form, by name or all below a folder in the order of their names; of several of one
 * unit and year in a folder the latest.
 */
export async function readReports(names: readonly string[], terminal: Terminal): Promise<ReadReports> {
  const reports: Report[] = []
  const refused: string[] = []
  const unread: UnreadFile[] = []
  for (const name of names) {
    const path = resolve(terminal.folder, name)
    const read = await orRefusal(name, async () =>
      (await isFolder(path))
        ? readFolder(name, path)
        : { reports: [await readOne(name, path)], refused: [], unread: [] },
    )
    if (typeof read === 'string') refused.push(read)
    else {
      reports.push(...read.reports)
      refused.push(...read.refused)
      unread.push(...read.unread)
    }
  }
  return { reports, refused, unread }
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

async function readFolder(name: string, path: string): Promise<ReadReports> {
  const { files, unreadable: closed, links } = await filesBelow(path)
  const within = (file: string) => join(name, file)
  const found: FoundReport[] = []
  const refused: string[] = []
  for (const file of files.filter(isData)) {
    const own = within(file.name)
    const report = await orRefusal(own, () => readOne(own, file.path))
    if (typeof report === 'string') refused.push(report)
    else found.push({ name: own, report })
  }
  const { latest, passedOver } = latestOfEach(found)
  return {
    reports: latest.map(({ report }) => report),
    refused: [
      ...refused,
      ...passedOver,
      ...closed.map((file) => `${within(file)}：无法读取，请检查权限。`),
      ...links.map((file) => `${within(file)}：${new Failure('linked-file', {}).message}`),
    ],
    unread: withoutData(files).map((file) => ({ path: file.path, name: within(file.name) })),
  }
}

function isData({ name }: FoundFile): boolean {
  return DATA.has(ending(name))
}

/** Whatever is not written with, or before, data of its name. */
function withoutData(files: readonly FoundFile[]): FoundFile[] {
  const written = new Map(files.filter(isData).map(({ name, modified }) => [stem(name), modified]))
  return files.filter(
    (file) => !isData(file) && file.modified > (written.get(stem(file.name)) ?? -Infinity) + WRITTEN_TOGETHER,
  )
}

/** What the work gives, or why it gives nothing, in a sentence. */
async function orRefusal<T extends object>(name: string, work: () => Promise<T>): Promise<T | string> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) return error.message
    if (error instanceof Failure) return new Refusal(`${name}：${error.message}`).message
    throw error
  }
}

/** @param found in the order in which they were made */
function latestOfEach(found: readonly FoundReport[]) {
  const years = [...Map.groupBy(found, ({ report }) => report.year).values()].map((ofYear) =>
    byUnit(ofYear, ({ report: { agency } }) => ({ agency: agency.name, region: agency.region ?? '' })),
  )
  const units = years.flatMap((year) => year.units)
  return {
    latest: units.flatMap((versions) => versions.slice(-1)).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    passedOver: [
      ...units.flatMap((versions) =>
        versions
          .slice(0, -1)
          .map(
            ({ name }) =>
              `${name}：同一单位同一年度另有更晚的一份（${versions.at(-1)?.name ?? ''}），没有收入。`,
          ),
      ),
      ...years.flatMap(({ doubtful }) =>
        doubtful.map(
          ({ name, report: { agency } }) =>
            `${name}：几个地区都有“${agency.name}”，看不出这一份是哪里的，没有收入；请在报告里写明所在地区，或者单独列出这个文件。`,
        ),
      ),
    ],
  }
}

async function readOne(name: string, path: FilePath): Promise<Report> {
  const bytes = await readFile(openable(path)).catch((error: unknown) => {
    throw unreadable(name, error)
  })
  const found = await readDocument(bytes, name)
  if (found.kind !== 'report') throw new Refusal(`${name}：不是数据包，也不是交换格式的年报，没有收入。`)
  return found.report
}
