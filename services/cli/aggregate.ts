import { randomUUID } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { Failure, type FailureData, sentence } from '../../core/failure.ts'
import { inOrder } from '../../core/collection/file-order.ts'
import type { RosterUnit } from '../../core/collection/unit.ts'
import { isDay } from '../../core/values.ts'
import { seasonOf } from '../../core/report/deadline.ts'
import { readRoster } from '../../core/roster/read-roster.ts'
import { localDate } from '../case/local-date.ts'
import { aggregate, type Aggregation } from '../collect/aggregate.ts'
import type { FilePath } from '../collect/file-path.ts'
import { aggregatedNames, filesOfSum, IS_SUM } from '../collect/own-sums.ts'
import { type FoundFile, everythingBelow } from '../collect/walk.ts'
import { dataFolder } from '../hosts/data-folder.ts'
import { rosterSource } from '../readers/roster-rows.ts'
import { openStore } from '../store/store.ts'
import type { ListedFile } from '../store/taken-files.ts'
import { inTemporaryFolder } from '../temporary-folder.ts'
import { createFileSets } from '../writers/files.ts'
import { readOptions } from './arguments.ts'
import { makeFolder } from './make-folder.ts'
import { progressLines } from './progress-lines.ts'
import { readRequirements } from './read-requirements.ts'
import { unreadable } from './read-text.ts'
import { sumsAmong } from './sums-among.ts'
import { type ExitCode, Refusal, type Terminal } from './terminal.ts'
import { USAGE } from './usage.ts'

const OPTIONS = {
  agency: { type: 'string' },
  out: { type: 'string' },
  roster: { type: 'string' },
  year: { type: 'string' },
  'last-year': { type: 'string' },
  deadline: { type: 'string' },
  received: { type: 'string' },
  requirements: { type: 'string' },
} as const

/**
 * Takes in the reports of units, checks them and adds them up: writes the summed report in exchange form, the workbook, the table
 * of findings and the list of who is missing. 1 where a file is in no unit's report or may be another's, or a unit's has errors or is in doubt.
 */
export async function aggregateFiles(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, OPTIONS, USAGE.aggregate)
  const { agency, out } = values
  if (!agency) throw new Refusal(`少了 --agency。用法：nianbao ${USAGE.aggregate}`)
  if (!out) throw new Refusal(`少了 --out。用法：nianbao ${USAGE.aggregate}`)
  const clock = () => new Date()
  const year = yearOf(values.year) ?? seasonOf(localDate(clock()))
  const deadline = dateOf('--deadline', values.deadline) ?? `${year + 1}-01-31`
  const receivedOn = dateOf('--received', values.received)
  if (receivedOn !== undefined && receivedOn > localDate(clock()))
    throw new Refusal(`--received 是报告收到的日期，${receivedOn} 还没有到，请写今天或者以前的日期。`)
  const roster = values.roster === undefined ? undefined : await unitsIn(values.roster, terminal)
  const folder = resolve(terminal.folder, out)
  const organ = { name: agency, level: 'government' } as const
  // What an earlier run wrote among the reports is the sum of them.
  const own = new Set<FilePath>(
    Object.values(aggregatedNames({ agency: organ, year }).names).map((name) => join(folder, name)),
  )
  const named = (await filesNamed(positionals, terminal)).filter(({ path }) => !own.has(path))
  const sums = await sumsAmong(named, agency)
  const ofSums = new Set(sums.flatMap(({ name, report }) => filesOfSum(name, report)))
  const files = named.filter(({ name }) => !ofSums.has(name))
  for (const { name } of sums) terminal.error(`${name}：${IS_SUM}没有计入。`)
  if (files.length === 0) throw new Refusal(`${positionals.join('、')}：里面没有文件，请核对文件夹。`)
  const lastYear = values['last-year'] === undefined ? [] : await filesNamed([values['last-year']], terminal)
  const requirements =
    values.requirements === undefined
      ? undefined
      : await readRequirements(values.requirements, { year }, terminal)
  const interrupted = new AbortController()
  const stop = () => interrupted.abort(new Failure('cancelled', {}))
  process.once('SIGINT', stop)
  try {
    const task = { signal: interrupted.signal, tell: progressLines(terminal, '读入') }
    const asked = {
      agency: organ,
      year,
      roster,
      files,
      lastYear,
      deadline,
      receivedOn,
      requirements,
    }
    const done = await inTemporaryFolder(async (data) => {
      const store = openStore({ folder: data, clock })
      try {
        return await aggregate(asked, { store, clock, newId: randomUUID, task })
      } finally {
        store.close()
      }
    })
    interrupted.signal.throwIfAborted()
    await makeFolder(out, folder)
    const sets = createFileSets(dataFolder(terminal.env))
    const paths = await sets.write(folder, done.files, { replace: true, signal: interrupted.signal })
    terminal.out([...paths, ...summary(done, year)].join('\n'))
    return sums.length + done.leftOut.length + done.doubtful.length + done.inDoubt.length + done.faulty > 0
      ? 1
      : 0
  } finally {
    process.off('SIGINT', stop)
  }
}

