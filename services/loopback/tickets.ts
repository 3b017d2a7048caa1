import { randomBytes } from 'node:crypto'

/** Milliseconds a ticket waits to be used: enough for a browser to start on a slow machine. */
export const TICKET_LIFE = 120_000

/** A way in that works once. */
interface Ticket {
  readonly path: string
  /** It was used, or is too old. */
  readonly spent: Promise<void>
}

export interface Tickets {
  readonly give: () => Ticket
  /** True where the path is a ticket; it is none afterwards. */
  readonly take: (path: string) => boolean
}

/** Paths that lead in once, each for a short time. */
export function createTickets(): Tickets {
  const valid = new Map<string, () => void>()
  return {
    give: () => {
      const path = `/${secret()}`
      const { promise: spent, resolve } = Promise.withResolvers<void>()
      const expiry = setTimeout(() => take(path), TICKET_LIFE).unref()
      valid.set(path, () => {
        clearTimeout(expiry)
        resolve()
      })
      return { path, spent }
    },
    take,
  }

  function take(path: string): boolean {
    valid.get(path)?.()
    return valid.delete(path)
  }
}

/** What nobody guesses: 256 random bits, as a piece of an address. */
export function secret(): string {
  return randomBytes(32).toString('base64url')
}
