import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium, type Page } from 'playwright'
import { vi } from 'vitest'
import { z } from 'zod'
import { findEngine } from '../../services/engine/find.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** The program with its window, as `npm start` opens it where there is no Electron. */
export interface Sitting {
  /** The page in its window. */
  readonly page: Page
  /** The address that leads to everything. */
  readonly address: string
  /** Closes the window as its user does; the program's exit code. */
  readonly end: () => Promise<number | null>
  /** Ends whatever is still there. */
  readonly kill: () => void
}

/**
 * Starts the program on a data folder and waits for its window, which no screen shows.
 * @param before what stands before the command, as a tracer does
 */
export async function startSitting(data: string, tools: string, before: readonly string[]): Promise<Sitting> {
  const [program = '', ...args] = [
    ...before,
    process.execPath,
    join(ROOT, 'build/nianbao.mjs'),
    ...['serve', '--open', '--data', data],
  ]
  const env = { ...process.env, DISPLAY: ':0', NIANBAO_ENGINE: engineWithoutScreen(tools) }
  // A group of its own, so that a failed test leaves nothing behind.
  const child = spawn(program, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'ignore'], detached: true })
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  const kill = () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
  }
  try {
    const address = await said(child, /http:\/\/127\.0\.0\.1:\d+\/[\w-]+\//)
    const page = await shownPage(join(data, 'window'), address)
    const end = async () => {
      // A browser that is looked at outlives its last page.
      const session = await page.context().browser()?.newBrowserCDPSession()
      await session?.send('Browser.close')
      return ended
    }
    return { page, address, end, kill }
  } catch (error) {
    kill()
    throw error
  }
}

/** The system's browser, told by a script to draw on no screen and to let a test look at its window. */
function engineWithoutScreen(folder: string): string {
  const path = join(folder, 'browser')
  const engine = findEngine() ?? ''
  const script = `#!/bin/sh
case "$*" in *--app=*) unset DISPLAY; set -- --headless --disable-gpu --remote-debugging-port=0 "$@" ;; esac
exec '${engine}' --no-sandbox "$@"
`
  writeFileSync(path, script, { mode: 0o755 })
  return path
}

/** The window's browser says in its profile where it can be looked at. */
async function shownPage(profile: string, address: string): Promise<Page> {
  const note = join(profile, 'DevToolsActivePort')
  const port = await vi.waitFor(() => /^(\d+)\n/.exec(readFileSync(note, 'utf8'))?.[1] ?? notYet(), {
    timeout: PATIENCE,
  })
  // Playwright 1.65 shows the file for ever when it joins the window on its way from the file to the address.
  await vi.waitFor(async () => (await isAt(address, port)) || notYet(), { timeout: PATIENCE })
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const page = browser.contexts()[0]?.pages()[0]
  if (!page) throw new Error('The window shows no page')
  page.setDefaultTimeout(PATIENCE)
  return page
}

async function isAt(address: string, port: string): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`)
  const pages = z.array(z.object({ url: z.string() })).parse(await answer.json())
  return pages.some(({ url }) => url.startsWith(address))
}

function notYet(): never {
  throw new Error('The window is not open yet')
}

/** Milliseconds until what the window is waited for counts as missing, however busy the machine. */
const PATIENCE = 90_000

function said(child: ChildProcess, wanted: RegExp): Promise<string> {
  return new Promise((found, failed) => {
    let text = ''
    child.stdout?.setEncoding('utf8').on('data', (more: string) => {
      text += more
      const match = wanted.exec(text)?.[0]
      if (match !== undefined) found(match)
    })
    child.once('error', failed)
    child.once('exit', (code) => failed(new Error(`The program ended with ${String(code)}: ${text}`)))
  })
}
