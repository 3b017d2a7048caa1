import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { HAND_OVER, type HostRun, printRun } from '../../core/hand-over.ts'

/** A file of the page as a host answers it. */
export interface FileAnswer {
  readonly status: 200 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/**
 * A file of the built page with its headers; 404 with no body for anything else. Every answer with HTML has a nonce of
 * its own, put in the place of `__NONCE__`, for the styles the page makes while it runs, and in the place of `__RUN__` the
 * run of its host where that has one.
 * @param urlPath the path of the address below the page's root, percent-encoded as it came, without query
 */
export async function rendererFile(folder: string, urlPath: string, run?: HostRun): Promise<FileAnswer> {
  const segments = safeSegments(urlPath)
  const type = segments && TYPES[extname(segments.at(-1) ?? '')]
  if (!segments || !type) return NOT_FOUND
  const content = await readFile(join(folder, ...segments)).catch(nothingWhereMissing)
  if (content === undefined) return NOT_FOUND
  if (type !== HTML)
    return answer(content, type, { 'cache-control': segments[0] === ASSETS ? FOR_EVER : 'no-cache' })
  const nonce = randomBytes(16).toString('base64')
  const html = content
    .toString('utf8')
    .replaceAll('__NONCE__', nonce)
    .replace('__RUN__', run ? printRun(run) : '')
  return answer(Buffer.from(html), type, {
    'cache-control': 'no-store',
    'content-security-policy': contentSecurityPolicy(nonce, run?.oldPorts),
    // A page at an old address of the program, shown in a frame, gets no part in this one's thread or memory.
    'origin-agent-cluster': '?1',
  })
}

/** What the page may do: run its own files, call its own host, show what it kept at these ports, and nothing else. */
function contentSecurityPolicy(nonce: string, oldPorts: readonly number[] = []): string {
  const frames = oldPorts.map((port) => `http://127.0.0.1:${port}${HAND_OVER}`)
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    `frame-src ${frames.length > 0 ? frames.join(' ') : "'none'"}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Headers of every answer, whatever it carries. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** Where the build puts what it names after its content: under one name it is the same for ever, and stays compiled. */
const ASSETS = 'assets'
const FOR_EVER = 'private, max-age=31536000, immutable'

const HTML = 'text/html; charset=utf-8'
const JAVASCRIPT = 'text/javascript; charset=utf-8'

const TYPES: Readonly<Record<string, string>> = {
  '.html': HTML,
  '.js': JAVASCRIPT,
  '.mjs': JAVASCRIPT,
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.icc': 'application/octet-stream',
  '.wasm': 'application/wasm',
}

const NOT_FOUND: FileAnswer = { status: 404, headers: SAFE_HEADERS, body: new Uint8Array() }

function answer(body: Uint8Array, type: string, more: Readonly<Record<string, string>>): FileAnswer {
  return { status: 200, headers: { ...SAFE_HEADERS, 'content-type': type, ...more }, body }
}

/** Plain names only: nothing encoded, nothing that climbs, no hidden file. */
function safeSegments(urlPath: string): string[] | undefined {
  const path = urlPath.replace(/^\//, '') || 'index.html'
  const segments = path.split('/')
  return segments.every((name) => /^[\w-][\w.@-]*$/.test(name)) ? segments : undefined
}

function nothingWhereMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'EISDIR' && error.code !== 'ENOTDIR') throw error
}
