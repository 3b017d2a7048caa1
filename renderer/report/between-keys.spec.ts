import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

/** Milliseconds from one frame to the next, and until what was done is on the screen. */
const FRAME = 16
const PAINTED = FRAME + 16

describe('what no key asked for', () => {
  let page: EventTarget
  let betweenKeys: (action: () => void) => void
  beforeEach(async () => {
    vi.useFakeTimers()
    vi.resetModules()
    page = Object.assign(new EventTarget(), {
      setTimeout: (action: () => void, milliseconds?: number) => setTimeout(action, milliseconds),
      clearTimeout: (timer: number) => clearTimeout(timer),
    })
    vi.stubGlobal('window', page)
    vi.stubGlobal('document', { visibilityState: 'visible' })
    vi.stubGlobal('requestAnimationFrame', (action: () => void) => setTimeout(action, FRAME))
    ;({ betweenKeys } = await import('./between-keys.ts'))
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })
  const key = () => page.dispatchEvent(new Event('keydown'))

  it('is done at once where nobody types', () => {
    const action = vi.fn()
    betweenKeys(action)
    expect(action).toHaveBeenCalledOnce()
  })

  it('waits for the next key to be painted while keys go on, all of it together and in order', () => {
    const done: number[] = []
    key()
    vi.advanceTimersByTime(150)
    betweenKeys(() => done.push(1))
    betweenKeys(() => done.push(2))
    key()
    vi.advanceTimersByTime(PAINTED - 1)
    expect(done).toEqual([])
    vi.advanceTimersByTime(1)
    expect(done).toEqual([1, 2])
  })

  it('waits no longer than another key is expected', () => {
    const action = vi.fn()
    key()
    betweenKeys(action)
    vi.advanceTimersByTime(249)
    expect(action).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(action).toHaveBeenCalledOnce()
  })
})
