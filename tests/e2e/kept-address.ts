import { resolve } from 'node:path'
import type { Reply } from '../../core/reply.ts'
import { type LoopbackOptions, serve } from '../../services/loopback/serve.ts'

const RENDERER = resolve(import.meta.dirname, '../../dist/renderer')

/** What a host in this process does behind an address. */
type Behind = Pick<LoopbackOptions, 'call' | 'log'>

interface Place {
  readonly address: string
  behind: Behind | undefined
  readonly running: Set<Promise<Reply>>
}

/** Behind which no host stands at the moment; the one left last is taken first. */
const free: Place[] = []
const all: Place[] = []

const ENDED: Reply = { ok: false, failure: { code: 'internal', detail: {} } }

/**
 * Serves the page at an address of this worker, behind which another host stood before: what a browser has loaded and compiled
 * for that address, it need not load and compile again, which is most of what opening a page costs.
 */
export async function serveKept(
  behind: Behind,
): Promise<{ readonly address: string; close: () => Promise<void> }> {
  const place = free.pop() ?? (await openPlace())
  place.behind = behind
  return {
    address: place.address,
    close: async () => {
      await Promise.allSettled(place.running)
      place.behind = undefined
      free.push(place)
    },
  }
}

/** A page at one of these addresses that has nothing on it and runs nothing; undefined for any other address. */
export function nothingAt(url: string): string | undefined {
  const place = all.find(({ address }) => url.startsWith(address))
  return place && `${place.address}nothing`
}

async function openPlace(): Promise<Place> {
  const running = new Set<Promise<Reply>>()
  const call: LoopbackOptions['call'] = (operation, input) => {
    // What a page still says when it goes is no longer heard.
    if (!place.behind) return Promise.resolve(ENDED)
    const reply = place.behind.call(operation, input)
    running.add(reply)
    void reply.finally(() => running.delete(reply)).catch(() => undefined)
    return reply
  }
  const { address } = await serve({
    call,
    rendererFolder: RENDERER,
    log: (message, error) => place.behind?.log(message, error),
  })
  const place: Place = { address, behind: undefined, running }
  all.push(place)
  return place
}
