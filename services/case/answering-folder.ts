import { stat } from 'node:fs/promises'
import { Failure } from '../../core/failure.ts'
import { inTime } from '../in-time.ts'

/** Seconds until a folder answers; a disk that sleeps takes ten to wake up. */
const LIMIT = 20

/** Looks that go on: each holds one of the few threads that look, so a folder is looked at once at a time. */
const looks = new Map<string, Promise<unknown>>()

/**
 * Waits until the disk or share of a folder answers, whether the folder is there or not; meanwhile the program goes on. What
 * looks at it in the thread that saves would stop everything for as long as a share is gone.
 * @throws Failure 'cannot-write' where it does not answer
 */
export async function answering(
  folder: string,
  look: (folder: string) => Promise<unknown> = stat,
): Promise<void> {
  const problem = `等了 ${LIMIT} 秒没有应答，可能是网络盘断开了`
  const answer = looks.get(folder) ?? begun(folder, look)
  await inTime(answer, LIMIT * 1000, () => new Failure('cannot-write', { path: folder, problem }))
}

function begun(folder: string, look: (folder: string) => Promise<unknown>): Promise<unknown> {
  const answer = look(folder)
    .catch(() => undefined)
    .finally(() => looks.delete(folder))
  looks.set(folder, answer)
  return answer
}
