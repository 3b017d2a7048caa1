import { join } from 'node:path'
import { app, BrowserWindow, screen } from 'electron'
import { mayClose } from './closing.ts'
import { ORIGIN, SAFE_WEB_PREFERENCES } from './security.ts'
import { windowSize } from './window-size.ts'

/**
 * The one window. It closes when what was typed is saved, or when the user says that it shall all the same.
 * @param address of its first screen, "#/import"
 */
export function openWindow(address = ''): BrowserWindow {
  const window = new BrowserWindow({
    ...windowSize(screen.getPrimaryDisplay().workAreaSize),
    show: false,
    backgroundColor: '#f3f1ec',
    title: '年报编制助手',
    // Windows and macOS have it from the program's file.
    ...(process.platform === 'linux' ? { icon: join(app.getAppPath(), 'resources/icons/256x256.png') } : {}),
    webPreferences: { ...SAFE_WEB_PREFERENCES, preload: join(import.meta.dirname, 'preload.cjs') },
  })
  window.once('ready-to-show', () => window.show())
  let isAsking = false
  window.on('close', (event) => {
    event.preventDefault()
    if (isAsking) return
    isAsking = true
    void mayClose(window)
      .then((may) => {
        if (may) window.destroy()
      })
      .finally(() => (isAsking = false))
  })
  void window.loadURL(`${ORIGIN}/index.html${address}`)
  return window
}
