import { z } from 'zod'
import { HAND_OVER, type KeptEntry } from '../../core/hand-over.ts'
import { hostRun } from './host-run.ts'
import { ownAddress, tellHere } from './new-address.ts'
import { takeIn } from './own-storage.ts'

/** Ports that have answered; a slow machine may need another try. */
const answered = new Set<number>()
let isTold = false

/**
 * Gets what pages of runs before have kept at their addresses, once from each, and tells those that are still open where the program is
 * now. At such an address another program may have left something that answers in place of ours: it sees sealed words, and
 * what it hands over counts only where the key fits.
 * @returns whether anything came
 */
export async function takeOver(): Promise<boolean> {
  const address = ownAddress()
  if (!hostRun || address === undefined) return false
  if (!isTold) tellHere(address)
  isTold = true
  const open = hostRun.oldPorts.filter((port) => !answered.has(port))
  const came = await Promise.all(open.map((port) => takeOverFrom(port, address)))
  return came.some(Boolean)
}

/** Milliseconds until what is shown at an old address counts as silent. */
const PATIENCE = 15_000

async function takeOverFrom(oldPort: number, address: string): Promise<boolean> {
  const origin = `http://127.0.0.1:${oldPort}`
  const frame = document.createElement('iframe')
  frame.hidden = true
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin')
  frame.src = origin + HAND_OVER
  const loaded = next(frame, 'load')
  document.body.append(frame)
  const { port1: port, port2: given } = new MessageChannel()
  try {
    await loaded
    const answer = next<MessageEvent<unknown>>(port, 'message')
    port.start()
    frame.contentWindow?.postMessage(address, origin, [given])
    const taken = entriesIn((await answer).data).filter(([, words]) => takeIn(words))
    answered.add(oldPort)
    if (taken.length === 0) return false
    const removed = next(port, 'message')
    port.postMessage(taken)
    await removed.catch(() => undefined)
    return true
  } catch {
    // Silent, or not what it should be: what is there stays there.
    return false
  } finally {
    port.close()
    frame.remove()
  }
}

function next<E extends Event>(target: EventTarget, type: string): Promise<E> {
  return new Promise((come, failed) => {
    target.addEventListener(type, (event) => come(event as E), { once: true })
    setTimeout(() => failed(new Error(`no ${type}`)), PATIENCE)
  })
}

/** More than a storage holds. */
const entries = z.array(z.tuple([z.string().max(200), z.string().max(6_000_000)])).max(1_000)

function entriesIn(data: unknown): readonly KeptEntry[] {
  return entries.safeParse(data).data ?? []
}
