import { resolve } from 'node:path'
import { vi } from 'vitest'
import { temporaryFolder } from '../test-ports.ts'

const kill = process.kill.bind(process)

const ROOT = resolve(import.meta.dirname, '../..')

/** Milliseconds: how often to look whether something has come about, and for how long on a busy machine. */
export const PATIENT = { interval: 10, timeout: 90_000 }

/** A fresh stand-in, given to everything that is loaded from now on. */
export async function standIn(): Promise<StandIn> {
  vi.resetModules()
  const electron = await import('./electron-stand-in.ts')
  vi.doMock('electron', () => electron)
  return electron
}

/** Starts main anew on the stand-in, with a data folder of its own. */
export async function startMain(prepare: (electron: StandIn) => void = () => undefined) {
  const folder = temporaryFolder()
  const electron = await standIn()
  electron.app.folder = folder.path
  vi.stubEnv('NIANBAO_DATA', folder.path)
  electron.app.root = ROOT
  // A program that is held up ends itself by force.
  const killed = vi.fn()
  vi.spyOn(process, 'kill').mockImplementation((pid, signal) => {
    if (pid !== process.pid || signal !== 'SIGKILL') return kill(pid, signal)
    killed()
    return true
  })
  prepare(electron)
  await import('../../electron/main.ts')
  await vi.waitFor(() => {
    if (!electron.app.quitted && electron.windows.length === 0) throw new Error('not started yet')
  }, PATIENT)
  const [window] = electron.windows
  const call = (operation: string, input: unknown, senderFrame: unknown = window?.webContents.mainFrame) =>
    electron.ipcMain.handlers.get('call')?.({ senderFrame }, operation, input)
  /** Until nothing of it can end this process any more. */
  const end = async () => {
    electron.app.quit()
    folder.release()
    await vi.waitFor(() => {
      if (!electron.app.hasEnded && killed.mock.calls.length === 0) throw new Error('not ended yet')
    }, PATIENT)
  }
  return { electron, window, call, end, killed, folder: folder.path }
}
export type StandIn = typeof import('./electron-stand-in.ts')
