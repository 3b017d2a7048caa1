import type { Page } from 'playwright'

/** Waits until all that was typed is saved. What the screen says before it was told of the last key is of the keys before. */
export async function saved(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((told) => requestAnimationFrame(() => setTimeout(() => setTimeout(told)))),
  )
  await page.locator('[data-saving="saved"]').waitFor()
}