function summary(
  { taken, leftOut, notInUse, several, doubtful, inDoubt, units, missing, faulty, summed }: Aggregation,
  year: number,
): string[] {
  return [
    ...leftOut.map((file) => `没有计入　${file.name}：${reasonOf(file, year)}`),
    ...notInUse.map(
      ({ name, version, standing }) =>
        `没有改用　${name}：是第 ${version} 版，汇总用的是第 ${standing} 版，请核对以哪一版为准。`,
    ),
    ...several.map(
      ({ unit, versions, used }) =>
        `接替　　　${unit}：收到 ${versions} 版，汇总用的是第 ${used.version} 版（${used.source}），请核对以哪一版为准。`,
    ),
    ...doubtful.map(
      ({ name, same }) =>
        `没有另计　${name}：和“${same}”的内容一样，看不出是不是另一个单位的；是的，请在报告里写明机关名称和所在地区。`,
    ),
    ...inDoubt.map(
      ({ name, inDoubt: [first, ...others] }) =>
        `拿不准　　${name}：${first?.words ?? ''}${others.length === 0 ? '' : `另有 ${others.length} 处，见问题清单。`}`,
    ),
    `读入 ${taken.files} 个文件：收下 ${taken.outcomes.taken + taken.outcomes.unmatched} 份，重复 ${taken.outcomes.same} 份。`,
    ...(taken.replacing > 0
      ? [`其中 ${taken.replacing} 份接替了同一单位在用的一版，请核对以哪一版为准。`]
      : []),
    `${units} 个单位，汇总 ${summed} 个，未报 ${missing} 个，${faulty} 个有错误${inDoubt.length === 0 ? '' : `，${inDoubt.length} 个有拿不准的`}。`,
  ]
}

function reasonOf({ outcome, agency, year, failure }: ListedFile, wanted: number): string {
  if (outcome === 'otherYear') return `是 ${year ?? ''}年度的报告，汇总的是 ${wanted}年度，请用 --year 说明。`
  if (outcome === 'unmatched')
    return agency
      ? `名单里没有“${agency}”，或者文件名说的是另一个单位，请核对名称。`
      : '报告里没有写机关名称。'
  return failure === null ? '' : sentence(JSON.parse(failure) as FailureData)
}

async function filesNamed(names: readonly string[], terminal: Terminal): Promise<FoundFile[]> {
  const found: FoundFile[] = []
  for (const name of names) {
    const path = resolve(terminal.folder, name)
    const about = await stat(path).catch((error: unknown) => {
      throw unreadable(name, error)
    })
    if (about.isDirectory())
      found.push(...(await everythingBelow(path)).map((file) => ({ ...file, name: join(name, file.name) })))
    else found.push({ path, name, size: about.size, modified: about.mtimeMs })
  }
  return inOrder(found)
}

async function unitsIn(name: string, terminal: Terminal): Promise<RosterUnit[]> {
  const bytes = await readFile(resolve(terminal.folder, name)).catch((error: unknown) => {
    throw unreadable(name, error)
  })
  try {
    const { tables, lost } = await rosterSource(bytes, basename(name))
    const { units, notices } = readRoster(tables, lost)
    for (const notice of notices) terminal.error(`${name}：${notice}`)
    if (units.length === 0) throw new Refusal(`${name}：没有认出单位名称。`)
    return units
  } catch (error) {
    if (error instanceof Failure) throw new Refusal(`${name}：${error.message}`)
    throw error
  }
}

function yearOf(words: string | undefined): number | undefined {
  if (words === undefined) return undefined
  if (/^20\d\d$/u.test(words)) return Number(words)
  throw new Refusal(`--year 应是四位年份，例如 2025，不是“${words}”。`)
}

function dateOf(option: string, words: string | undefined): string | undefined {
  if (words === undefined || (/^20/u.test(words) && isDay(words))) return words
  throw new Refusal(`${option} 应是年月日，例如 2026-01-20，不是“${words}”。`)
}
