import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** A browser window of its own that shows the page. */
export interface AppWindow {
  /** The user closed it, or it could not open (false). */
  readonly closed: Promise<boolean>
  readonly close: () => void
}

/** Opens the page as a window without tabs or address bar, with a profile of its own beside the data. */
export function openWindow(engine: string, address: string, dataFolder: string): AppWindow {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const profile = `--user-data-dir=${join(dataFolder, 'window')}`
  const quiet = ['--no-first-run', '--no-default-browser-check', '--disable-sync', '--lang=zh-CN']
  const args = [`--app=${address}`, profile, ...quiet, ...root]
  const child = spawn(engine, args, { stdio: 'ignore' })
  const closed = new Promise<boolean>((done) => {
    child.once('error', () => done(false))
    child.once('exit', (code) => done(code === 0))
  })
  return { closed, close: () => child.kill() }
}
