import type { Page } from 'playwright'

/** Milliseconds, more than the page lets pass between what a key painted and telling the rest of the screen. */
const TOLD = 60

/** Waits until all that was typed is saved. What the screen says before it was told of the last key is of the keys before. */
export async function saved(page: Page): Promise<void> {
  await page.evaluate(
    (milliseconds) =>
      new Promise<void>((told) =>
        requestAnimationFrame(() => setTimeout(() => setTimeout(told), milliseconds)),
      ),
    TOLD,
  )
  await page.locator('[data-saving="saved"]').waitFor()
}
