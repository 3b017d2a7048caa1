import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { Failure } from '../../core/failure.ts'
import { createEngine } from '../../services/engine/engine.ts'
import { findEngine } from '../../services/engine/find.ts'
import { writeReport } from '../../services/writers/export.ts'
import { sample } from './reports.ts'

const engine = createEngine(findEngine())
afterAll(() => engine.close())

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'nianbao-export-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const exportable = { tree: compose(sample), report: sample }
const TITLE = '渠县信访局2024年政府信息公开工作年度报告'

describe('An export', () => {
  it('writes each format under the title of the report', async () => {
    const options = { folder, replace: false, printPdf: engine.printPdf }
    const files = await writeReport(exportable, ['docx', 'pdf', 'html', 'package', 'pdf'], options)
    expect(files).toEqual(
      (
        [
          ['docx', 'docx'],
          ['pdf', 'pdf'],
          ['html', 'html'],
          ['package', 'nianbao'],
        ] as const
      ).map(([format, ending]) => ({
        format,
        name: `${TITLE}.${ending}`,
        path: join(folder, `${TITLE}.${ending}`),
      })),
    )
    const beginnings = files.map(({ path }) => readFileSync(path).subarray(0, 5).toString('latin1'))
    expect(beginnings.map((text) => text.slice(0, 4))).toEqual([
      'PK\u0003\u0004',
      '%PDF',
      '<!do',
      'PK\u0003\u0004',
    ])
    expect(readdirSync(folder)).toHaveLength(4)
    await expect(writeReport(exportable, ['html'], options)).rejects.toMatchObject({ code: 'file-exists' })
  })

  it('writes nothing when one format can’t be made', async () => {
    const printPdf = () => Promise.reject(new Failure('printing-failed', { problem: '中断' }))
    const writing = writeReport(exportable, ['html', 'pdf'], { folder, replace: true, printPdf })
    await expect(writing).rejects.toMatchObject({ code: 'printing-failed' })
    expect(readdirSync(folder)).toEqual([])
  })
})
