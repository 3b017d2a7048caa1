import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failureData } from '../../core/failure.ts'
import { answering } from './answering-folder.ts'

describe('a folder that files are to go to', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is there or not, as long as its disk answers', async () => {
    await answering('/某处', () => Promise.reject(new Error('ENOENT')))
    await answering('/某处', () => Promise.resolve())
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is given up in one sentence where its share does not answer, and looked at once at a time', async () => {
    const answer = Promise.withResolvers<void>()
    const look = vi.fn(() => answer.promise)
    for (const _ of [1, 2]) {
      const failing = answering('/共享', look).catch(failureData)
      await vi.advanceTimersByTimeAsync(20_000)
      expect(await failing).toMatchObject({ code: 'cannot-write', detail: { path: '/共享' } })
    }
    expect(look).toHaveBeenCalledTimes(1)
    answer.resolve()
    await vi.advanceTimersByTimeAsync(0)
    await answering('/共享', look)
    expect(look).toHaveBeenCalledTimes(2)
  })
})
