import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Failure } from '../../core/failure.ts'
import type { Report } from '../../core/report/report.ts'
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

/** Reads packages and reports in the exchange form, by name or all below a folder in the order of their names. */
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
  const read = (name: string, path: FilePath = resolve(terminal.folder, name)) =>
    noting(name, async () => {
      reports.push(await readOne(name, path))
    })
  for (const name of names) {
    const path = resolve(terminal.folder, name)
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    )
    if (!isFolder) await read(name)
    else
      await noting(name, async () => {
        const { files, unreadable: passedOver } = await filesBelow(path)
        const wanted = files.filter((file) => ENDINGS.test(file.name))
        const inOrder = wanted.toSorted((a, b) => (a.name < b.name ? -1 : 1))
        for (const file of inOrder) await read(join(name, file.name), file.path)
        refused.push(...passedOver.map((file) => `${join(name, file)}：无法读取，请检查权限。`))
      })
  }
  return { reports, refused }
}

async function readOne(name: string, path: FilePath): Promise<Report> {
  const bytes = await readFile(openable(path)).catch((error: unknown) => {
    throw unreadable(name, error)
  })
  const found = await readDocument(bytes, name)
  if (found.kind !== 'report') throw new Refusal(`${name}：不是数据包，也不是交换格式的年报，没有收入。`)
  return found.report
}
