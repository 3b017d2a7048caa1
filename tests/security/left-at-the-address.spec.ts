import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { prepareProfile } from '../../services/cli/window-profile.ts'
import { findEngine } from '../../services/engine/find.ts'
import { temporaryFolder } from '../test-ports.ts'

const folder = temporaryFolder()
const profile = join(folder.path, 'window')
let stranger: Server
let address: string
beforeAll(async () => {
  stranger = createServer((request, response) => {
    const isWorker = request.url === '/worker.js'
    response.setHeader('content-type', isWorker ? 'text/javascript' : 'text/html')
    response.end(isWorker ? WORKER : '<p>page</p>')
  })
  await new Promise<void>((done) => stranger.listen(0, '127.0.0.1', done))
  address = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`
})
afterAll(() => {
  stranger.close()
  folder.release()
})

const WORKER = `addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('fetch', () => undefined)`

async function inWindow<T>(
  work: (page: Awaited<ReturnType<BrowserContext['newPage']>>) => Promise<T>,
): Promise<T> {
  const executablePath = findEngine()
  if (executablePath === undefined) throw new Error('No browser is installed.')
  prepareProfile(profile)
  const window = await chromium.launchPersistentContext(profile, {
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
  })
  try {
    const page = await window.newPage()
    await page.goto(address)
    return await work(page)
  } finally {
    await window.close()
  }
}

it('What another program left in the window at this address is gone at the next start, what the page keeps is there', async () => {
  const registrations = await inWindow((page) =>
    page.evaluate(async () => {
      localStorage.setItem('nianbao.unsaved.x', 'sealed')
      await navigator.serviceWorker.register('/worker.js')
      await navigator.serviceWorker.ready
      return (await navigator.serviceWorker.getRegistrations()).length
    }),
  )
  expect(registrations).toBe(1)
  const left = await inWindow((page) =>
    page.evaluate(async () => ({
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      kept: localStorage.getItem('nianbao.unsaved.x'),
    })),
  )
  expect(left).toEqual({ workers: 0, kept: 'sealed' })
})
