import type { Page } from 'playwright'

/** A tab as the browser itself knows it. */
interface Tab {
  readonly targetId: string
  readonly url: string
}

/**
 * The tabs of a page's browser. Of a tab that the browser opens by itself Playwright may miss that it has gone anywhere, or
 * that it is there, and then waits for ever; the browser knows.
 */
export async function tabsOf(page: Page) {
  const browser = page.context().browser()
  if (!browser) throw new Error('The page has no browser of its own.')
  const session = await browser.newBrowserCDPSession()
  return {
    all: async (): Promise<readonly Tab[]> => (await session.send('Target.getTargets')).targetInfos,
    close: async ({ targetId }: Tab): Promise<void> => {
      await session.send('Target.closeTarget', { targetId })
    },
  }
}
