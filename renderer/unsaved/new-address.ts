import { call } from '../call.ts'
import { leaveUnasked } from './before-leaving.ts'

const CHANNEL = 'nianbao'

/**
 * A host that was started again answers at the same port under another secret. The page it shows then tells the pages of
 * before, of the same browser, where the program is now; one whose host is gone goes there, and what it could not save
 * waits for it there.
 */
export function followNewAddress(): void {
  if (window.nianbao) return
  const own = window.location.pathname
  const channel = new BroadcastChannel(CHANNEL)
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'string' || data === own || !/^\/[\w-]+\/$/.test(data)) return
    call('app.status', {}).catch(() => {
      leaveUnasked()
      window.location.replace(data + window.location.hash)
    })
  })
  channel.postMessage(own)
}
