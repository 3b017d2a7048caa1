import type { Page } from 'playwright'

/** Opens the help on a part where it is closed. */
export async function openHelp(page: Page): Promise<void> {
  const open = page.getByRole('button', { name: '写法帮助' })
  const tab = page.getByRole('tab', { name: '怎么写' })
  await open.or(tab).first().waitFor()
  // Where the window was made wide again a moment ago, the help opens by itself and the button goes. A click that waited for it
  // would open the help on a later screen.
  await open.evaluateAll((buttons: HTMLElement[]) => buttons.forEach((button) => button.click()))
  await tab.waitFor()
}
