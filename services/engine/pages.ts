import type { BrowserContext, Page } from 'playwright'

/** The pages of one place in a browser. */
export interface Pages {
  /** Gives a page to some work: the one kept from the work before, where nobody else has it. */
  readonly use: <T>(work: (page: Page) => Promise<T>) => Promise<T>
}

/** A new page takes longer than most of what is printed on it, so the last one is kept; one that failed never is. */
export function keptPages(context: BrowserContext): Pages {
  let kept: Page | undefined

  async function take(): Promise<Page> {
    const page = kept
    kept = undefined
    return page ?? context.newPage()
  }

  async function giveBack(page: Page): Promise<void> {
    if (kept) await end(page)
    else kept = page
  }

  return {
    use: async (work) => {
      const page = await take()
      try {
        const result = await work(page)
        await giveBack(page)
        return result
      } catch (error) {
        await end(page)
        throw error
      }
    },
  }
}

/** The browser may be gone, and its pages with it. */
async function end(page: Page): Promise<void> {
  await page.close().catch(() => undefined)
}
