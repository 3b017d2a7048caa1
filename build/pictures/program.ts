import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import type { Report } from '../../core/report/report.ts'
import { createEngine } from '../../services/engine/engine.ts'
import { findEngine } from '../../services/engine/find.ts'
import { openBrowser } from '../../tests/e2e/browser.ts'
import { type ClockedHost, startClockedHost } from '../../tests/e2e/clocked-host.ts'
import { valueOf } from '../../tests/e2e/host.ts'
import { type PicturedCollection, seedCollection } from './collection.ts'
import { madeUp, withFaults } from './made-up.ts'

/** The common office screen. */
const SIZE = { width: 1366, height: 768 }

/** The running program with some reports of a county that is made up, and a page on it. */
export interface Program {
  readonly page: Page
  readonly host: ClockedHost
  /** An older report that is not in the list. */
  readonly older: Report
  /** The report that is being written, one with faults, and one that is signed. */
  readonly ids: { readonly written: string; readonly wrong: string; readonly signed: string }
  /** What an office above collects. */
  readonly collection: PicturedCollection
  readonly go: (address: string) => Promise<void>
  /** Has the page show a folder of an office's computer in the place of the one it was started on. */
  readonly nameFolder: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts the program on a folder of its own, always the same, under a clock that stands still. */
export async function startProgram(): Promise<Program> {
  const folder = join(tmpdir(), 'nianbao-pictures')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const engine = createEngine(findEngine())
  const { printPdf, drawPng, installedFonts } = engine
  const host = await startClockedHost(folder, { printPdf, drawPng, installedFonts })
  const ids = await seed(host)
  const collection = await seedCollection(host)
  const browser = await openBrowser()
  const page = await browser.newPage({ viewport: SIZE, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  await page.clock.setFixedTime('2026-01-12T09:00:00.000Z')
  return {
    page,
    host,
    older: madeUp(2023),
    ids,
    collection,
    go: async (address) => {
      await page.goto('about:blank')
      await page.goto(`${host.address}#/${address}`)
    },
    nameFolder: () => page.evaluate(nameFolder, { shown: folder, named: 'D:\\年报数据' }),
    stop: async () => {
      await browser.close()
      await engine.close()
      await host.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function nameFolder({ shown, named }: { readonly shown: string; readonly named: string }): void {
  const there = (text: string) =>
    text.replace(new RegExp(`${shown}\\S*`, 'gu'), (path) => {
      return named + path.slice(shown.length).replaceAll('/', '\\')
    })
  for (const input of document.querySelectorAll('input')) input.value = there(input.value)
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    if (text.nodeValue?.includes(shown)) text.nodeValue = there(text.nodeValue)
}

async function seed(host: ClockedHost): Promise<Program['ids']> {
  const create = async (report: Report) =>
    valueOf(await host.call('reports.create', { kind: 'exchange', json: JSON.stringify(report) })).id
  const township = madeUp(2025, '青石镇人民政府')
  await create({ ...township, agency: { ...township.agency, level: 'township' } })
  await create(madeUp(2024, '水务局'))
  const from = await create(madeUp(2024))
  const wrong = await create(withFaults(madeUp(2025, '水务局')))
  const signed = await create(madeUp(2025, '教育局'))
  await step(host, signed, 'review')
  await step(host, signed, 'sign')
  const written = valueOf(await host.call('reports.create', { kind: 'lastYear', from })).id
  host.pass(60_000)
  return { written, wrong, signed }
}

async function step(host: ClockedHost, id: string, action: 'review' | 'sign'): Promise<void> {
  host.pass(600_000)
  const by = action === 'review' ? '王小明' : '李建国'
  const signedOn = action === 'sign' ? { signedOn: '2026-01-12' } : {}
  valueOf(await host.call('procedure.step', { id, action, by, ...signedOn, acceptedErrors: 99 }))
}
