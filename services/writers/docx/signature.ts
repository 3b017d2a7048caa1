import { AlignmentType, type IIndentAttributesProperties, Paragraph } from 'docx'
import type { SignatureBlock } from '../../../core/document/tree.ts'
import { TYPE_AREA } from './page.ts'
import { textRun } from './runs.ts'

/** Characters of 16-point type condensed by a quarter of a point, in twips. */
const CHARACTER = 315
const HALF_WIDTH = 155
const TWO = 2 * CHARACTER
const FOUR = 4 * CHARACTER

/** How a line of the signature stands. */
interface Place {
  readonly alignment: 'left' | 'center' | 'right'
  readonly indent: IIndentAttributesProperties
}

/** 署名 and 成文日期 by GB/T 9704-2012 7.3.5: kept together, with the lines before them free for the eye or the seal. */
export function signatureParagraphs(block: SignatureBlock): Paragraph[] {
  const { name, date } = block.seal ? sealed(block) : unsealed(block)
  return [
    new Paragraph({
      style: block.seal ? 'SignatureSealed' : 'Signature',
      ...name,
      children: [textRun(block.name)],
    }),
    new Paragraph({ style: 'SignatureDate', ...date, children: [textRun(block.date)] }),
  ]
}

/**
 * Name two characters in from the right, date begun two characters after it; a longer date stands two in and moves the
 * name. Both are set from the left, so that the step between them is right whatever font stands in.
 */
function unsealed(block: SignatureBlock): { name: Place; date: Place } {
  const name = widthOf(block.name)
  const date = widthOf(block.date)
  const left = date > name ? TYPE_AREA - TWO - date - TWO : TYPE_AREA - TWO - name
  if (left >= 0) return { name: fromLeft(left), date: fromLeft(left + TWO) }
  const fromRight: Place = { alignment: AlignmentType.RIGHT, indent: { right: TWO } }
  return { name: fromRight, date: fromRight }
}

/**
 * Date four characters in from the right, the name centred over it; a name that would come nearer to the right than two
 * characters moves both. Both are centred in one box, so they agree whatever font stands in.
 */
function sealed(block: SignatureBlock): { name: Place; date: Place } {
  const box = Math.max(widthOf(block.date) + 2 * FOUR, widthOf(block.name) + 2 * TWO)
  const place: Place = { alignment: AlignmentType.CENTER, indent: { left: Math.max(0, TYPE_AREA - box) } }
  return { name: place, date: place }
}

/** With room to the right, lest a stand-in with wider figures break the date. */
function fromLeft(left: number): Place {
  return { alignment: AlignmentType.LEFT, indent: { left, right: -TWO } }
}

/** Width in twips as the body font sets it: ASCII takes half a character. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character <= '~' ? HALF_WIDTH : CHARACTER), 0)
}
