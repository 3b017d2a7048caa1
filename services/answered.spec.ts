import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { failureData } from '../core/failure.ts'
import { ANSWER, answered } from './answered.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'answered',
    (error: unknown) => failureData(error)?.code ?? String(error),
  )

it('So many calls without an answer that they could use up what asks disks: no further is made until one ends', async () => {
  const back = Promise.withResolvers<undefined>()
  const calls = Array.from({ length: 16 }, (_, i) => codeOf(answered(`/share/${i}`, () => back.promise)))
  // As long as they are waited for they count as on their way.
  expect(await codeOf(answered('/stick', () => Promise.resolve()))).toBe('answered')
  await vi.advanceTimersByTimeAsync(ANSWER * 1000)
  expect(new Set(await Promise.all(calls))).toEqual(new Set(['no-answer']))
  const ask = vi.fn(() => Promise.resolve())
  try {
    expect(await codeOf(answered('/stick', ask))).toBe('many-disks-silent')
    expect(ask).not.toHaveBeenCalled()
  } finally {
    back.resolve(undefined)
  }
  await vi.waitFor(async () => expect(await codeOf(answered('/stick', ask))).toBe('answered'))
})

it('A call that is answered, refused or stopped is what it was', async () => {
  expect(await answered('/stick', () => Promise.resolve(1))).toBe(1)
  await expect(answered('/stick', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
  const stop = new AbortController()
  const back = Promise.withResolvers<undefined>()
  const stopped = answered('/share', () => back.promise, stop.signal)
  stop.abort(new Error('stopped'))
  await expect(stopped).rejects.toThrow('stopped')
  back.resolve(undefined)
})
