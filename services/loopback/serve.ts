import { timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { HostRun } from '../../core/hand-over.ts'
import type { Reply } from '../../core/reply.ts'
import type { Ports } from '../ports.ts'
import { rendererFile, SAFE_HEADERS } from '../hosts/renderer-files.ts'
import { readJson } from './body.ts'
import { listen } from './listen.ts'
import { serveOldPorts } from './old-ports.ts'
import { proofOf, questionIn } from './proof.ts'
import { limitStrangers } from './strangers.ts'
import { createTickets, secret } from './tickets.ts'

/** What the loopback host needs. */
export interface LoopbackOptions {
  /** Runs one operation of the contract; throws only what is a bug. */
  readonly call: (operation: string, input: unknown) => Promise<Reply>
  /** The folder of the built page. */
  readonly rendererFolder: string
  /** 0 takes a free one. */
  readonly port?: number
  /** Asked when the first page is shown: from its port to what it is told of this run, and the ports of those before. */
  readonly runAt?: (port: number) => HostRun
  /** Told the port of a run before at which a page asks for what was kept. */
  readonly onAsked?: (port: number) => void
  readonly log: Ports['log']
}

/** An address that works only once. */
export interface AddressForOnce {
  readonly address: string
  /** It leads nowhere any more: used, or too old. */
  readonly spent: Promise<void>
}

export interface Loopback {
  /** Where the page is, with the secret part that only its user gets. */
  readonly address: string
  /** An address that leads to the page once and soon, for a file that opens a window. */
  readonly addressForOnce: () => AddressForOnce
  /** Ends the host once running calls have been answered. */
  readonly close: () => Promise<void>
}

/**
 * Serves the page and its calls on 127.0.0.1 under a path nobody can guess. Requests without that path, for another
 * host name or from another page get 404 and no body; without it the page can only ask for a proof that the secret is known here.
 * @throws the system's error where the port is taken or not allowed
 */
export async function serve({
  call,
  rendererFolder,
  port = 0,
  runAt,
  onAsked = () => undefined,
  log,
}: LoopbackOptions): Promise<Loopback> {
  const token = secret()
  const tickets = createTickets()
  const server = createServer({ maxHeaderSize: MOST_HEADERS }, (request, response) => {
    respond(request, response).catch((error: unknown) => {
      // A page that went away in the middle of its request is no bug.
      if (request.complete) log(`loopback ${request.method ?? ''}`, error)
      response.destroy()
    })
  })
  // A connection that is closed here for being idle loses the call that comes on it at that moment.
  server.keepAliveTimeout = 0
  const isOfPage = limitStrangers(server, MOST_STRANGERS)
  const actualPort = await listen(server, port)
  let shown: ReturnType<typeof showRun> | undefined
  const host = `127.0.0.1:${actualPort}`

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = pathBelow(token, request)
    const isOurs = request.headers.host === host
    const known = path !== undefined && isOurs
    if (known) isOfPage(request.socket)
    const question = isOurs ? questionIn(request) : undefined
    if (known && request.method === 'GET') await answerFile(response, path)
    else if (known && isCall(request, path)) await answerCall(request, response, path.slice(CALL.length))
    else if (question !== undefined) answerQuestion(response, question)
    else if (request.method === 'GET' && tickets.take(request.url ?? '')) redirect(response, `/${token}/`)
    else refuse(response)
  }

  /** Without a page nothing is kept here, and nothing taken over. */
  async function showRun() {
    const run = runAt?.(actualPort)
    const old = await serveOldPorts(run?.oldPorts ?? [], `http://127.0.0.1:${actualPort}`, onAsked)
    return { run: run && { ...run, oldPorts: old.ports }, old }
  }

  function addressForOnce(): AddressForOnce {
    const { path, spent } = tickets.give()
    return { address: `http://127.0.0.1:${actualPort}${path}`, spent }
  }

  function answerQuestion(response: ServerResponse, question: string): void {
    response.writeHead(200, { ...SAFE_HEADERS, 'cache-control': 'no-store' }).end(proofOf(token, question))
  }

  async function answerFile(response: ServerResponse, path: string): Promise<void> {
    const { run } = await (shown ??= showRun())
    const { status, headers, body } = await rendererFile(rendererFolder, path, run)
    response.writeHead(status, headers).end(body)
  }

  async function answerCall(request: IncomingMessage, response: ServerResponse, operation: string) {
    const input = await readJson(request)
    if (input === undefined) {
      refuse(response)
      return
    }
    const reply = await call(operation, input.value).catch((error: unknown): Reply => {
      log(operation, error)
      return { ok: false, failure: { code: 'internal', detail: {} } }
    })
    const headers = { ...SAFE_HEADERS, 'content-type': 'application/json', 'cache-control': 'no-store' }
    response.writeHead(200, headers).end(JSON.stringify(reply))
  }

  return {
    address: `http://127.0.0.1:${actualPort}/${token}/`,
    addressForOnce,
    close: async () => {
      await Promise.all([close(server), shown?.then(({ old }) => old.close())])
    },
  }
}

/**
 * Bytes. A browser sends the cookies of every program on 127.0.0.1 to this one too, up to 180 of 4 KB each; with Node's 16 KB those
 * of another would keep its own page out.
 */
const MOST_HEADERS = 768 << 10

/** A page holds six. Whoever else opens connections must not use up the files that this process may open. */
const MOST_STRANGERS = 256

/** What follows the secret path; undefined where the request does not know it. */
function pathBelow(token: string, request: IncomingMessage): string | undefined {
  const [path = ''] = (request.url ?? '').split('?')
  const given = Buffer.from(path.slice(0, token.length + 2))
  const wanted = Buffer.from(`/${token}/`)
  const known = given.length === wanted.length && timingSafeEqual(given, wanted)
  return known ? path.slice(token.length + 2) : undefined
}

const CALL = 'call/'

/** The page's own calls name its origin and carry JSON, which another page can't send here without being asked first. */
function isCall({ method, headers }: IncomingMessage, path: string): boolean {
  if (method !== 'POST' || !path.startsWith(CALL)) return false
  return headers.origin === `http://${headers.host ?? ''}` && headers['content-type'] === 'application/json'
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { ...SAFE_HEADERS, 'cache-control': 'no-store', location }).end()
}

function refuse(response: ServerResponse): void {
  response.writeHead(404, { ...SAFE_HEADERS, connection: 'close' }).end()
}

/** Milliseconds a running call may take to be answered when the host ends. */
const LAST_ANSWERS = 3_000

function close(server: Server): Promise<void> {
  return new Promise((closed) => {
    const cut = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS)
    server.close(() => {
      clearTimeout(cut)
      closed()
    })
  })
}
