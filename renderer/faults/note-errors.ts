import { LONGEST_NOTE } from '../../core/contract/log.ts'
import { call } from '../call.ts'

/** As many errors of one page are worth noting: what follows is mostly the same again. */
const MOST = 20

const ADDRESS = window.location.origin + window.location.pathname

let noted = 0

/** Notes a programming error of the page in the host's log. What can't be noted is let go: the screen says what it says. */
export function noteError(place: string, error: unknown, more = ''): void {
  noted += 1
  if (noted > MOST) return
  const words = error instanceof Error ? (error.stack ?? String(error)) : String(error)
  // Lines of the script stand with the page's address, and in that with the secret that opens it.
  const message = `${place}: ${words}${more}`.replaceAll(ADDRESS, '').slice(0, LONGEST_NOTE)
  call('log.note', { message }).catch(() => undefined)
}

/** Notes what nothing else caught. */
export function noteUncaught(): void {
  window.addEventListener('error', ({ error, message }) => noteError('error', error ?? message))
  window.addEventListener('unhandledrejection', ({ reason }) => noteError('unhandled rejection', reason))
}
