import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright'

/**
 * axe describes what breaks a rule; describing the thousands of elements that keep it takes as long as finding them.
 * It fetches no style sheet and no sound beforehand: only rules for pages with sound, and an experimental one, ask for them.
 */
const OPTIONS: RunOptions = { resultTypes: ['violations'], preload: false }

/** axe on a page, by all its rules. It adds up inside the page: our pages hold no frames that would need a page beside. */
export function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options(OPTIONS)
}

const AXE = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core')

/**
 * What breaks a rule of axe, a line each with the first element that does. For a walk through many states of one page: what
 * axe needs is put into the page once, not at each state.
 */
export async function barriersOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(readFileSync(AXE, 'utf8'))
  const { violations } = await page.evaluate(
    (options): Promise<AxeResults> =>
      (window as unknown as { axe: typeof import('axe-core') }).axe.run(options),
    OPTIONS,
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}
