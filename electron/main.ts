import { join } from 'node:path'
import { app, type BrowserWindow, dialog, ipcMain, protocol, session } from 'electron'
import { Failure } from '../core/failure.ts'
import type { Reply } from '../core/reply.ts'
import { type App, createApp } from '../services/app.ts'
import { dispatch } from '../services/dispatch.ts'
import type { Ports } from '../services/ports.ts'
import { setMenu } from './menu.ts'
import { electronPorts } from './ports.ts'
import { pageHandler } from './protocol.ts'
import { PRINT_PARTITION } from './print.ts'
import {
  guardContents,
  guardSession,
  isTrusted,
  PAGE_ADDRESSES,
  PRINT_ADDRESSES,
  SCHEME,
} from './security.ts'
import { openWindow } from './window.ts'

protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
guardContents(app)

if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

function start(): void {
  const ports = electronPorts()
  const nianbao = open(ports)
  if (!nianbao) return
  guardSession(session.defaultSession, PAGE_ADDRESSES)
  guardSession(session.fromPartition(PRINT_PARTITION), PRINT_ADDRESSES)
  protocol.handle(SCHEME, pageHandler(join(app.getAppPath(), 'dist/renderer')))
  setMenu()
  const window = openWindow()
  answerCalls(nianbao, ports, window)
  nianbao.keepBackups()
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', () => nianbao.close())
}

/** Data that can't be opened is said in one sentence; nothing of it was touched. */
function open(ports: Ports): App | undefined {
  try {
    return createApp(ports)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    dialog.showErrorBox('年报编制助手没有打开', error.message)
    app.quit()
    return undefined
  }
}

function answerCalls({ handlers }: App, ports: Ports, window: BrowserWindow): void {
  ipcMain.handle('call', async (event, operation: unknown, input: unknown): Promise<Reply> => {
    if (!isTrusted(event, window.webContents)) throw new Error('a call from a frame that is not the page')
    try {
      return await dispatch(handlers, String(operation), input)
    } catch (error) {
      ports.log(String(operation), error)
      return { ok: false, failure: { code: 'internal', detail: {} } }
    }
  })
}
