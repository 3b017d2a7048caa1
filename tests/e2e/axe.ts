import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'

/** axe on a page, by all its rules. It adds up inside the page: our pages hold no frames that would need a page beside. */
export function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode()
}
