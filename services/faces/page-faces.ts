import type { Page } from 'playwright'
import type { AskedFace, AskedFaces } from './asked-faces.ts'

/** The face that a browser takes for a list of families. */
export interface TakenFace {
  /** The name by which the browser knows its family. */
  readonly family: string
  /** The first name of that family in the list. */
  readonly first: string
  /** Its PostScript name. */
  readonly face: string
}

/** What a browser takes for each that is asked for; undefined where it doesn't say so clearly. */
export async function takenFaces(
  page: Page,
  css: string,
  asked: readonly AskedFace[],
): Promise<(TakenFace | undefined)[]> {
  const samples = asked.map(
    ({ list, weight, sample }) => `<p style='font:${weight} 16pt ${list.replace(/,$/u, '')}'>${sample}</p>`,
  )
  await page.setContent(`<style>${css}p{font-synthesis:none}</style>${samples.join('')}`)
  const session = await page.context().newCDPSession(page)
  try {
    await session.send('DOM.enable')
    await session.send('CSS.enable')
    const { root } = await session.send('DOM.getDocument', { depth: 0 })
    const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'p' })
    const found: (readonly FoundFont[])[] = []
    for (const nodeId of nodeIds) {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
      found.push(fonts)
    }
    return asked.map((one, i) => takenFace(one, found[i] ?? []))
  } finally {
    await session.detach()
  }
}

interface FoundFont {
  readonly familyName: string
  readonly postScriptName: string
}

function takenFace({ families }: AskedFace, [font, ...others]: readonly FoundFont[]): TakenFace | undefined {
  if (!font || others.length > 0) return undefined
  // What the page has named itself is not known by the name of what it took.
  const family = families.length === 1 ? families[0]?.[0] : font.familyName
  const first = families.find((names) => names.some((name) => name === family))?.[0]
  return family && first ? { family, first, face: font.postScriptName } : undefined
}

/** A face that was cut, and what it was cut from. */
export interface CutFace {
  readonly name: string
  readonly family: string
  readonly weight: 'normal' | 'bold'
  readonly characters: ReadonlySet<string>
  readonly file: Uint8Array
}

/**
 * Gives a page a face that it keeps whatever is set into it, in the place of one of that name.
 * @returns whether the browser sets those characters in it as in the whole one, in all sizes: where a system hints its own fonts,
 * or takes small sizes from pictures in them, it does not
 */
export async function giveFace(
  page: Page,
  { css, sizes }: AskedFaces,
  { file, characters, ...names }: CutFace,
): Promise<boolean> {
  await page.setContent(`<style>${css}</style>`)
  const data = Buffer.from(file).toString('base64')
  const unicodeRange = characters.has(' ') ? 'U+0-10FFFF' : rangeOf(characters)
  return page.evaluate(giveInPage, { ...names, unicodeRange, sizes, data, text: [...characters].join('') })
}

/** Lines are as high as the first face that may have a blank asks for: one for some marks alone must not be it. */
function rangeOf(characters: ReadonlySet<string>): string {
  return Array.from(characters, (each) => `U+${(each.codePointAt(0) ?? 0).toString(16)}`).join(',')
}

/** Runs in the page. */
function giveInPage(input: {
  readonly name: string
  readonly family: string
  readonly weight: string
  readonly unicodeRange: string
  readonly sizes: readonly number[]
  readonly data: string
  readonly text: string
}): boolean {
  const { name, family, weight, unicodeRange, sizes, data, text } = input
  for (const face of document.fonts)
    if (face.family === name || face.family === `"${name}"`) document.fonts.delete(face)
  const bytes = Uint8Array.from(atob(data), (byte) => byte.charCodeAt(0))
  const face = new FontFace(name, bytes, { weight, unicodeRange })
  if (face.status !== 'loaded') return false
  document.fonts.add(face)
  const measured = (each: string, size: number) => {
    const line = document.createElement('span')
    const foot = document.createElement('span')
    line.style.cssText = `font:${weight} ${size}pt "${each}";font-synthesis:none;white-space:pre;position:absolute`
    foot.style.display = 'inline-block'
    line.append(text, foot)
    document.body.append(line)
    const [box, end] = [line.getBoundingClientRect(), foot.getBoundingClientRect()]
    return [box.width, box.height, end.bottom - box.top].join()
  }
  if (sizes.every((size) => measured(name, size) === measured(family, size))) return true
  document.fonts.delete(face)
  return false
}
