import type { Page } from 'playwright'
import { nothingAt } from './kept-address.ts'

/** The common office screen. */
export const OFFICE_SCREEN = { width: 1366, height: 768 } as const

/** What specs listen to. */
const EVENTS = [
  'console',
  'pageerror',
  'dialog',
  'request',
  'response',
  'download',
  'popup',
  'worker',
] as const

/** Pages that specs before have left: empty, each with a storage of its own. */
const kept: Page[] = []

/** A page that a spec before has left, or a new one. */
export async function takePage(open: () => Promise<Page>): Promise<Page> {
  return kept.pop() ?? (await open())
}

/** Leaves a page to the next spec, without anything of this one; one that can't be made so is closed. */
export async function leavePage(page: Page): Promise<void> {
  if (await emptied(page).catch(() => false)) kept.push(page)
  else await page.context().close()
}

async function emptied(page: Page): Promise<boolean> {
  const nothing = nothingAt(page.url())
  if (page.isClosed() || nothing === undefined) return false
  for (const event of EVENTS) page.removeAllListeners(event)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  for (const other of page.context().pages()) if (other !== page) await other.close()
  await page.goto(nothing)
  await page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
  await page.setViewportSize(OFFICE_SCREEN)
  return true
}
