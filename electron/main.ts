import '../services/hosts/disk-threads.ts'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, ipcMain, protocol, session } from 'electron'
import type { Reply } from '../core/reply.ts'
import type { App } from '../services/app.ts'
import { dispatch } from '../services/dispatch.ts'
import { surviveErrors } from '../services/hosts/survive.ts'
import type { Ports } from '../services/ports.ts'
import { startApp } from '../services/start/start-app.ts'
import { prepareEnd } from './ending.ts'
import { setMenu } from './menu.ts'
import { filesAmong, filesToOpen } from './opened-file.ts'
import { electronPorts } from './ports.ts'
import { pageHandler } from './protocol.ts'
import { PRINT_PARTITION, printedPage } from './print.ts'
import {
  goOffline,
  guardContents,
  guardSession,
  isTrusted,
  PAGE_ADDRESSES,
  PRINT_ADDRESSES,
  SCHEME,
} from './security.ts'
import { logChildren, revivePage } from './survive.ts'
import { openWindow } from './window.ts'

protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
goOffline(app)
guardContents(app)

const files = filesToOpen(filesAmong(process.argv, process.cwd()))
app.on('open-file', (event, path) => {
  event.preventDefault()
  files.put([path])
})

if (app.requestSingleInstanceLock()) void app.whenReady().then(start).catch(refuseStart)
else app.quit()

function start(): void {
  const whenEnding = prepareEnd()
  const ports = electronPorts(files)
  const nianbao = startApp(ports)
  const letErrorsEnd = surviveErrors(ports.log)
  logChildren(app, ports.log)
  guardSession(session.defaultSession, PAGE_ADDRESSES)
  const printing = session.fromPartition(PRINT_PARTITION)
  guardSession(printing, PRINT_ADDRESSES)
  printing.protocol.handle(SCHEME, printedPage)
  protocol.handle(SCHEME, pageHandler(join(app.getAppPath(), 'dist/renderer')))
  const window = openWindow(files.waiting().length > 0 ? '#/import' : '')
  setMenu(window)
  revivePage(window, ports.log)
  answerCalls(nianbao, ports, window)
  nianbao.keepBackups()
  files.whenPut(() => window.webContents.send('opened'))
  app.on('second-instance', (_, args, folder) => {
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.focus()
    files.put(filesAmong(args, folder))
  })
  app.on('window-all-closed', () => app.quit())
  whenEnding(() => {
    nianbao.close()
    letErrorsEnd()
  })
}

/** A bug before there is a window: it is said, not left as a program that runs unseen. */
function refuseStart(error: unknown): void {
  dialog.showErrorBox('年报编制助手没有打开', String(error instanceof Error ? error.message : error))
  app.quit()
}

function answerCalls({ handlers }: Pick<App, 'handlers'>, ports: Ports, window: BrowserWindow): void {
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
