/** Done; findings of severity error; bad input or usage, or what was printed could not be written. */
export type ExitCode = 0 | 1 | 2

/** What a command sees of the terminal it was typed in. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly error: (line: string) => void
  /** The folder relative paths are relative to. */
  readonly folder: string
  readonly env: NodeJS.ProcessEnv
}

/** The folder the user stood in: npm moves to the project's own before it runs a script, and keeps the first. */
export function userFolder(env: NodeJS.ProcessEnv, cwd: string): string {
  return env['npm_lifecycle_event'] === 'nianbao' ? (env['INIT_CWD'] ?? cwd) : cwd
}

/** Bad input or usage, as the one line that is printed: what, where, and what to do. */
export class Refusal extends Error {
  constructor(line: string) {
    super(line.replace(/\s+/gu, ' '))
  }
}
