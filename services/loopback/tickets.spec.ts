import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createTickets, TICKET_LIFE } from './tickets.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('A ticket is taken once', async () => {
  const tickets = createTickets()
  const { path, spent } = tickets.give()
  expect(tickets.take(`${path}x`)).toBe(false)
  expect(tickets.take(path)).toBe(true)
  expect(tickets.take(path)).toBe(false)
  await spent
})

it('A ticket nobody used leads nowhere after a while, and says so', async () => {
  const tickets = createTickets()
  const [early, late] = [tickets.give(), tickets.give()]
  vi.advanceTimersByTime(TICKET_LIFE - 1)
  expect(tickets.take(early.path)).toBe(true)
  vi.advanceTimersByTime(1)
  await late.spent
  expect(tickets.take(late.path)).toBe(false)
})
