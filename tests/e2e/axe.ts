import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { RunOptions } from 'axe-core'
import type { Page } from 'playwright'

/**
 * axe describes what breaks a rule; describing the thousands of elements that keep it takes as long as finding them.
 * It fetches no style sheet and no sound beforehand: only rules for pages with sound, and an experimental one, ask for them.
 */
const OPTIONS: RunOptions = { resultTypes: ['violations'], preload: false }

/** A colour as axe reads it. */
interface Colour {
  r: number
  g: number
  b: number
  alpha: number
  parseString: (this: Colour, text: string) => Colour
}

type Axe = typeof import('axe-core') & {
  readonly commons: { readonly color: { readonly Color: { readonly prototype: Colour } } }
}
declare global {
  interface Window {
    axe?: Axe
  }
}

/**
 * axe keeps what is private to a colour in WeakMaps, as code for old browsers does, which takes a third of its time. Here each
 * such map keeps it on the thing itself.
 */
const ON_THE_THING = `class {
  constructor() { this.key = Symbol() }
  has(thing) { return this.key in thing }
  get(thing) { return thing[this.key] }
  set(thing, value) { thing[this.key] = value; return this }
  delete(thing) { return delete thing[this.key] }
  add(thing) { return this.set(thing, true) }
}`

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const AXE = `(function (WeakMap, WeakSet) {${SOURCE}\n}).call(window, ${ON_THE_THING}, ${ON_THE_THING});(${rememberColours.toString()})()`

/** Waits until nothing moves: a colour on its way to another has neither's contrast. What turns for ever, or moves with a scroll bar, is let be. */
async function untilStill(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ effect, timeline }) =>
          timeline !== document.timeline || effect?.getComputedTiming().endTime === Infinity,
      ),
  )
}

/** What breaks a rule of axe, by all its rules, a line each with the first element that does. A page is given axe once. */
export async function barriersOn(page: Page, within = 'html'): Promise<string[]> {
  await untilStill(page)
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(AXE)
  return page.evaluate(
    async ([context, options]) => {
      const results = await window.axe?.run(context, options)
      return results?.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`) ?? ['no axe']
    },
    [within, OPTIONS] as const,
  )
}

/** Runs in the page: axe reads the colours of each text anew, of a dozen there are, which takes a quarter of its time. */
function rememberColours(): void {
  const colour = window.axe?.commons.color.Color.prototype
  if (!colour) return
  const read = colour.parseString
  const known = new Map<string, Pick<Colour, 'r' | 'g' | 'b' | 'alpha'>>()
  colour.parseString = function (text) {
    const before = known.get(text)
    if (before) return Object.assign(this, before)
    read.call(this, text)
    known.set(text, { r: this.r, g: this.g, b: this.b, alpha: this.alpha })
    return this
  }
}
