import { childOf, childrenOf, valueOf, type XmlElement } from '../xml.ts'
import { wholeNumber } from './format.ts'

/** The entry that a drop-down field of a form shows, by the sign that begins the field; nothing where it is none. */
export function dropDownEntry(begin: XmlElement): string | undefined {
  const list = childOf(childOf(begin, 'w:ffData'), 'w:ddList')
  const chosen = wholeNumber(valueOf(list, 'w:result') ?? valueOf(list, 'w:default')) ?? 0
  return childrenOf(list, 'w:listEntry')[chosen]?.attributes['w:val']
}
