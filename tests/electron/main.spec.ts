import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Bridge } from '../../core/bridge.ts'
import type { Host } from '../conformance/asking.ts'
import { describeConformance } from '../conformance/conformance.ts'
import { describeProcedure } from '../conformance/procedure.ts'
import { describeUnsaved } from '../conformance/unsaved.ts'
import { PATIENT, standIn, startMain } from './start-main.ts'

const SAVED = { outcome: 'saved', unsaved: [] }
const logOf = (folder: string) => readFileSync(join(folder, 'nianbao.log'), 'utf8')

const MAIN = 'main, on the stand-in for Electron,'

const startHost = async (): Promise<Host> => {
  const { call, end } = await startMain()
  return {
    call: (operation, input) => call(operation, input) as never,
    close: end,
  }
}

describeConformance(MAIN, startHost)
describeProcedure(MAIN, startHost)
describeUnsaved(MAIN, startHost)

describe(MAIN, () => {
  let main: Awaited<ReturnType<typeof startMain>>
  beforeEach(async () => {
    main = await startMain()
  })
  afterEach(() => main.end())

  const closeAnswering = async (flushed: unknown) => {
    const { electron, window } = main
    const asked = electron.questions.length
    window?.emit('close', { preventDefault: vi.fn() })
    electron.ipcMain.emit('flushed', { senderFrame: window?.webContents.mainFrame }, flushed)
    await vi.waitFor(() => expect(window?.destroyed || electron.questions.length > asked).toBe(true), PATIENT)
  }

  it('closes when the page has saved what was typed last, and not before', async () => {
    const { electron, window } = main
    window?.emit('close', { preventDefault: vi.fn() })
    expect(window?.webContents.sent).toEqual(['flush'])
    electron.ipcMain.emit('flushed', { senderFrame: { url: 'another' } }, SAVED)
    await Promise.resolve()
    expect(window?.destroyed).toBe(false)
    electron.ipcMain.emit('flushed', { senderFrame: window?.webContents.mainFrame }, SAVED)
    await vi.waitFor(() => expect(window?.destroyed).toBe(true), PATIENT)
    expect(electron.questions).toEqual([])
  })

  it('asks before it closes on what is not stored, naming it and why, and stays or goes as it is told', async () => {
    const { electron, window } = main
    const unsaved = [
      { label: '主动公开', why: 'failed' },
      { label: '重新打开的登记', why: 'form' },
      { label: '“本年新收”的“自然人”', why: 'conflict' },
    ]
    await closeAnswering({ outcome: 'failed', unsaved })
    const [question] = electron.questions
    expect(question?.buttons).toEqual(['返回编辑', '仍要关闭'])
    expect(question?.message).toBe('有内容还没有保存')
    expect(question?.detail.split('\n')).toEqual([
      '这些地方没有保存成功，原因写在窗口里：',
      '· 主动公开',
      '',
      '这些地方已在别的窗口改过，还没有选择保留哪一个：',
      '· “本年新收”的“自然人”',
      '',
      '这些写了没有存入，已经另存副本，下次打开还在原处：',
      '· 重新打开的登记',
    ])
    expect(window?.destroyed).toBe(false)
    electron.pressed.button = 1
    await vi.waitFor(async () => {
      await closeAnswering({ outcome: 'failed', unsaved: [] })
      expect(window?.destroyed).toBe(true)
    }, PATIENT)
  })

  it.each([
    ['form', '有写了没有存入的'],
    ['form-alone', '有内容还没有保存'],
    ['running', '有事情还没有做完'],
  ])('does not speak of a failure where nothing failed: %s', async (why, message) => {
    await closeAnswering({ outcome: 'failed', unsaved: [{ label: '单位资料', why }] })
    const [question] = main.electron.questions
    expect(question?.message).toBe(message)
    expect(question?.detail).not.toContain('没有保存成功')
    expect(question?.detail).toContain('单位资料')
  })

  it('asks where the page answers what makes no sense', async () => {
    await closeAnswering('saved')
    expect(main.electron.questions[0]?.message).toContain('没有应答')
    expect(main.window?.destroyed).toBe(false)
  })

  it('asks where the page does not answer at all, once however often closing is tried', async () => {
    vi.useFakeTimers()
    const { electron, window } = main
    for (let tries = 0; tries < 3; tries++) window?.emit('close', { preventDefault: vi.fn() })
    await vi.advanceTimersByTimeAsync(10_000)
    vi.useRealTimers()
    expect(electron.questions.map(({ message }) => message)).toEqual([
      '页面没有应答，不知道最后写的内容是否已经保存。',
    ])
    expect(window?.destroyed).toBe(false)
  })

  it('closes without a question where the page has died', async () => {
    const { window } = main
    if (window) window.webContents.hasCrashed = true
    window?.emit('close', { preventDefault: vi.fn() })
    await vi.waitFor(() => expect(window?.destroyed).toBe(true), PATIENT)
  })

  it('shows a page again that has died, and says so when it goes on dying', () => {
    const { electron, window, folder } = main
    const die = () => window?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    for (let deaths = 0; deaths < 3; deaths++) die()
    expect(window?.webContents.reloads).toBe(2)
    expect(electron.errorBoxes).toEqual([expect.stringContaining('关闭程序后重新打开')])
    expect(logOf(folder).match(/page gone: crashed \(5\)/g)).toHaveLength(3)
  })

  it('logs what goes wrong anywhere, and goes on', async () => {
    const { electron, window, folder, call } = main
    window?.webContents.emit('unresponsive')
    electron.app.emit('child-process-gone', {}, { type: 'GPU', reason: 'oom', exitCode: 1 })
    const [onError] = process.listeners('uncaughtException').slice(-1)
    const [onRejection] = process.listeners('unhandledRejection').slice(-1)
    onError?.(new TypeError('a bug'), 'uncaughtException')
    onRejection?.(new TypeError('another'), Promise.resolve())
    await call('log.note', { message: 'drawing: TypeError of the page' })
    for (const words of [
      'page unresponsive',
      'process GPU gone: oom (1)',
      'TypeError: a bug',
      'TypeError: another',
    ])
      expect(logOf(folder)).toContain(words)
    expect(await call('log.read', {})).toMatchObject({
      value: { text: expect.stringContaining('page: drawing: TypeError of the page') as string },
    })
  })

  it('offers in its menu what the page says it can do, and asks the page for it', () => {
    const { electron, window } = main
    const [menu] = electron.menus
    const isEnabled = (id: string) => menu?.getMenuItemById(id)?.enabled
    const senderFrame = window?.webContents.mainFrame
    expect(menu?.items.map(({ label }) => label)).toEqual(['文件', '编辑', '显示', '帮助'])
    expect([isEnabled('undo'), isEnabled('help')]).toEqual([false, false])
    electron.ipcMain.emit('offered', { senderFrame: { url: 'another' } }, ['undo', 'help'])
    expect([isEnabled('undo'), isEnabled('help')]).toEqual([false, false])
    electron.ipcMain.emit('offered', { senderFrame }, ['help'])
    expect([isEnabled('undo'), isEnabled('help')]).toEqual([false, true])
    menu?.getMenuItemById('help')?.click?.()
    expect(window?.webContents.actions).toEqual(['help'])
    electron.ipcMain.emit('offered', { senderFrame }, 'nonsense')
    expect(isEnabled('help')).toBe(false)
  })

  it('shows its window when it is started a second time', () => {
    main.electron.app.emit('second-instance', {}, ['nianbao', '--allow-file-access'], main.folder)
    expect(main.window?.focused).toBe(true)
    expect(main.window?.webContents.sent).toEqual([])
  })

  it('opens the file of a second start in its window, once, and says what is wrong with it', async () => {
    const { electron, window, folder, call } = main
    writeFileSync(join(folder, '上报.nianbao'), 'a package')
    electron.app.emit('second-instance', {}, ['nianbao', '上报.nianbao', '--from-chromium'], folder)
    expect(window?.webContents.sent).toEqual(['opened'])
    const file = { name: '上报.nianbao', data: Buffer.from('a package').toString('base64') }
    expect(await call('import.opened', {})).toEqual({ ok: true, value: { file } })
    expect(await call('import.opened', {})).toEqual({ ok: true, value: { file: null } })
    expect(await call('import.waiting', {})).toEqual({ ok: true, value: { names: [] } })
    electron.app.emit('open-file', { preventDefault: vi.fn() }, join(folder, '没有.nianbao'))
    expect(await call('import.opened', {})).toMatchObject({ ok: false, failure: { code: 'file-missing' } })
  })
})

