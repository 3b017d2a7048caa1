import { AlignmentType, type IIndentAttributesProperties, Paragraph } from 'docx'
import type { SignatureBlock } from '../../../core/document/tree.ts'
import { TYPE_AREA } from './page.ts'
import { textRun } from './runs.ts'

/** One character of 16-point type condensed by a quarter of a point, in twips. */
const CHARACTER = 315

/** Where a line of the signature stands: its left edge, or its gap to the right margin, in twips. */
type Place = { readonly left: number } | { readonly right: number }

/** 署名 and 成文日期 by GB/T 9704-2012 7.3.5: kept together, with the lines before them free for the eye or the seal. */
export function signatureParagraphs(block: SignatureBlock): Paragraph[] {
  const { name, date } = block.seal ? sealed(block) : unsealed(block)
  return [
    line(block.name, name, block.seal ? 'SignatureSealed' : 'Signature'),
    line(block.date, date, 'SignatureDate'),
  ]
}

/** Name two characters in from the right, date begun two after the name; a longer date stands two in and moves the name. */
function unsealed(block: SignatureBlock): { name: Place; date: Place } {
  const name = widthOf(block.name)
  const date = widthOf(block.date)
  const two = 2 * CHARACTER
  if (date > name) return { name: { left: TYPE_AREA - two - date - two }, date: { right: two } }
  const left = TYPE_AREA - two - name
  return left < 0
    ? { name: { right: two }, date: { right: two } }
    : { name: { left }, date: { left: left + two } }
}

/**
 * Date four characters in from the right, the name centred over it. A name so long that it would come nearer to the
 * right margin than two characters stays there, and the date is centred under it.
 */
function sealed(block: SignatureBlock): { name: Place; date: Place } {
  const name = widthOf(block.name)
  const date = widthOf(block.date)
  const four = 4 * CHARACTER
  const two = 2 * CHARACTER
  const overhang = (name - date) / 2
  if (overhang <= two) return { name: { left: TYPE_AREA - four - date - overhang }, date: { right: four } }
  const right = two + Math.min(overhang, (TYPE_AREA - two - date) / 2)
  return { name: { right: two }, date: { right } }
}

function line(text: string, place: Place, style: string): Paragraph {
  const onLeft = 'left' in place
  const indent: IIndentAttributesProperties = onLeft
    ? { left: Math.round(place.left) }
    : { right: Math.round(place.right) }
  return new Paragraph({
    style,
    alignment: onLeft ? AlignmentType.LEFT : AlignmentType.RIGHT,
    indent,
    children: [textRun(text)],
  })
}

/** Width in twips as the body font sets it: ASCII takes half a character. */
function widthOf(text: string): number {
  const characters = Array.from(text).reduce(
    (sum, character) => sum + (character <= '~' ? 155 : CHARACTER),
    0,
  )
  return Math.min(characters, TYPE_AREA)
}
