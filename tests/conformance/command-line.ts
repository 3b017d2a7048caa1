import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { run } from '../../services/cli/run.ts'

export const ROOT = resolve(import.meta.dirname, '../..')
export const SAMPLE = join(ROOT, 'resources/samples/quxian-2024.json')

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

/** Runs a command in this process: what it would print, and the code it would end with. */
export async function nianbao(args: readonly string[], folder: string): Promise<Ended> {
  const said = { out: '', error: '' }
  const code = await run(args, {
    out: (text) => (said.out += text + '\n'),
    error: (line) => (said.error += line + '\n'),
    folder,
    env: outside(),
  })
  return { code, ...said }
}

/** Runs the command line as a process of its own and waits for its end. */
export function nianbaoProcess(
  args: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [join(ROOT, 'services/cli/main.ts'), ...args], {
    cwd: folder,
    env: { ...outside(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', error: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.error += text))
  return new Promise((ended, failed) => {
    child.once('error', failed)
    child.once('close', (code) => ended({ code, ...said }))
  })
}

/** The environment without what npm adds to it. */
export function outside(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('npm_') && name !== 'INIT_CWD')
  return Object.fromEntries(own)
}
