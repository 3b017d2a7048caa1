import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { sample } from '../../tests/documents/reports.ts'
import { checkReport } from '../../core/checks/check.ts'
import { failureData } from '../../core/failure.ts'
import { gbkPdf } from '../readers/pdf/made-pdf.testing.ts'
import { inThisThread } from './apart.ts'
import { createApartThread } from './apart-thread.ts'

const ENOUGH = {
  findings: 300,
  importReport: 300,
  readRoster: 300,
  findRequirements: 300,
  readTable: 300,
  reviewReturned: 300,
  digestFiles: 300,
  readPackages: 300,
  checkReports: 300,
  collectionWorkbook: 300,
}
const DIRTY = { ...sample, other: '', year: 2019 }

const file = (name: string, bytes: Uint8Array | string) =>
  ({ kind: 'file', name, data: Buffer.from(bytes).toString('base64') }) as const

const failing = (work: Promise<unknown>) => work.then(() => undefined, failureData)

describe('a thread apart', () => {
  const thread = createApartThread(ENOUGH)
  afterAll(() => thread.close())

  it('answers what this thread would, one job after the other', async () => {
    const found = thread.run('findings', { report: DIRTY, lastYear: sample })
    const json = readFileSync(new URL('../../resources/samples/quxian-2024.json', import.meta.url))
    const read = thread.run('importReport', file('a.json', json))
    expect(await found).toEqual(checkReport(DIRTY, { lastYear: sample }))
    expect((await read).report).toEqual(sample)
  })

  it('says what a user can act on, and goes on', async () => {
    const refused = failing(thread.run('importReport', file('空.txt', '')))
    const source = { kind: 'text', text: '1\t2' } as const
    const pasted = { source, form: '2021', table: 'requests', from: undefined } as const
    const table = thread.run('readTable', pasted)
    expect(await refused).toEqual({
      code: 'unreadable-file',
      detail: { name: '空.txt', problem: '文件是空的' },
    })
    expect(await table).toEqual(await inThisThread.run('readTable', pasted))
  })

  it('reads a PDF in a thread of its own from there', async () => {
    const lines = Array.from(
      { length: 20 },
      (_, i) => ['d2bba1a2d7dccce5c7e9bff6', 80, 730 - 20 * i] as const,
    )
    const pdf = file('a.pdf', gbkPdf(lines))
    expect(await failing(thread.run('importReport', pdf))).toMatchObject({ code: 'no-report' })
  })

  it('throws a bug as one', async () => {
    const wrong = { kind: 'file', name: 'a.txt', data: undefined } as never
    await expect(thread.run('importReport', wrong)).rejects.toThrow(/apart: TypeError/u)
  })
})

it('ends a job that gives no sign of life, in one sentence, and gives the next a new thread', async () => {
  const thread = createApartThread({ ...ENOUGH, findings: 0 })
  const stuck = failing(thread.run('findings', { report: sample, lastYear: undefined }))
  const next = failing(thread.run('importReport', file('空.txt', '')))
  expect(await stuck).toEqual({ code: 'too-complex', detail: { what: '这份报告的文字', seconds: 0 } })
  expect(await next).toMatchObject({ code: 'unreadable-file' })
  thread.close()
})
