import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ending, stem } from '../../core/collection/file-ending.ts'
import { inOrder, WRITTEN_TOGETHER } from '../../core/collection/file-order.ts'
import { Failure } from '../../core/failure.ts'
import type { Report } from '../../core/report/report.ts'
import { byUnit } from '../../core/unit-names/by-unit.ts'
import { openable } from '../collect/file-path.ts'
import { filesOfSum, IS_SUM, isOwnSum } from '../collect/own-sums.ts'
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

interface FoundReport extends FoundFile {
  readonly report: Report
  /** Named by itself, not found in a folder. */
  readonly isNamed: boolean
}

/**
 * Reads packages and reports in the exchange form, by name or all below a folder in the order of their names; a file that is
 * named twice once, and of several of one unit and year the latest. A sum of this program is none of them.
 * @param agency who compiles them
 */
export async function readReports(
  names: readonly string[],
  agency: string,
  terminal: Terminal,
): Promise<ReadReports> {
  const found = new Map<string, FoundReport>()
  const refused: string[] = []
  const unread: UnreadFile[] = []
  for (const name of names) {
    const path = resolve(terminal.folder, name)
    const read = await orRefusal(name, async () =>
      (await isFolder(path))
        ? readFolder(name, path)
        : {
            reports: [{ ...(await readOne(await fileAt(name, path))), isNamed: true }],
            refused: [],
            unread: [],
          },
    )
    if (typeof read === 'string') refused.push(read)
    else {
      for (const report of read.reports) {
        const key = Buffer.from(report.path).toString('latin1')
        const isNamed = report.isNamed || found.get(key)?.isNamed === true
        found.set(key, { ...(found.get(key) ?? report), isNamed })
      }
      refused.push(...read.refused)
      unread.push(...read.unread)
    }
  }
  const others = new Set(unread.map(({ name }) => name))
  const isSum = ({ name, report }: FoundReport) => isOwnSum(name, report, agency, (own) => others.has(own))
  const all = [...found.values()]
  const sums = all.filter(isSum)
  const ofSums = new Set(sums.flatMap(({ name, report }) => filesOfSum(name, report)))
  const { latest, passedOver } = latestOfEach(all.filter((each) => !sums.includes(each)))
  return {
    reports: latest.map(({ report }) => report),
    refused: [...refused, ...sums.map(({ name }) => `${name}：${IS_SUM}没有收入。`), ...passedOver],
    unread: unread.filter(({ name }) => !ofSums.has(name)),
  }
}

async function fileAt(name: string, path: string): Promise<FoundFile> {
  const { size, mtimeMs } = await stat(path).catch((error: unknown) => {
    throw unreadable(name, error)
  })
  return { name, path, size, modified: mtimeMs }
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

async function readFolder(name: string, path: string) {
  const { files, unreadable: closed, links } = await filesBelow(path)
  const within = (file: string) => join(name, file)
  const reports: FoundReport[] = []
  const refused: string[] = []
  for (const file of files.filter(isData)) {
    const own = { ...file, name: within(file.name) }
    const report = await orRefusal(own.name, () => readOne(own))
    if (typeof report === 'string') refused.push(report)
    else reports.push(report)
  }
  return {
    reports: reports.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    refused: [
      ...refused,
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

/** Those to take, in the order given, and a line for each that is not; who names one that may be of several units takes it. */
function latestOfEach(found: readonly FoundReport[]) {
  const years = [...Map.groupBy(inOrder(found), ({ report }) => report.year).values()].map((ofYear) =>
    byUnit(ofYear, ({ report: { agency } }) => ({ agency: agency.name, region: agency.region ?? '' })),
  )
  const units = years.flatMap((year) => year.units)
  const doubtful = years.flatMap((year) => year.doubtful)
  const taken = new Set([
    ...units.flatMap((versions) => versions.slice(-1)),
    ...doubtful.filter(({ isNamed }) => isNamed),
  ])
  return {
    latest: found.filter((each) => taken.has(each)),
    passedOver: [
      ...units.flatMap((versions) =>
        versions
          .slice(0, -1)
          .map(
            ({ name }) =>
              `${name}：同一单位同一年度另有更晚的一份（${versions.at(-1)?.name ?? ''}），没有收入。`,
          ),
      ),
      ...doubtful
        .filter((each) => !taken.has(each))
        .map(
          ({ name, report: { agency } }) =>
            `${name}：几个地区都有“${agency.name}”，看不出这一份是哪里的，没有收入；请在报告里写明所在地区，或者单独列出这个文件。`,
        ),
    ],
  }
}

async function readOne(file: FoundFile): Promise<FoundReport> {
  const { name, path } = file
  const bytes = await readFile(openable(path)).catch((error: unknown) => {
    throw unreadable(name, error)
  })
  const found = await readDocument(bytes, name)
  if (found.kind !== 'report') throw new Refusal(`${name}：不是数据包，也不是交换格式的年报，没有收入。`)
  return { ...file, report: found.report, isNamed: false }
}
