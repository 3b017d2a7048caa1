import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Failure } from '../../core/failure.ts'
import type { Report } from '../../core/report/report.ts'
import { byUnit } from '../../core/unit-names/by-unit.ts'
import { type FilePath, openable } from '../collect/file-path.ts'
import { filesBelow } from '../collect/walk.ts'
import { readDocument } from '../readers/read-document.ts'
import { unreadable } from './read-text.ts'
import { Refusal, type Terminal } from './terminal.ts'

/** Reports that were read, and a line for each file that was not. */
export interface ReadReports {
  readonly reports: readonly Report[]
  readonly refused: readonly string[]
}

/** What is looked for in a folder: packages and the exchange form. */
const ENDINGS = /\.(?:nianbao|json)$/iu

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
  const noting = async (name: string, work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      if (error instanceof Refusal) refused.push(error.message)
      else if (error instanceof Failure) refused.push(new Refusal(`${name}：${error.message}`).message)
      else throw error
    }
  }
  for (const name of names) {
    const path = resolve(terminal.folder, name)
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    )
    if (!isFolder)
      await noting(name, async () => {
        reports.push(await readOne(name, path))
      })
    else
      await noting(name, async () => {
        const { files, unreadable: unread, links } = await filesBelow(path)
        const found: FoundReport[] = []
        for (const file of files.filter((each) => ENDINGS.test(each.name))) {
          const own = join(name, file.name)
          await noting(own, async () => {
            found.push({ name: own, report: await readOne(own, file.path) })
          })
        }
        const { latest, passedOver } = latestOfEach(found)
        reports.push(...latest.map(({ report }) => report))
        refused.push(...passedOver)
        refused.push(...unread.map((file) => `${join(name, file)}：无法读取，请检查权限。`))
        refused.push(...links.map((file) => `${join(name, file)}：是链接，没有读它指向的地方，没有收入。`))
      })
  }
  return { reports, refused }
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
