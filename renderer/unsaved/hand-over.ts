import { z } from 'zod'
import { HAND_OVER, type KeptEntry } from '../../core/hand-over.ts'
import { hostRun } from './host-run.ts'
import { ownAddress, tellHere } from './new-address.ts'
import { takeIn } from './own-storage.ts'

let isDone = false

/**
 * Gets what pages of runs before have kept at their addresses, once, and tells those that are still open where the program is
 * now. At such an address another program may have left something that answers in place of ours: it sees sealed words, and
 * what it hands over counts only where the key fits.
 * @returns whether anything came
 */
export async function takeOver(): Promise<boolean> {
  const address = ownAddress()
  if (isDone || !hostRun || address === undefined) return false
  isDone = true
  tellHere(address)
  const came = await Promise.all(
    hostRun.oldPorts.map((port) => takeOverFrom(`http://127.0.0.1:${port}`, address)),
  )
  return came.some(Boolean)
}

/** Milliseconds until what is shown at an old address counts as silent. */
const PATIENCE = 5_000

async function takeOverFrom(origin: string, address: string): Promise<boolean> {
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
    if (taken.length === 0) return false
    const done = next(port, 'message')
    port.postMessage(taken)
    await done.catch(() => undefined)
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
