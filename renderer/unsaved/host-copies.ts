import { call } from '../call.ts'
import { takeIn, wordsHere } from './own-storage.ts'

/** Sessions whose copy is not what is kept here any more. */
const waiting = new Set<string>()
let sending: Promise<void> | undefined

/**
 * Has the host keep what the page's own storage has of a session now, or forget it as that has: a browser writes its storage
 * up to a minute late, and a power cut takes what it has not written.
 */
export function copyToHost(session: string): void {
  waiting.add(session)
  sending ??= sendAll().finally(() => (sending = undefined))
}

async function sendAll(): Promise<void> {
  for (const session of waiting) {
    waiting.delete(session)
    try {
      await call('unsaved.keepForm', { session, words: wordsHere(session) })
    } catch {
      // It is in the page's own storage all the same.
    }
  }
}

/** Takes into the page's own storage what the host has of it, where that is later. */
export async function takeHostCopies(): Promise<void> {
  // What this page has just forgotten must not come back.
  await sending
  const { forms } = await call('unsaved.forms', {}).catch(() => ({ forms: [] }))
  for (const words of forms) takeIn(words)
}
