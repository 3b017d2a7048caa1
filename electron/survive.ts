import { type App, type BrowserWindow, dialog } from 'electron'
import type { Ports } from '../services/ports.ts'

/** As often a page that died is shown again by itself; one that goes on dying asks. */
const REVIVALS = 2

/** Logs what goes wrong with the program's other processes: printing, graphics, helpers. Electron starts them anew. */
export function logChildren(app: App, log: Ports['log']): void {
  app.on('child-process-gone', (_, { type, reason, exitCode }) =>
    log(`process ${type} gone: ${reason} (${exitCode})`),
  )
}

/** Shows a page again whose process has died. What it had not saved and kept elsewhere it offers then. */
export function revivePage({ webContents }: BrowserWindow, log: Ports['log']): void {
  let revivals = 0
  webContents.on('render-process-gone', (_, { reason, exitCode }) => {
    log(`page gone: ${reason} (${exitCode})`)
    if (reason === 'clean-exit') return
    revivals += 1
    if (revivals <= REVIVALS) webContents.reload()
    else
      dialog.showErrorBox(
        '年报编制助手的页面停止了运行',
        '已经重新打开过，仍然停止，请关闭程序后重新打开；已保存的内容在数据文件夹里，出错记录在其中的 nianbao.log。',
      )
  })
  webContents.on('unresponsive', () => log('page unresponsive'))
  webContents.on('preload-error', (_, path, error) => log(`preload ${path}`, error))
}
