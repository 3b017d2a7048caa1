import type { Locator } from 'playwright'

/**
 * Writes in place of what stands in a text, by keys. Filling it chooses what stands there behind the editor's back, and a slow
 * editor hears of that too late.
 */
export async function writeText(text: Locator, words: string): Promise<void> {
  await text.press('ControlOrMeta+a')
  await text.page().keyboard.insertText(words)
}
