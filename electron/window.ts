import { join } from 'node:path'
import { BrowserWindow, ipcMain } from 'electron'
import { isTrusted, ORIGIN, SAFE_WEB_PREFERENCES } from './security.ts'

/** Milliseconds the page has to send what was typed last, before the window closes all the same. */
const FLUSH = 3000

/** The one window. It closes when the page has sent what was typed last. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 600,
    show: false,
    backgroundColor: '#f3f1ec',
    title: '年报编制助手',
    webPreferences: { ...SAFE_WEB_PREFERENCES, preload: join(import.meta.dirname, 'preload.cjs') },
  })
  window.once('ready-to-show', () => window.show())
  window.on('close', (event) => {
    event.preventDefault()
    void flushed(window).then(() => window.destroy())
  })
  void window.loadURL(`${ORIGIN}/index.html`)
  return window
}

/** Asks the page to send what waits; resolves when it has, or when it takes too long. */
function flushed(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      ipcMain.off('flushed', answer)
      resolve()
    }
    const answer = (event: Electron.IpcMainEvent) => {
      if (isTrusted(event, window.webContents)) done()
    }
    const timer = setTimeout(done, FLUSH)
    ipcMain.on('flushed', answer)
    window.webContents.send('flush')
  })
}
