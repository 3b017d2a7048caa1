import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { endForCertain } from '../../services/hosts/end-for-certain.ts'
import { hasDisplay } from '../../services/hosts/desktop.ts'
import { electronBinary } from '../set-up/electron.ts'
import { commandLine } from '../command-line.mjs'
import { ensureCommandLine, ensureDesktop, ensurePage } from '../set-up/outputs.ts'
import { ensurePrograms } from '../set-up/packages.ts'
import { ROOT, say } from '../set-up/run.ts'

await ensurePrograms({ forTests: false })
if (!(await ensurePage())) process.exit(1)
const display = hasDisplay(process.platform, process.env)
const electron = display ? await electronBinary() : undefined
if (electron === undefined) await serve()
else await startDesktop(electron)

async function serve(): Promise<void> {
  if (display) say("Electron's binary can't be had here, so the program opens in this system's browser.")
  else say('There is no display, so the program is served for a browser at the address below.')
  await ensureCommandLine()
  const program = pathToFileURL(commandLine('run')).href
  const { run } = (await import(program)) as typeof import('../../services/cli/run.ts')
  process.exitCode = await run(['serve', '--open', ...process.argv.slice(2)], {
    out: say,
    error: (line) => console.error(line),
    folder: process.env['INIT_CWD'] ?? ROOT,
    env: process.env,
  })
  endForCertain()
}

async function startDesktop(binary: string): Promise<void> {
  if (!(await ensureDesktop())) process.exit(1)
  const root = process.getuid?.() === 0
  if (root) say('Started as root: Chromium runs without its sandbox.')
  const args = [ROOT, ...(root ? ['--no-sandbox'] : []), ...process.argv.slice(2)]
  const child = spawn(join(binary), args, { stdio: 'inherit' })
  child.once('error', (error) => {
    throw error
  })
  child.once('exit', (code) => (process.exitCode = code ?? 1))
}
