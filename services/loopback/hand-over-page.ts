import { createHash } from 'node:crypto'
import { KEPT, NEW_ADDRESS } from '../../core/hand-over.ts'

/**
 * In a frame of the page, at the address of a run before: tells the pages that are open there where the program is now, hands
 * what is kept there to the page around it, and takes away what that has taken over. All of it is sealed, for this script too.
 */
const SCRIPT = `
addEventListener('message', ({ source, data, ports: [port] }) => {
  if (source !== parent || parent === self || !port) return
  new BroadcastChannel('${NEW_ADDRESS}').postMessage(data)
  port.onmessage = ({ data: taken }) => {
    for (const [name, words] of taken) if (localStorage.getItem(name) === words) localStorage.removeItem(name)
    port.postMessage('done')
  }
  port.postMessage(Object.entries(localStorage).filter(([name]) => name.startsWith('${KEPT}')))
})
`

export const HAND_OVER_PAGE = `<!doctype html><title>nianbao</title><script>${SCRIPT}</script>`

const DIGEST = createHash('sha256').update(SCRIPT).digest('base64')

/** What the page may do: run its one script, in a frame of the program's page as it is now. */
export function handOverPolicy(newOrigin: string): string {
  return [
    "default-src 'none'",
    `script-src 'sha256-${DIGEST}'`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${newOrigin}`,
  ].join('; ')
}
