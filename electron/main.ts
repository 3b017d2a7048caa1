import { join } from 'node:path'
import { app, type BrowserWindow, ipcMain, protocol, session } from 'electron'
import type { Reply } from '../core/reply.ts'
import type { App } from '../services/app.ts'
import { dispatch } from '../services/dispatch.ts'
import type { Ports } from '../services/ports.ts'
import { startApp } from '../services/start/start-app.ts'
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
  const nianbao = startApp(ports)
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
