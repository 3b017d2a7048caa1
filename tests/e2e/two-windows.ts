import type { Page } from 'playwright'
import { temporaryFolder } from '../test-ports.ts'
import { sharedBrowser, watchedPage } from './browser.ts'
import { type HostHere, startHostHere } from './host-here.ts'

/** Two windows on one host. */
export interface TwoWindows {
  readonly host: HostHere
  /** Errors that either has thrown or printed. */
  readonly troubles: readonly string[]
  /** Both at one screen, once its heading stands there where one is named. */
  readonly at: (screen: string, heading?: string) => Promise<{ readonly one: Page; readonly other: Page }>
  readonly close: () => Promise<void>
}

export async function twoWindows(): Promise<TwoWindows> {
  const folder = temporaryFolder()
  const troubles: string[] = []
  const browser = await sharedBrowser()
  const host = await startHostHere(folder.path)
  const one = await watchedPage(browser, troubles)
  const other = await watchedPage(browser, troubles)
  return {
    host,
    troubles,
    at: async (screen, heading) => {
      for (const page of [one, other]) {
        await page.goto(`${host.address}#/${screen}`)
        if (heading !== undefined) await page.getByRole('heading', { name: heading }).first().waitFor()
      }
      return { one, other }
    },
    close: async () => {
      await browser.close()
      await host.stop()
      folder.release()
    },
  }
}
