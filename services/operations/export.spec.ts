import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Operation } from '../../core/contract.ts'
import { Failure } from '../../core/failure.ts'
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

it('is answered once its files stand, whatever becomes of the browser', async () => {
  const folder = temporaryFolder()
  const silent = () => new Promise<never>(() => undefined)
  const app = createApp(testPorts(folder.path, { printPdf: silent, drawPng: silent, installedFonts: silent }))
  try {
    const call = (operation: Operation, input: unknown) => dispatch(app.handlers, operation, input)
    const { id } = ((await call('reports.create', { kind: 'sample' })) as { value: { id: string } }).value
    const files = { id, formats: ['docx', 'html', 'text', 'xlsx'], replace: false }
    expect(await call('report.export', files)).toMatchObject({ ok: true })
  } finally {
    app.close()
    folder.release()
  }
})

describe('the folder of exports', () => {
  let folder: ReturnType<typeof temporaryFolder>
  let app: App
  let id: string
  const documents = () => join(folder.path, '文档')
  const call = (operation: Operation, input: unknown) => dispatch(app.handlers, operation, input)
  const exportTo = (rest: { folder?: string; replace?: boolean } = {}) =>
    call('report.export', { id, formats: ['text'], replace: false, ...rest })
  beforeEach(async () => {
    folder = temporaryFolder()
    mkdirSync(documents())
    const printPdf = () => Promise.reject(new Failure('no-engine', { tried: '' }))
    app = createApp(testPorts(join(folder.path, 'data'), { documentsFolder: documents(), printPdf }))
    id = ((await call('reports.create', { kind: 'sample' })) as { value: { id: string } }).value.id
  })
  afterEach(() => {
    app.close()
    folder.release()
  })

  it('is 年报 among the documents until another is typed, which is then remembered; what is missing is made', async () => {
    const usual = join(documents(), '年报')
    expect(await call('app.status', {})).toMatchObject({ value: { usualFolder: usual } })
    expect(existsSync(usual)).toBe(false)
    expect(await exportTo()).toMatchObject({ value: { folder: usual, isFolderNew: true } })
    expect(await exportTo({ replace: true })).toMatchObject({ value: { folder: usual, isFolderNew: false } })
    expect(await call('settings.get', {})).toMatchObject({ value: { exportFolder: null } })
    const own = join(folder.path, '报送', '2024')
    expect(await exportTo({ folder: ` "${own}" ` })).toMatchObject({
      value: { folder: own, isFolderNew: true },
    })
    expect(await call('settings.get', {})).toMatchObject({ value: { exportFolder: own } })
    expect(await exportTo()).toMatchObject({ failure: { code: 'file-exists' } })
  })

  it('is refused where it can be none, with nothing made and nothing remembered', async () => {
    expect(await exportTo({ folder: '年报' })).toMatchObject({ failure: { code: 'folder-not-whole' } })
    const file = join(folder.path, '一个文件')
    writeFileSync(file, '')
    expect(await exportTo({ folder: file })).toMatchObject({ failure: { code: 'not-a-folder' } })
    expect(await exportTo({ folder: join(file, '年报') })).toMatchObject({
      failure: { code: 'not-a-folder' },
    })
    expect(await call('settings.get', {})).toMatchObject({ value: { exportFolder: null } })
  })

  it('is not left behind empty where nothing came to lie in it', async () => {
    const deep = join(folder.path, '甲', '乙')
    const failing = await call('report.export', { id, formats: ['pdf'], replace: false, folder: deep })
    expect(failing).toMatchObject({ failure: { code: 'no-engine' } })
    expect(existsSync(join(folder.path, '甲'))).toBe(false)
  })
})

it('is printed of the page that the preview showed, so that one print serves both', async () => {
  const folder = temporaryFolder()
  const pages: string[] = []
  const printPdf = (page: string) => {
    pages.push(page)
    return Promise.reject(new Failure('no-engine', { tried: '' }))
  }
  const app = createApp(testPorts(folder.path, { printPdf }))
  try {
    const call = (operation: Operation, input: unknown) => dispatch(app.handlers, operation, input)
    const blank = { kind: 'blank', name: '甲局', level: 'department', year: 2025 }
    const { id } = ((await call('reports.create', blank)) as { value: { id: string } }).value
    await call('report.preview', { id })
    const files = { id, formats: ['pdf'], replace: true }
    const refused = (await call('report.export', files)) as { failure: { detail: { count: number } } }
    await call('report.export', { ...files, acceptedErrors: refused.failure.detail.count })
    expect(pages).toHaveLength(2)
    expect(pages[1]).toBe(pages[0])
  } finally {
    app.close()
    folder.release()
  }
})
