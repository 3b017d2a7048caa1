import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EXPORT_FORMATS } from '../../core/contract/export.ts'
import { Failure } from '../../core/failure.ts'
import { engine } from './engine.ts'
import { unsignedExportable } from '../../services/case/stored-exportable.ts'
import { UNWATCHED } from '../../services/tasks.ts'
import { writeReport } from '../../services/writers/export.ts'
import { createFileSets } from '../../services/writers/files.ts'
import { reports, sample } from './reports.ts'

let folder: string
let data: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-export-'))
  data = mkdtempSync(join(tmpdir(), 'nianbao-data-'))
})
afterEach(() => {
  for (const path of [folder, data]) rmSync(path, { recursive: true })
})

const exportable = unsignedExportable(sample, [])
const ports = { printPdf: engine.printPdf }
const all = () => ({ folder, replace: false, fileSets: createFileSets(data), ports, task: UNWATCHED })
const TITLE = '渠县信访局2024年政府信息公开工作年度报告'

describe('An export', () => {
  it('writes each format under the title of the report', async () => {
    const files = await writeReport(exportable, [...EXPORT_FORMATS, 'pdf'], all())
    expect(files.map(({ format, name }) => [format, name])).toEqual([
      ['docx', `${TITLE}.docx`],
      ['pdf', `${TITLE}.pdf`],
      ['html', `${TITLE}.html`],
      ['fragment', `${TITLE}（网页片段）.html`],
      ['text', `${TITLE}.txt`],
      ['xlsx', `${TITLE}.xlsx`],
      ['package', `${TITLE}.nianbao`],
      ['eml', `${TITLE}.eml`],
      ['letter', `${TITLE}（报送函）.docx`],
      ['letter', `${TITLE}（报送函）.pdf`],
      ['approval', `${TITLE}（审签单）.docx`],
      ['approval', `${TITLE}（审签单）.pdf`],
      ['ofd', `${TITLE}.ofd`],
    ])
    expect(readdirSync(folder).toSorted()).toEqual(files.map(({ name }) => name).toSorted())
    const beginning = (path: string) => readFileSync(path).subarray(0, 4).toString('latin1')
    const zips = files.filter(({ path }) => beginning(path) === 'PK\u0003\u0004')
    expect(zips.map(({ format }) => format)).toEqual(['docx', 'xlsx', 'package', 'letter', 'approval', 'ofd'])
    await expect(writeReport(exportable, ['html'], all())).rejects.toMatchObject({ code: 'file-exists' })
  })

  it.each(reports)('writes files of names that differ for %s', async (_, report) => {
    const files = await writeReport(unsignedExportable(report, []), ['html', 'fragment', 'text'], all())
    expect(readdirSync(folder)).toHaveLength(files.length)
  })

  it('writes nothing when one format can’t be made', async () => {
    const printPdf = () => Promise.reject(new Failure('printing-failed', { problem: '中断' }))
    const writing = writeReport(exportable, ['html', 'pdf'], { ...all(), ports: { ...ports, printPdf } })
    await expect(writing).rejects.toMatchObject({ code: 'printing-failed' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('leaves the folder as it was, wherever it is stopped', async () => {
    const formats = ['docx', 'html', 'text', 'xlsx'] as const
    await writeReport(exportable, ['text'], all())
    const before = readFileSync(join(folder, `${TITLE}.txt`))
    const stopAfter = async (questions: number) => {
      const stop = new AbortController()
      let asked = 0
      // Every look at the signal is a place where the user may have stopped.
      const signal = new Proxy(stop.signal, {
        get: (target, key) => {
          if (key === 'throwIfAborted' && ++asked > questions) stop.abort(new Failure('cancelled', {}))
          const value: unknown = Reflect.get(target, key, target)
          return typeof value === 'function' ? (value.bind(target) as unknown) : value
        },
      })
      return writeReport(exportable, formats, {
        ...all(),
        replace: true,
        task: { ...UNWATCHED, signal },
      }).then(
        () => 'written',
        (error: unknown) => (error as Failure).code,
      )
    }
    const outcomes: string[] = []
    for (let questions = 0; outcomes.at(-1) !== 'written'; questions += 1) {
      outcomes.push(await stopAfter(questions))
      if (outcomes.at(-1) === 'written') break
      expect(readdirSync(folder)).toEqual([`${TITLE}.txt`])
      expect(readFileSync(join(folder, `${TITLE}.txt`)).equals(before)).toBe(true)
    }
    expect(outcomes.slice(0, -1).every((outcome) => outcome === 'cancelled')).toBe(true)
    // Before making, four times at each of four files, and around them.
    expect(outcomes).toHaveLength(21)
  })
})
