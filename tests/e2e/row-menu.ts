import type { Locator } from 'playwright'

/** Chooses something of the … of a row of the list. */
export async function chooseOf(row: Locator, item: string | RegExp): Promise<void> {
  await row.getByRole('button', { name: /^更多/u }).click()
  await row.page().getByRole('menuitem', { name: item }).click()
}
