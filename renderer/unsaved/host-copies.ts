import { call } from '../call.ts'
import { forgetHere, wordsHere } from './own-storage.ts'

/** What the host is to keep of a session, sealed; no words where it is to forget it. The last of each counts. */
const waiting = new Map<string, string>()
let sending: Promise<void> | undefined

/**
 * Gives the host what is kept of a session; the page's own storage is free of it once that is done. A browser writes its
 * storage up to a minute late, and a power cut takes what it has not written.
 * @param words none forget it
 */
export function giveHost(session: string, words: string): void {
  waiting.set(session, words)
  sending ??= sendAll().finally(() => (sending = undefined))
}

async function sendAll(): Promise<void> {
  for (const [session, words] of waiting) {
    waiting.delete(session)
    try {
      await call('unsaved.keepForm', { session, words })
      // What was typed meanwhile is kept here until its turn has come.
      if (wordsHere(session) === words) forgetHere(session)
    } catch {
      // It stays in the page's own storage.
    }
  }
}

/** The sealed words that the host keeps of all sessions, once it has what this page has given it. */
export async function wordsOfHost(): Promise<readonly string[]> {
  await sending
  const { forms } = await call('unsaved.forms', {}).catch(() => ({ forms: [] }))
  return forms
}
