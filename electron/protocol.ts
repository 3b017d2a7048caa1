import { rendererFile } from '../services/hosts/renderer-files.ts'
import { isNavigationAllowed } from './security.ts'

/** Answers the program's own scheme with the files of the built page; nothing else has an address. */
export function pageHandler(folder: string): (request: Request) => Promise<Response> {
  return async ({ url, method }) => {
    if (method !== 'GET' || !isNavigationAllowed(url)) return new Response(null, { status: 404 })
    const { status, headers, body } = await rendererFile(folder, new URL(url).pathname)
    return new Response(new Uint8Array(body), { status, headers })
  }
}
