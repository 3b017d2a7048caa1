import { call } from '../call.ts'
import { forgetHere, wordsHere } from './own-storage.ts'

/** What the host is to keep of a session, sealed; no words where it is to forget it. The last of each counts. */
const waiting = new Map<string, string>()
/** What the host would not take; it is tried again. */
const refused = new Map<string, string>()
/** What of these the host has not as it is, since it would not take it. */
const untaken = new Set<string>()
let tellUntaken: () => void = () => undefined
/** What the host is to have for as long as this page shows it. */
const given = new Map<string, string>()
/** The sessions that a session's words were taken from; forgotten once the host has those. */
const takenFrom = new Map<string, string[]>()
let sending: Promise<void> | undefined
/** The session whose words are on their way to the host. */
let underway: string | undefined

/**
 * Gives the host what is kept of a session; the page's own storage is free of it once that is done. A browser writes its
 * storage up to a minute late, and a power cut takes what it has not written.
 * @param words none forget it
 */
export function giveHost(session: string, words: string): void {
  if (words !== '') given.set(session, words)
  else {
    given.delete(session)
    setTaken(session, true)
  }
  refused.delete(session)
  send(session, words)
}

/** Has the host forget a session once it has what another took from it: a full disk may refuse that. */
export function forgetOnceGiven(session: string, as: string): void {
  const isOnItsWay = waiting.has(as) || refused.has(as) || underway === as
  if (isOnItsWay) takenFrom.set(as, [...(takenFrom.get(as) ?? []), session])
  else giveHost(session, '')
}

/** The host would not take what it is to keep of a session: it is in this page alone. */
export function isUntaken(session: string): boolean {
  return untaken.has(session)
}

/** Sets what is told whenever that is another. */
export function onUntaken(tell: () => void): void {
  tellUntaken = tell
}

function setTaken(session: string, isTaken: boolean): void {
  if (untaken.has(session) !== isTaken) return
  if (isTaken) untaken.delete(session)
  else untaken.add(session)
  tellUntaken()
}

function send(session: string, words: string): void {
  waiting.set(session, words)
  sending ??= sendAll().finally(() => (sending = undefined))
}

/** Milliseconds after which the host's copies are looked after again. */
const LOOK = 5_000

/** Gives the host again what it would not take, and what another browser's page has settled while it is shown here. */
export function lookAfterCopies(): void {
  window.setInterval(() => void sendAgain(), LOOK)
}

async function sendAgain(): Promise<void> {
  await sending
  const again = [...refused]
  refused.clear()
  for (const [session, words] of again) send(session, words)
  if (given.size === 0) return
  const sessions = [...given.keys()]
  const { missing } = await call('unsaved.missing', { sessions }).catch(() => ({ missing: [] }))
  for (const session of missing) {
    const words = given.get(session)
    if (words !== undefined && !waiting.has(session)) send(session, words)
  }
}

async function sendAll(): Promise<void> {
  for (const [session, words] of waiting) {
    waiting.delete(session)
    underway = session
    try {
      await call('unsaved.keepForm', { session, words })
      // What was typed meanwhile is kept here until its turn has come.
      if (wordsHere(session) === words) forgetHere(session)
      for (const before of takenFrom.get(session) ?? []) waiting.set(before, '')
      takenFrom.delete(session)
      setTaken(session, true)
    } catch {
      // It stays in the page's own storage meanwhile.
      if (!waiting.has(session)) refused.set(session, words)
      if (given.has(session)) setTaken(session, false)
    } finally {
      underway = undefined
    }
  }
}

/** The sealed words that the host keeps of all sessions, once it has what this page has given it. */
export async function wordsOfHost(): Promise<readonly string[]> {
  await sending
  const { forms } = await call('unsaved.forms', {}).catch(() => ({ forms: [] }))
  return forms
}
