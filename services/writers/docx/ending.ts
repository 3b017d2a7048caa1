import type { DocumentTree } from '../../../core/document/tree.ts'
import { lineStarts } from './line-count.ts'
import {
  bodyMeasure,
  heightOf,
  HEIGHT,
  type LatinType,
  leftOnLastPage,
  STAND_IN_TYPE,
  STATUTORY_TYPE,
} from './page-count.ts'

/**
 * How a signature is kept from standing alone on a page (GB/T 9704-2012, 7.3.5.5). A paragraph kept with it takes some of
 * its lines along in Word, and goes along whole in LibreOffice; where it is too long for that, LibreOffice gives up both
 * it and its heading. A long one is left to itself, and where the reckoned page ends between it and the signature, broken
 * two lines before its end.
 */
export type Ending =
  | { readonly kind: 'kept' | 'free' }
  /** @prop at where the new page begins, in UTF-16 units of heading and text */
  | { readonly kind: 'broken'; readonly at: number }

type Printed = Pick<DocumentTree, 'blocks' | 'layout'>

/** The last paragraph is too long to be kept with the signature, so that it matters where pages end. */
export function isReckoned(document: Printed): boolean {
  const ending = partsOf(document)
  if (!ending) return false
  const { layout } = document
  const heights = [STATUTORY_TYPE, STAND_IN_TYPE].map((type) =>
    heightOf({ blocks: ending.kept, layout }, type),
  )
  return Math.max(...heights) > HEIGHT - layout.linePitch
}

/** @param type how figures will stand where the file is opened */
export function endingOf(document: Printed, type: LatinType): Ending {
  const ending = partsOf(document)
  if (!ending || !isReckoned(document)) return { kind: 'kept' }
  const { layout } = document
  const left = leftOnLastPage({ blocks: ending.before, layout }, type)
  const needed = heightOf({ blocks: [ending.signature], layout }, type)
  // A line more, since a reckoned page is not quite a printed one.
  if (left >= needed + layout.linePitch) return { kind: 'free' }
  const { runIn = '', text, flush } = ending.paragraph
  const starts = lineStarts(runIn + text, bodyMeasure(type, flush ? 0 : undefined))
  return { kind: 'broken', at: starts.at(-2) ?? 0 }
}

/** The blocks up to the signature, and those that would be kept together: headings, last paragraph, signature. */
function partsOf({ blocks }: Printed) {
  const at = blocks.findIndex(({ kind }) => kind === 'signature')
  const [paragraph, signature] = [blocks[at - 1], blocks[at]]
  if (!signature || paragraph?.kind !== 'paragraph') return undefined
  const from = blocks.slice(0, at - 1).findLastIndex(({ kind }) => kind !== 'heading') + 1
  return { before: blocks.slice(0, at), kept: blocks.slice(from, at + 1), paragraph, signature }
}