it('Files that are opened at once are shown one after the other, each once', async () => {
  const { electron, call, folder, end } = await startMain()
  for (const name of ['甲', '乙']) writeFileSync(join(folder, `${name}.nianbao`), name)
  electron.app.emit('second-instance', {}, ['nianbao', '甲.nianbao', '乙.nianbao'], folder)
  electron.app.emit('second-instance', {}, ['nianbao', '乙.nianbao'], folder)
  const waiting = () => call('import.waiting', {})
  const next = () => call('import.opened', {})
  expect(await waiting()).toEqual({ ok: true, value: { names: ['甲.nianbao', '乙.nianbao'] } })
  expect(await next()).toMatchObject({ value: { file: { name: '甲.nianbao' } } })
  expect(await waiting()).toEqual({ ok: true, value: { names: ['乙.nianbao'] } })
  expect(await next()).toMatchObject({ value: { file: { name: '乙.nianbao' } } })
  expect(await next()).toEqual({ ok: true, value: { file: null } })
  await end()
})

it('A start with a file shows it where reports are read in', async () => {
  const { argv } = process
  process.argv = [...argv.slice(0, 2), '/media/u/上报.NIANBAO']
  const { window, call, end } = await startMain()
  process.argv = argv
  expect(window?.address).toBe('nianbao://app/index.html#/import')
  expect(await call('import.opened', {})).toMatchObject({
    failure: { code: 'file-missing', detail: { path: '/media/u/上报.NIANBAO' } },
  })
  await end()
})

