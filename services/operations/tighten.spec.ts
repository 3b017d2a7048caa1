import { readFileSync } from 'node:fs'
import { PDFDocument } from '@cantoo/pdf-lib'
import JSZip from 'jszip'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asking } from '../../tests/conformance/asking.ts'
import { temporaryFolder, testPorts } from '../../tests/test-ports.ts'
import { createApp } from '../app.ts'
import { dispatch } from '../dispatch.ts'

/** Of how many points lines have to be for the report to take a page less. */
let saving = 0

/** Pages as wide as their lines are apart. */
async function printPdf(page: string): Promise<Uint8Array> {
  const pitch = Number(/--pitch:([\d.]+)pt/u.exec(page)?.[1])
  const pdf = await PDFDocument.create()
  for (let count = pitch <= saving ? 5 : 6; count > 0; count--) pdf.addPage([pitch, 100])
  return pdf.save()
}

describe('lines closer together', () => {
  let folder: ReturnType<typeof temporaryFolder>
  let app: ReturnType<typeof createApp>
  let id: string
  const { call } = asking(() => ({
    call: (operation, input) => dispatch(app.handlers, operation, input),
    close: () => Promise.resolve(),
  }))
  beforeEach(async () => {
    folder = temporaryFolder()
    app = createApp(testPorts(folder.path, { printPdf }))
    id = (await call('reports.create', { kind: 'sample' })).id
  })
  afterEach(() => {
    app.close()
    folder.release()
  })
  /** Lines on a page where they were tightened, and points from one to the next. */
  const shown = async (version?: number) => {
    const { lines, pdf } = await call('report.preview', { id, version })
    return { lines, pitch: (await PDFDocument.load(pdf)).getPage(0).getWidth() }
  }
  const step = (action: 'review' | 'sign' | 'reopen') =>
    call('procedure.step', { id, action, by: '王', note: '补充' })

  const USUAL = { lines: null, pitch: 28.95 }

  it.each([
    [27.65, 23],
    [26.5, 24],
  ] as const)('are as few as save a page: %d points, %d lines', async (pitch, lines) => {
    saving = pitch
    expect(await shown()).toEqual(USUAL)
    expect(await call('report.tighten', { id, tighter: true })).toEqual({ lines })
    expect(await shown()).toEqual({ lines, pitch })
    const asked = { id, formats: ['docx' as const], replace: true }
    const { files } = await call('report.export', asked)
    const word = await JSZip.loadAsync(readFileSync(files[0]?.path ?? ''))
    expect(await word.file('word/styles.xml')?.async('string')).toContain(`w:line="${pitch * 20}"`)
    expect(await call('report.tighten', { id, tighter: false })).toEqual({ lines: null })
    expect(await shown()).toEqual(USUAL)
  })

  it('stay as they are where none saves a page', async () => {
    saving = 26
    expect(await call('report.tighten', { id, tighter: true })).toEqual({ lines: null })
    expect(await shown()).toEqual(USUAL)
  })

  it('belong to the version they were signed with, and to those after it until they are changed', async () => {
    saving = 27.65
    await call('report.tighten', { id, tighter: true })
    for (const action of ['review', 'sign', 'reopen'] as const) await step(action)
    expect(await shown()).toEqual({ lines: 23, pitch: 27.65 })
    await call('report.tighten', { id, tighter: false })
    expect([await shown(), await shown(1)]).toEqual([USUAL, { lines: 23, pitch: 27.65 }])
  })
})
