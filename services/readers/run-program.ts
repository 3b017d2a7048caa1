import { type ChildProcess, spawn } from 'node:child_process'

interface RunOptions {
  /** Where it runs. */
  readonly folder: string
  /** Milliseconds. */
  readonly timeLimit: number
}

/** Runs a program without window and input until it ends or its time is over; then all that it started is ended. */
export function runProgram(
  program: string,
  args: readonly string[],
  { folder, timeLimit }: RunOptions,
): Promise<'ended' | 'not-started' | 'too-slow'> {
  return new Promise((resolve) => {
    // A group of its own can be ended as a whole: the program hands its work to another.
    const detached = process.platform !== 'win32'
    const child = spawn(program, args, { cwd: folder, stdio: 'ignore', windowsHide: true, detached })
    const timer = setTimeout(() => {
      endAll(child)
      resolve('too-slow')
    }, timeLimit)
    const done = (how: 'ended' | 'not-started') => () => {
      clearTimeout(timer)
      resolve(how)
    }
    child.once('exit', done('ended'))
    child.once('error', done('not-started'))
  })
}

function endAll(child: ChildProcess): void {
  if (child.pid === undefined) return
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true })
    return
  }
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It ended in the meantime.
  }
}
