import { type BrowserWindow, dialog, ipcMain } from 'electron'
import { type Flushed, flushedSchema } from '../core/bridge.ts'
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
    ...wordsFor(flushed),
    buttons: [...BUTTONS],
    defaultId: STAY,
    cancelId: STAY,
    noLink: true,
  })
  return response === CLOSE
}

function wordsFor(flushed: Flushed | undefined): { readonly message: string; readonly detail: string } {
  if (!flushed)
    return {
      message: '页面没有应答，不知道最后写的内容是否已经保存。',
      detail: '可以返回等一会儿再关闭；仍要关闭的，最后写的几个字可能没有保存。',
    }
  const places = flushed.unsaved.map((label) => `· ${label}`).join('\n')
  const why =
    flushed.outcome === 'conflict'
      ? '这些地方已在别的窗口改过，还没有选择保留哪一个：'
      : '这些地方没有保存成功，原因见窗口下方：'
  return { message: '有内容还没有保存', detail: `${why}\n${places}` }
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
