import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Operation } from '../../core/contract.ts'
import { temporaryFolder, testPorts } from '../../tests/test-ports.ts'
import { type App, createApp } from '../app.ts'
import { dispatch } from '../dispatch.ts'

describe('an export that takes its time', () => {
  let folder: ReturnType<typeof temporaryFolder>
  let app: App
  const call = (operation: Operation, input: unknown) => dispatch(app.handlers, operation, input)
  beforeEach(() => {
    folder = temporaryFolder()
    const never = () => new Promise<Uint8Array>(() => undefined)
    app = createApp(testPorts(folder.path, { printPdf: never }))
  })
  afterEach(() => {
    app.close()
    folder.release()
  })
  const begin = async () => {
    const created = await call('reports.create', { kind: 'sample' })
    const { id } = (created as { value: { id: string } }).value
    const exporting = call('report.export', {
      id,
      formats: ['docx', 'pdf', 'package'],
      replace: true,
      task: 'slow',
    })
    return { id, exporting }
  }
  const written = () => {
    const exports = join(folder.path, 'exports')
    return existsSync(exports) ? readdirSync(exports) : []
  }

  it('tells how far it is, and stops with nothing written and nothing recorded', async () => {
    const { id, exporting } = await begin()
    await expect
      .poll(() => call('task.progress', { task: 'slow' }))
      .toEqual({ ok: true, value: { done: 1, total: 4, words: '正在生成 PDF 文件' } })
    await call('task.cancel', { task: 'slow' })
    expect(await exporting).toEqual({ ok: false, failure: { code: 'cancelled', detail: {} } })
    expect(written()).toEqual([])
    expect(await call('report.open', { id })).toMatchObject({ ok: true, value: { exports: [] } })
  })

  it('stops also where it was asked to at once', async () => {
    const { exporting } = await begin()
    await call('task.cancel', { task: 'slow' })
    expect(await exporting).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
    expect(written()).toEqual([])
  })
})
