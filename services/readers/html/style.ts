import type { Element } from './element.ts'

/** How text looks where it stands, as far as it tells something about the report. */
export interface Look {
  readonly bold: boolean
  /** In a typeface that sets headings apart: 楷体, 黑体 or 小标宋. */
  readonly headingFace: boolean
  /** 'kept': as it stands, but that lines of the source may be broken anywhere; 'pre': with its lines too. */
  readonly whiteSpace: 'collapsed' | 'kept' | 'pre'
  /** An automatic number that Word wrote out, with white space for its distance. */
  readonly listNumber: boolean
}

/** A style attribute is read so far. */
const STYLE_LENGTH = 4_000
const HEADING_FACE = /^["'\s]*(楷体|黑体|方正小标宋|华文中宋|kaiti|stkaiti|simhei|fzxiaobiaosong)/i

/** The value of a property in a style attribute. Names such as mso-bidi-font-weight are others. */
export function declared(style: string, property: string): string | undefined {
  if (!style.includes(':')) return undefined
  const found = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]*)`, 'i').exec(style.slice(0, STYLE_LENGTH))
  return found?.[1]
}

/** How text looks within an element that stands where text has another look. */
export function lookWithin(around: Look, { name, attributes }: Element): Look {
  const style = attributes.style ?? ''
  const weight = declared(style, 'font-weight')
  const face = declared(style, 'font-family') ?? (name === 'font' ? attributes.face : undefined)
  return {
    bold:
      weight === undefined ? around.bold || name === 'b' || name === 'strong' : isBold(weight, around.bold),
    headingFace: face === undefined ? around.headingFace : HEADING_FACE.test(face),
    whiteSpace: around.whiteSpace === 'kept' ? 'kept' : whiteSpaceOf(name, style, around),
    listNumber: around.listNumber || /^\s*ignore/i.test(declared(style, 'mso-list') ?? ''),
  }
}

function isBold(weight: string, around: boolean): boolean {
  const value = weight.trim().toLowerCase()
  if (/^(bold|[6-9]00)/.test(value)) return true
  return /^(normal|lighter|[1-5]00)/.test(value) ? false : around
}

function whiteSpaceOf(name: string, style: string, around: Look): Look['whiteSpace'] {
  const value = declared(style, 'white-space') ?? (name === 'pre' ? 'pre' : undefined)
  if (value === undefined) return around.whiteSpace
  return /^\s*pre/i.test(value) ? 'pre' : 'collapsed'
}
