import { createServer, type RequestListener, type Server } from 'node:http'
import { HAND_OVER } from '../../core/hand-over.ts'
import { SAFE_HEADERS } from '../hosts/renderer-files.ts'
import { HAND_OVER_PAGE, handOverPolicy } from './hand-over-page.ts'
import { listen } from './listen.ts'
import { limitStrangers } from './strangers.ts'

/** What stands at the ports of runs before. */
export interface OldPorts {
  /** Those that could be had. */
  readonly ports: readonly number[]
  readonly close: () => void
}

/**
 * Answers at ports of runs before, with the page that hands over what is kept there and nothing else. A port that another
 * program has is left to it, and is not asked.
 * @param newOrigin the only page that may show that page
 * @param onAsked told the port at which it is asked for
 */
export async function serveOldPorts(
  ports: readonly number[],
  newOrigin: string,
  onAsked: (port: number) => void,
): Promise<OldPorts> {
  const servers = await Promise.all(ports.map((port) => serverAt(port, newOrigin, () => onAsked(port))))
  return {
    ports: ports.filter((_, index) => servers[index] !== undefined),
    close: () => {
      for (const server of servers) {
        server?.close()
        server?.closeAllConnections()
      }
    },
  }
}

async function serverAt(port: number, newOrigin: string, asked: () => void): Promise<Server | undefined> {
  const server = createServer(answerAt(`127.0.0.1:${port}`, newOrigin, asked))
  limitStrangers(server, MOST_STRANGERS)
  try {
    await listen(server, port)
    return server
  } catch {
    return undefined
  }
}

const MOST_STRANGERS = 32

function answerAt(host: string, newOrigin: string, asked: () => void): RequestListener {
  const page = {
    ...SAFE_HEADERS,
    connection: 'close',
    'cache-control': 'no-store',
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': handOverPolicy(newOrigin),
  }
  return ({ method, url, headers }, response) => {
    const isAsked = method === 'GET' && url === HAND_OVER && headers.host === host
    if (isAsked) {
      asked()
      response.writeHead(200, page).end(HAND_OVER_PAGE)
    } else response.writeHead(404, { ...SAFE_HEADERS, connection: 'close' }).end()
  }
}
