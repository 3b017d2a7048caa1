import type { SourceBlock } from '../../../core/import/source.ts'
import type { Element } from './element.ts'
import { declared } from './style.ts'

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary tbody td tfoot th thead tr ul'
  ).split(' '),
)
/** In these a line break may be meant as one. */
const PROSE = new Set(['p', 'li', 'dd', 'dt', 'blockquote'])
const BESIDES = new Set(['nav', 'header', 'footer', 'aside'])

/** Whether an element begins on a line of its own. */
export function isBlock({ name, attributes: { style } }: Element): boolean {
  if (BLOCKS.has(name)) return true
  return style !== undefined && /^\s*(block|flex|grid|list-item)/i.test(declared(style, 'display') ?? '')
}

export function isProse(name: string): boolean {
  return PROSE.has(name)
}

export function isBesides(name: string): boolean {
  return BESIDES.has(name)
}

/** 1 to 6 for headings. */
export function levelOf(name: string): number | undefined {
  return /^h[1-6]$/.test(name) ? Number(name[1]) : undefined
}

/** Whether words beside the article may be of it: a title, a table, sentences. Navigation has none of them. */
export function isWorthKeeping(blocks: readonly SourceBlock[]): boolean {
  const isTitled = blocks.some((block) => block.kind === 'table' || (block.level ?? 9) <= 1)
  const sentences = blocks.map((block) => (block.kind === 'table' ? '' : block.text)).join('')
  return isTitled || sentences.includes('。', sentences.indexOf('。') + 1)
}
