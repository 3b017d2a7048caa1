import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'

/**
 * axe on a page, by all its rules. It adds up inside the page: our pages hold no frames that would need a page beside.
 * It describes what breaks a rule; describing the thousands of elements that keep it takes as long as finding them.
 * It fetches no style sheet and no sound beforehand: only rules for pages with sound, and an experimental one, ask for them.
 */
export function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], preload: false })
}
