import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

/** The checkout. */
export const ROOT = resolve(import.meta.dirname, '../..')

/** Runs a script of an installed package under this Node; whether it went well. */
export function runPackageScript(script: string, args: readonly string[]): boolean {
  return runProgram(process.execPath, [join(ROOT, 'node_modules', script), ...args])
}

/** Runs a program with this terminal; whether it went well. */
export function runProgram(program: string, args: readonly string[], env?: NodeJS.ProcessEnv): boolean {
  const options = { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } } as const
  return spawnSync(program, args, options).status === 0
}

/** Says a step of the set-up. */
export function say(line: string): void {
  console.log(line)
}
