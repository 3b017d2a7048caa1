import { once } from 'node:events'
import { afterEach, expect, it, vi } from 'vitest'
import { keepThread, takeThread } from './kept-threads.ts'

afterEach(() => vi.useRealTimers())

it('A thread that has done its work is given to who comes next, and to one at a time', async () => {
  const first = takeThread()
  keepThread(first)
  const [again, other] = [takeThread(), takeThread()]
  expect(again).toBe(first)
  expect(other).not.toBe(first)
  await Promise.all([again.terminate(), other.terminate()])
})

it('A thread that ended is given to nobody', async () => {
  const ended = takeThread()
  keepThread(ended)
  await ended.terminate()
  const next = takeThread()
  expect(next).not.toBe(ended)
  await next.terminate()
})

it('A thread that nobody asks for within a minute is ended', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const thread = takeThread()
  keepThread(thread)
  const gone = once(thread, 'exit')
  thread.ref()
  vi.advanceTimersByTime(60_000)
  await gone
})
