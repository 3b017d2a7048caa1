import { type BrowserWindow, dialog, ipcMain } from 'electron'
import { type Flushed, flushedSchema } from '../core/bridge.ts'
import { closingWords } from './closing-words.ts'
import { isTrusted } from './security.ts'

/** Milliseconds the page has to save what was typed last, before the user is asked. */
const PATIENCE = 5_000

const BUTTONS = ['返回编辑', '仍要关闭'] as const
const STAY = BUTTONS.indexOf('返回编辑')
const CLOSE = BUTTONS.indexOf('仍要关闭')

/** Whether the window may go: everything is saved, its page is gone, or the user says so. */
export async function mayClose(window: BrowserWindow): Promise<boolean> {
  if (window.webContents.isCrashed()) return true
  const flushed = await flush(window)
  if (flushed?.outcome === 'saved') return true
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: '年报编制助手',
    ...closingWords(flushed),
    buttons: [...BUTTONS],
    defaultId: STAY,
    cancelId: STAY,
    noLink: true,
  })
  return response === CLOSE
}

/** Asks the page to save what waits; undefined where it does not answer in time. */
function flush(window: BrowserWindow): Promise<Flushed | undefined> {
  return new Promise((resolve) => {
    const done = (flushed?: Flushed) => {
      clearTimeout(timer)
      ipcMain.off('flushed', answer)
      resolve(flushed)
    }
    const answer = (event: Electron.IpcMainEvent, given: unknown) => {
      if (isTrusted(event, window.webContents)) done(flushedSchema.safeParse(given).data)
    }
    const timer = setTimeout(done, PATIENCE)
    ipcMain.on('flushed', answer)
    window.webContents.send('flush')
  })
}
