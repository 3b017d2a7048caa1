import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')
export const SAMPLE = join(ROOT, 'resources/samples/quxian-2024.json')

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

/** Runs the command line as a process of its own and waits for its end. */
export function nianbao(
  args: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const outside = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('npm_') && name !== 'INIT_CWD',
  )
  const child = spawn(process.execPath, [join(ROOT, 'services/cli/main.ts'), ...args], {
    cwd: folder,
    env: { ...Object.fromEntries(outside), ...env },
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
