import { createServer, request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen } from './listen.ts'
import { type OldPorts, serveOldPorts } from './old-ports.ts'

const NEW = 'http://127.0.0.1:40123'
const taken = createServer((_, response) => response.end('of another'))
const asked: number[] = []
let old: OldPorts
let port: number
beforeAll(async () => {
  const draw = createServer()
  port = await listen(draw, 0)
  await new Promise((done) => draw.close(done))
  old = await serveOldPorts([await listen(taken, 0), port], NEW, (each) => asked.push(each))
})
afterAll(() => {
  old.close()
  taken.close()
})

it('A port that another program has is left to it', () => {
  expect(old.ports).toEqual([port])
})

describe('At a port of before', () => {
  it('stands a page for the program’s own alone, that can ask nothing and run one script', async () => {
    const { status, headers, body } = await ask({})
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'; frame-ancestors http:\/\/127\.0\.0\.1:40123$/,
    )
    expect(body).toMatch(/^<!doctype html><title>nianbao<\/title><script>[^<]*<\/script>$/)
    expect(headers['cache-control']).toBe('no-store')
    expect(asked).toEqual([port])
  })

  it.each([
    { path: '/' },
    { path: '/hand-over/' },
    { path: '/hand-over?a=b' },
    { path: `/proof/${'q'.repeat(43)}` },
    { path: `/${'s'.repeat(43)}/call/app.status`, method: 'POST' },
    { method: 'POST' },
    { method: 'HEAD' },
    { host: 'evil.example' },
    { host: '127.0.0.1:40123' },
  ])('$method $host $path is not found', async (wrong) => {
    asked.length = 0
    const { status, body } = await ask(wrong)
    expect([status, body, asked]).toEqual([404, '', []])
  })
})

interface Asked {
  readonly path?: string
  readonly method?: string
  readonly host?: string
}

function ask({ path = '/hand-over', method = 'GET', host = `127.0.0.1:${port}` }: Asked) {
  return new Promise<{ status?: number; headers: Record<string, unknown>; body: string }>((done, failed) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers: { host } }, (answer) => {
      let body = ''
      answer.setEncoding('utf8').on('data', (part: string) => (body += part))
      answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, body }))
    })
    sent.on('error', failed).end()
  })
}
