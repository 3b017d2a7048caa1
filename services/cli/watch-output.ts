import { type ExitCode, Refusal, type Terminal } from './terminal.ts'

/** As for other places that can't be written. */
const UNWRITTEN: ExitCode = 2

/**
 * Sees to what is printed: a reader such as head may stop listening before everything is said, and the command goes on to its
 * own end; where what is printed could not be written otherwise, as into a file on a full disk, it is told, and the command fails.
 */
export function watchOutput({ error: tell }: Terminal): void {
  let isOver = false
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (isOver) return
    isOver = true
    if (code === 'EPIPE') return
    const reason = code === 'ENOSPC' || code === 'EDQUOT' ? '磁盘空间不足' : message
    tell(new Refusal(`输出没有写完（${reason}），写到文件里的不能用，请换个地方再运行一次。`).message)
    process.once('exit', () => (process.exitCode = UNWRITTEN))
  })
  // Nobody hears what is said there.
  process.stderr.on('error', () => undefined)
}
