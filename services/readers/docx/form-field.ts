import { childOf, childrenOf, valueOf, type XmlElement } from '../xml.ts'
import { wholeNumber } from './format.ts'

/**
 * What a field of a form shows that holds no result, by the sign that begins it: the entry of a drop-down list, the tick of a check
 * box (ECMA-376 part 1, 17.16). Nothing where it is neither.
 */
export function formFieldShown(begin: XmlElement): string | undefined {
  const data = childOf(begin, 'w:ffData')
  const box = childOf(data, 'w:checkBox')
  if (box) return isOn(childOf(box, 'w:checked') ?? childOf(box, 'w:default')) ? '☑' : '☐'
  const list = childOf(data, 'w:ddList')
  const chosen = wholeNumber(valueOf(list, 'w:result') ?? valueOf(list, 'w:default')) ?? 0
  return childrenOf(list, 'w:listEntry')[chosen]?.attributes['w:val']
}

function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off)$/u.test(element.attributes['w:val'] ?? '')
}
