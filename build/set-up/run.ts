import { type ChildProcess, spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

/** The checkout. */
export const ROOT = resolve(import.meta.dirname, '../..')

/** Runs a script of an installed package under this Node, beside what else runs and with this terminal; whether it went well. */
export function runPackageScriptBeside(script: string, args: readonly string[]): Promise<boolean> {
  return runProgramBeside(process.execPath, [pathOf(script), ...args])
}

/** Runs a program beside what else runs, with this terminal; whether it went well. */
export function runProgramBeside(
  program: string,
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
): Promise<boolean> {
  return ended(spawn(program, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } }))
}

/** Runs a script of an installed package beside what else runs; whether it went well, and all it said. */
export async function packageScriptOutcome(
  script: string,
  args: readonly string[],
): Promise<{ readonly passed: boolean; readonly output: string }> {
  const child = spawn(process.execPath, [pathOf(script), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  return { passed: await ended(child), output }
}

/** Says a step of the set-up. */
export function say(line: string): void {
  console.log(line)
}

function pathOf(script: string): string {
  return join(ROOT, 'node_modules', script)
}

function ended(child: ChildProcess): Promise<boolean> {
  return new Promise((done) => {
    child.once('error', () => done(false))
    child.once('close', (code) => done(code === 0))
  })
}
