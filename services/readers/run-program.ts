import { type ChildProcess, spawn } from 'node:child_process'

interface RunOptions {
  /** Where it runs, and where it puts what it writes for a moment. */
  readonly folder: string
  /** Milliseconds. */
  readonly timeLimit: number
}

type Ended = 'ended' | 'not-started' | 'too-slow'

/**
 * Runs a program without window and input until it ends or its time is over; then all that it started is ended. On Linux and
 * macOS what it writes is for this user alone, and it ends with this process, however that ends.
 */
export function runProgram(
  program: string,
  args: readonly string[],
  { folder, timeLimit }: RunOptions,
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = process.platform === 'win32' ? plain(program, args, folder) : guarded(program, args, folder)
    const timer = setTimeout(() => {
      endAll(child)
      resolve('too-slow')
    }, timeLimit)
    const done = (how: Ended) => {
      clearTimeout(timer)
      child.stdin?.destroy()
      resolve(how)
    }
    child.once('exit', (code) => done(code === NOT_FOUND || code === NOT_ALLOWED ? 'not-started' : 'ended'))
    child.once('error', () => done('not-started'))
  })
}

function plain(program: string, args: readonly string[], folder: string): ChildProcess {
  return spawn(program, args, { cwd: folder, stdio: 'ignore', windowsHide: true })
}

/** A group of its own can be ended as a whole: the program hands its work to another. */
function guarded(program: string, args: readonly string[], folder: string): ChildProcess {
  return spawn('/bin/sh', ['-c', GUARD, program, ...args], {
    cwd: folder,
    env: { ...process.env, TMPDIR: folder },
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
}

/** Its input closes when this process ends; whoever waits for that then ends the group. */
const GUARD = `umask 077
exec 3<&0 </dev/null
{ read -r _ <&3; kill -9 0; } &
exec 3<&-
exec "$0" "$@"`

/** What a shell ends with where there is no such program, or none that may be run. */
const NOT_FOUND = 127
const NOT_ALLOWED = 126

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