describe.skipIf(process.platform === 'win32')('the end', () => {
  it('comes in order, once what asks disks has ended', async () => {
    const { electron, killed, end } = await startMain()
    await end()
    expect(electron.app.hasEnded).toBe(true)
    expect(killed).not.toHaveBeenCalled()
  })

  it('is forced where a disk does not answer, once the data are closed and the page’s own storage is written', async () => {
    const { electron, call, killed, end, folder } = await startMain()
    const silent = join(folder, '不答')
    execFileSync('mkfifo', [silent])
    const opened = open(silent)
    electron.app.quit()
    expect(electron.session.defaultSession.flushes).toBe(1)
    await expect(call('reports.list', {})).resolves.toMatchObject({ ok: false })
    await vi.waitFor(() => expect(killed).toHaveBeenCalled(), PATIENT)
    expect(electron.app.hasEnded).toBe(false)
    closeSync(openSync(silent, 'w'))
    await (await opened).close()
    await end()
  })
})

describe('a start that can’t be', () => {
  it('leaves the running copy alone', async () => {
    const { electron, end } = await startMain(({ app }) => (app.isFirst = false))
    expect(electron.app.quitted).toBe(true)
    expect(electron.windows).toEqual([])
    await end()
  })

  it('shows its page where the data are damaged, which says so and what can be done', async () => {
    const { window, call, end } = await startMain(({ app }) => {
      mkdirSync(app.folder, { recursive: true })
      writeFileSync(join(app.folder, 'nianbao.sqlite'), 'not a database '.repeat(50))
    })
    expect(window?.address).toBe('nianbao://app/index.html')
    expect(await call('app.status', {})).toMatchObject({ ok: false, failure: { code: 'damaged-database' } })
    expect(await call('start.solve', { way: 'anew' })).toMatchObject({ ok: true, value: { isOpen: true } })
    expect(await call('reports.list', {})).toMatchObject({ ok: true, value: { total: 0 } })
    await end()
  })
})

describe('preload', () => {
  it('hands the page what the menu asks for, and the menu what the page offers', async () => {
    const electron = await standIn()
    await import('../../electron/preload.ts')
    const bridge = electron.exposed['nianbao'] as Bridge
    electron.ipcRenderer.emit('action', {}, 'before anyone listens')
    const perform = vi.fn()
    bridge.onAction(perform)
    electron.ipcRenderer.emit('action', {}, 'help')
    expect(perform.mock.calls).toEqual([['help']])
    bridge.offerActions(['undo'])
    expect(electron.ipcRenderer.sent).toEqual([['offered', ['undo']]])
  })

  it('exposes verbs and no channel, and answers a flush with what became of it', async () => {
    const electron = await standIn()
    await import('../../electron/preload.ts')
    const bridge = electron.exposed['nianbao'] as Bridge
    expect(Object.keys(bridge)).toEqual(['call', 'onFlush', 'onAction', 'offerActions', 'onOpened'])
    expect(await bridge.call('app.status', {})).toEqual(['call', 'app.status', {}])
    electron.ipcRenderer.emit('flush')
    await vi.waitFor(() => expect(electron.ipcRenderer.sent).toEqual([['flushed', SAVED]]), PATIENT)
    const failed = { outcome: 'failed' as const, unsaved: [{ label: '主动公开', why: 'failed' as const }] }
    bridge.onFlush(() => Promise.resolve(failed))
    electron.ipcRenderer.emit('flush')
    await vi.waitFor(() => expect(electron.ipcRenderer.sent.at(-1)).toEqual(['flushed', failed]), PATIENT)
    bridge.onFlush(() => Promise.reject(new Error('a bug')))
    electron.ipcRenderer.emit('flush')
    await vi.waitFor(
      () => expect(electron.ipcRenderer.sent.at(-1)).toEqual(['flushed', { ...failed, unsaved: [] }]),
      PATIENT,
    )
  })
})
