import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rendererFile } from './renderer-files.ts'

let outside: string
let folder: string
beforeAll(() => {
  outside = mkdtempSync(join(tmpdir(), 'nianbao-page-'))
  folder = join(outside, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(outside, 'secret.json'), '{}')
  writeFileSync(join(folder, '.hidden.json'), '{}')
  writeFileSync(join(folder, 'notes.txt'), 'no known type')
  writeFileSync(join(folder, 'notices.json'), '{}')
  writeFileSync(
    join(folder, 'index.html'),
    '<meta property="csp-nonce" nonce="__NONCE__"><p>__NONCE__<i>__RUN__</i>',
  )
  writeFileSync(join(folder, 'assets', 'main-B1_x.js'), 'export {}')
})
afterAll(() => rmSync(outside, { recursive: true }))

const read = (path: string) => rendererFile(folder, path)
const text = (body: Uint8Array) => Buffer.from(body).toString('utf8')

describe('A file of the page', () => {
  it.each(['', '/', 'index.html'])('is the page itself at "%s"', async (path) => {
    const { status, headers, body } = await read(path)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['cache-control']).toBe('no-store')
    expect(text(body)).toContain('csp-nonce')
  })

  it('has its own type and may not be guessed to be another', async () => {
    const { status, headers, body } = await read('assets/main-B1_x.js')
    expect([status, text(body)]).toEqual([200, 'export {}'])
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('is fetched once where its name tells its content, and asked for each time where it does not', async () => {
    const cached = async (path: string) => (await read(path)).headers['cache-control']
    expect(await cached('assets/main-B1_x.js')).toBe('private, max-age=31536000, immutable')
    expect(await cached('notices.json')).toBe('no-cache')
  })

  it('carries the nonce of its own policy, another each time', async () => {
    const nonces = await Promise.all(['', ''].map(nonceOf))
    expect(nonces[0]).toMatch(/^[\w+/]{22}==$/)
    expect(nonces[0]).not.toBe(nonces[1])
  })

  it('may run and load nothing but the page’s own files', async () => {
    const policy = (await read('')).headers['content-security-policy']
    expect(policy).toContain("default-src 'none'; script-src 'self'; ")
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toContain('http')
    expect(policy).toContain("frame-src 'none'")
  })

  it('tells the page which run of the host it is from, and lets it show what stands at the ports of those before', async () => {
    const { headers, body } = await rendererFile(folder, '', {
      began: 7,
      isRemembered: true,
      oldPorts: [40_123, 40_124],
    })
    expect(text(body)).toContain('<i>7 1 40123 40124</i>')
    expect(headers['content-security-policy']).toContain(
      'frame-src http://127.0.0.1:40123/hand-over http://127.0.0.1:40124/hand-over; ',
    )
    expect(text((await read('')).body)).toContain('<i></i>')
  })
})

describe('Anything else is not found', () => {
  const ways = [
    '../secret.json',
    'assets/../../secret.json',
    '%2e%2e/secret.json',
    '..%2fsecret.json',
    '..\\secret.json',
  ]
  it.each([
    ...ways,
    '//secret.json',
    '/etc/passwd',
    './index.html',
    'C:\\secret.json',
    '.hidden.json',
    'notes.txt',
    'assets',
    'assets/',
    'missing.js',
    'index.html/x.js',
    'a\0.js',
    'index.html?',
  ])('%s', async (path) => {
    const { status, body } = await read(path)
    expect([status, body.length]).toEqual([404, 0])
  })
})

async function nonceOf(path: string): Promise<string | undefined> {
  const { headers, body } = await read(path)
  const nonce = /nonce="([^"]+)"/.exec(text(body))?.[1]
  expect(headers['content-security-policy']).toContain(`'nonce-${nonce ?? ''}'`)
  return nonce
}
