import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { afterPause } from './after-pause.ts'

const WAITING = { pause: 150, most: 1000 }

describe('what is put off while someone types', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is done once, a pause after the last key', () => {
    const action = vi.fn()
    const { changed } = afterPause(action, WAITING)
    for (let key = 0; key < 5; key++) {
      changed()
      vi.advanceTimersByTime(100)
    }
    expect(action).not.toHaveBeenCalled()
    vi.advanceTimersByTime(50)
    expect(action).toHaveBeenCalledOnce()
  })

  it('is done in time while keys go on, and always after the last one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { maxLength: 60 }), (pauses) => {
        let written = 0
        let seen = 0
        let first: number | undefined
        const { changed, cancel } = afterPause(() => {
          seen = written
          if (first !== undefined) expect(performance.now() - first).toBeLessThanOrEqual(WAITING.most + 1)
          first = undefined
        }, WAITING)
        for (const pause of pauses) {
          written += 1
          first ??= performance.now()
          changed()
          vi.advanceTimersByTime(pause)
        }
        vi.advanceTimersByTime(WAITING.pause)
        expect(seen).toBe(written)
        cancel()
      }),
    )
  })

  it('is not done any more once it is called off', () => {
    const action = vi.fn()
    const { changed, cancel } = afterPause(action, WAITING)
    changed()
    cancel()
    vi.advanceTimersByTime(2000)
    expect(action).not.toHaveBeenCalled()
  })
})
