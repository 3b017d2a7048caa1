import type { Element } from './element.ts'
import { isBlock } from './elements.ts'
import { declared } from './style.ts'

type Attributes = Element['attributes']

const STRUCK = new Set(['del', 's', 'strike'])

/** Whether an element's words are crossed out. */
export function isCrossed(name: string, { style = '' }: Attributes): boolean {
  const line = declared(style, 'text-decoration') ?? declared(style, 'text-decoration-line') ?? ''
  return STRUCK.has(name) || /line-through/i.test(line)
}

/** Points by which type is raised at least; by less it is only set even with its neighbours. */
const RAISED = 3

/** Whether an element stands above or below its line, as the mark of a note does. */
export function isShifted(name: string, { style = '' }: Attributes): boolean {
  if (name === 'sup' || name === 'sub') return true
  const aligned = declared(style, 'vertical-align')?.trim() ?? ''
  const raised = declared(style, 'mso-text-raise')?.trim() ?? aligned
  return /^(?:super|sub)\b/i.test(aligned) || pointsOf(raised) >= RAISED
}

const POINTS: Readonly<Record<string, number>> = { pt: 1, px: 0.75, em: 12, rem: 12, ex: 6, '%': 0.12 }

/** A length of CSS, up or down; 0 where it is none. */
function pointsOf(length: string): number {
  const [, size = '0', unit = ''] =
    /^[+-]?(\d{1,5}(?:\.\d{1,5})?|\.\d{1,5})(pt|px|r?em|ex|%)/i.exec(length) ?? []
  return Number(size) * (POINTS[unit.toLowerCase()] ?? 0)
}

/** Whether an element takes no place on the page. */
export function isGone({ hidden, style = '' }: Attributes): boolean {
  return hidden !== undefined || /^none\b/i.test(declared(style, 'display')?.trim() ?? '')
}

/** Whether an element takes its place on the page, but is not painted. */
export function isUnpainted({ style = '' }: Attributes): boolean {
  return /^(?:hidden|collapse)\b/i.test(declared(style, 'visibility')?.trim() ?? '')
}

const NOTHING = /^(?:0+(?:\.0*)?|\.0+)(?![\d.])/

/** Whether nothing is to be seen of an element. Blocks of no type size only close up the gaps between what stands in them. */
export function isUnseen(element: Element): boolean {
  const { style } = element.attributes
  if (style === undefined) return false
  return (
    isUnpainted(element.attributes) ||
    NOTHING.test(declared(style, 'opacity')?.trim() ?? '') ||
    (!isBlock(element) && NOTHING.test(declared(style, 'font-size')?.trim() ?? ''))
  )
}

const WHITE = /^(?:white|#fff|#ffffff|rgba?\(\s*255\s*,\s*255\s*,\s*255\s*(?:,\s*1(?:\.0*)?\s*)?\))$/i

/** Whether words of a page may have a colour behind them, by whatever it says or names. */
export function hasGrounds(html: string): boolean {
  return /background|bgcolor|<link\b|@import/iu.test(html)
}

/** Whether words are white, as they can't be seen on paper. */
export function isWhite(name: string, { style = '', color }: Attributes): boolean {
  const ink = declared(style, 'color') ?? (name === 'font' ? color : undefined)
  return ink !== undefined && WHITE.test(ink.replace(/!important/i, '').trim())
}
