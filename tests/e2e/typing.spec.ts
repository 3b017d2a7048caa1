import { setTimeout } from 'node:timers/promises'
import type { Browser, Locator } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../test-ports.ts'
import { openBrowser } from './browser.ts'
import { type Host, startHost, valueOf } from './host.ts'

/** Milliseconds between keys, and what may be lost when the process is killed. */
const BETWEEN_KEYS = 60
const MAY_BE_LOST = 500

const folder = temporaryFolder()
let browser: Browser
let host: Host
let id: string
beforeAll(async () => {
  browser = await openBrowser()
  host = await startHost({ data: folder.path })
  const unit = { name: '某县信访局', level: 'department', year: 2024 } as const
  id = valueOf(await host.call('reports.create', { kind: 'blank', ...unit })).id
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

it('A process killed after a pause has lost nothing', async () => {
  await (await openText('overview.proactive')).pressSequentially('今年主动公开政府信息一百二十七条。')
  await setTimeout(MAY_BE_LOST + 100)
  await restart()
  expect(await stored('proactive')).toBe('今年主动公开政府信息一百二十七条。')
})

it('A process killed while someone types without a pause has lost no more than half a second', async () => {
  const text = await openText('overview.management')
  const typed: { readonly text: string; readonly at: number }[] = []
  for (let key = 0; key < 60; key++) {
    await text.press('a')
    typed.push({ text: 'a'.repeat(key + 1), at: performance.now() })
    await setTimeout(BETWEEN_KEYS)
  }
  const killed = performance.now()
  await restart()
  const due = typed.findLast(({ at }) => killed - at > MAY_BE_LOST)?.text ?? ''
  expect(due.length).toBeGreaterThan(0)
  expect((await stored('management')).slice(0, due.length)).toBe(due)
})

it('What was typed just before leaving the page is stored', async () => {
  const text = await openText('overview.platforms')
  await text.pressSequentially('网站一个。')
  await text.page().close({ runBeforeUnload: false })
  await expect.poll(() => stored('platforms')).toBe('网站一个。')
})

async function openText(field: string): Promise<Locator> {
  const page = await browser.newPage()
  await page.goto(`${host.address}#/report/${id}/1`)
  const text = page.locator(`[data-field="${field}"]`)
  await text.focus()
  return text
}

async function restart(): Promise<void> {
  await host.kill()
  host = await startHost({ data: folder.path })
}

async function stored(item: 'proactive' | 'management' | 'platforms'): Promise<string> {
  return valueOf(await host.call('report.open', { id })).report.overview[item]
}
