import { readFile } from 'node:fs/promises'
import { ending } from '../../core/collection/file-ending.ts'
import { readReport } from '../../core/report/schema.ts'
import type { Report } from '../../core/report/report.ts'
import { openable } from '../collect/file-path.ts'
import { isOwnSum } from '../collect/own-sums.ts'
import type { FoundFile } from '../collect/walk.ts'

interface OwnSum {
  readonly name: string
  readonly report: Report
}

/** The sums of this program among some files. */
export async function sumsAmong(files: readonly FoundFile[], agency: string): Promise<OwnSum[]> {
  const names = new Set(files.map(({ name }) => name))
  const sums: OwnSum[] = []
  for (const file of files) {
    if (file.isLink || ending(file.name) !== 'json') continue
    const report = await reportIn(file)
    if (report && isOwnSum(file.name, report, agency, (name) => names.has(name)))
      sums.push({ name: file.name, report })
  }
  return sums
}

/** Nothing where it can't be read: taking it in says why. */
async function reportIn({ path }: FoundFile): Promise<Report | undefined> {
  try {
    return readReport((await readFile(openable(path))).toString())
  } catch {
    return undefined
  }
}
