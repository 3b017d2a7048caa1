import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Reply } from '../../core/reply.ts'
import { LARGEST_BODY } from './body.ts'
import { type Loopback, serve } from './serve.ts'

let folder: string
let host: Loopback
let calls: { operation: string; input: unknown }[]
let logged: unknown[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-loopback-'))
  writeFileSync(join(folder, 'index.html'), '<p>年报</p>')
  host = await serve({ call, rendererFolder: folder, log: (_, error) => logged.push(error) })
})
afterAll(async () => {
  await host.close()
  rmSync(folder, { recursive: true })
})
beforeEach(() => {
  calls = []
  logged = []
})

describe('The page and its calls', () => {
  it('are at a loopback address with a secret of 32 bytes', () => {
    expect(host.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{43}\/$/)
  })

  it('get the page under its policy, also with a query', async () => {
    const { status, headers, body } = await ask({ path: pathname() + '?a=b' })
    expect([status, body]).toEqual([200, '<p>年报</p>'])
    expect(headers['content-security-policy']).toContain("default-src 'none'")
  })

  it('come through with all the cookies that other programs on this address may have set', async () => {
    const cookie = Array.from({ length: 180 }, (_, i) => `c${i}=${'x'.repeat(4000)}`).join('; ')
    expect(await ask({ path: pathname(), headers: { cookie } })).toMatchObject({ status: 200 })
  })

  it('get an answer, stored by nobody on the way', async () => {
    const { status, headers, body } = await ask(aCall({}))
    expect(status).toBe(200)
    expect(JSON.parse(body)).toEqual({ ok: true, value: [] })
    expect(headers['cache-control']).toBe('no-store')
    expect(calls).toEqual([{ operation: 'reports.list', input: { 文: 1 } }])
  })

  it('are found once through an address made for opening a window', async () => {
    const { address, spent } = host.addressForOnce()
    const once = new URL(address).pathname
    const { status, headers, body } = await ask({ path: once })
    expect([status, headers['location'], body]).toEqual([303, pathname(), ''])
    await spent
    expect((await ask({ path: once })).status).toBe(404)
  })

  it('are told by who knows the secret, and is not shown it', async () => {
    const { status, headers, body } = await ask({ path: `/proof/${QUESTION}` })
    const [, known = ''] = pathname().split('/')
    expect(Buffer.from(body, 'base64url')).toEqual(createHmac('sha256', known).update(QUESTION).digest())
    expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
  })

  it('get "internal" for a bug, which is logged', async () => {
    const { body } = await ask(aCall({ path: pathname() + 'call/report.open' }))
    expect(JSON.parse(body)).toEqual({ ok: false, failure: { code: 'internal', detail: {} } })
    expect(logged).toEqual([new TypeError('a bug')])
  })
})

describe('Everything else gets 404, no body, and no call is made', () => {
  const wrong = 'A'.repeat(43)
  it.each<[string, () => Asked]>([
    ['no secret', () => ({ path: '/' })],
    ['a call without the secret', () => aCall({ path: '/call/reports.list' })],
    ['a wrong secret', () => aCall({ path: `/${wrong}/call/reports.list` })],
    ['half a secret', () => aCall({ path: pathname().slice(0, 20) })],
    ['the secret without its slash', () => ({ path: pathname().slice(0, -1) })],
    ['a secret in the query', () => ({ path: `/?${pathname()}` })],
    ['another host name', () => ({ path: pathname(), headers: { host: `evil.example:${port()}` } })],
    ['the name localhost', () => ({ path: pathname(), headers: { host: `localhost:${port()}` } })],
    ['another port', () => ({ path: pathname(), headers: { host: '127.0.0.1:1' } })],
    ['a call from another page', () => aCall({ headers: { origin: 'https://evil.example' } })],
    ['a call from a file', () => aCall({ headers: { origin: 'null' } })],
    [
      'a call from another name of this host',
      () => aCall({ headers: { origin: `http://localhost:${port()}` } }),
    ],
    ['a call that names no page', () => aCall({ headers: { origin: undefined } })],
    ['a form', () => aCall({ headers: { 'content-type': 'text/plain' } })],
    ['a call that is no JSON', () => aCall({ body: '{"a":' })],
    ['an empty call', () => aCall({ body: '' })],
    ['a call too long to be one', () => aCall({ body: JSON.stringify('a'.repeat(LARGEST_BODY)) })],
    ['a call by GET', () => aCall({ method: 'GET', body: '' })],
    [
      'a proof for another host name',
      () => ({ path: `/proof/${QUESTION}`, headers: { host: 'evil.example' } }),
    ],
    ['a proof of something short', () => ({ path: '/proof/A' })],
    ['a proof of something longer', () => ({ path: `/proof/${QUESTION}A` })],
    ['PUT', () => aCall({ method: 'PUT' })],
    ['OPTIONS', () => aCall({ method: 'OPTIONS' })],
    ['POST to the page', () => aCall({ path: pathname() })],
    ['a climb out of the folder', () => ({ path: pathname() + '../package.json' })],
    ['an encoded climb', () => ({ path: pathname() + '%2e%2e/package.json' })],
    ['a missing file', () => ({ path: pathname() + 'missing.js' })],
  ])('%s', async (_, asked) => {
    const { status, body } = await ask(asked())
    expect([status, body]).toEqual([404, ''])
    expect(calls).toEqual([])
  })
})

it('takes the port it is told, and says when it is taken', async () => {
  const again = serve({ call, rendererFolder: folder, port: Number(port()), log: () => undefined })
  await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

const QUESTION = 'q'.repeat(43)

interface Asked {
  readonly path: string
  readonly method?: string
  readonly headers?: Record<string, string | undefined>
  readonly body?: string
}

function aCall({ headers, ...other }: Partial<Asked>): Asked {
  const own = { origin: `http://127.0.0.1:${port()}`, 'content-type': 'application/json' }
  const path = pathname() + 'call/reports.list'
  return { path, method: 'POST', body: '{"文":1}', ...other, headers: { ...own, ...headers } }
}

/** Node's own client: unlike fetch it sends a path and a Host as they are. */
function ask({ path, method = 'GET', headers = {}, body }: Asked) {
  return new Promise<{ status?: number; headers: Record<string, unknown>; body: string }>((done, failed) => {
    const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined))
    const sent = request({ host: '127.0.0.1', port: port(), path, method, headers: given }, (answer) => {
      let text = ''
      const isText = answer.headers['content-type'] !== undefined
      answer.setEncoding(isText ? 'utf8' : 'base64url').on('data', (part: string) => (text += part))
      answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, body: text }))
    })
    sent.on('error', failed).end(body)
  })
}

function call(operation: string, input: unknown): Promise<Reply> {
  if (operation === 'report.open') return Promise.reject(new TypeError('a bug'))
  calls.push({ operation, input })
  return Promise.resolve({ ok: true, value: [] })
}

const port = () => new URL(host.address).port
const pathname = () => new URL(host.address).pathname
