import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPatience } from './patience.ts'

describe('patience with a thread', () => {
  let spent = 0
  let lost = false
  const patience = () =>
    createPatience(
      15,
      () => (lost = true),
      () => spent,
    )
  /** @param share of the processor that the program gets */
  const pass = (seconds: number, share: number) => {
    for (let at = 0; at < seconds; at += 1) {
      spent += share
      vi.advanceTimersByTime(1000)
    }
  }
  beforeEach(() => {
    vi.useFakeTimers()
    spent = 0
    lost = false
  })
  afterEach(() => void vi.useRealTimers())

  it('ends with one that computes without a word', () => {
    patience().wait()
    pass(14, 1)
    expect(lost).toBe(false)
    pass(2, 1)
    expect(lost).toBe(true)
  })

  it('goes on while a busy machine gives the program no time', () => {
    patience().wait()
    pass(60, 0.1)
    expect(lost).toBe(false)
    pass(12, 1)
    expect(lost).toBe(true)
  })

  it('gives no less by the clock where several threads compute', () => {
    patience().wait()
    pass(14, 3)
    expect(lost).toBe(false)
    pass(2, 3)
    expect(lost).toBe(true)
  })

  it('ends with one that waits for ever and computes nothing', () => {
    patience().wait()
    pass(151, 0)
    expect(lost).toBe(true)
  })

  it('begins anew with every sign of life, and ends when told', () => {
    const { wait, end } = patience()
    wait()
    pass(10, 1)
    wait()
    pass(10, 1)
    expect(lost).toBe(false)
    end()
    pass(200, 1)
    expect(lost).toBe(false)
  })
})
