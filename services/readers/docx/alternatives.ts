import { childOf, elementsOf, type XmlElement } from '../xml.ts'

/** The one form of an `mc:AlternateContent` that is read: what newer programs show, else what is left for older ones. */
export function chosenAlternative(element: XmlElement): XmlElement | undefined {
  return childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback')
}

/** Wrappers that show what stands in them. */
const WRAPPERS: ReadonlySet<string> = new Set([
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
])

/** What a wrapper shows: content controls, insertions, alternatives. Nothing where the element is no wrapper. */
export function unwrapped(element: XmlElement): XmlElement[] | undefined {
  if (element.name === 'w:sdt') return elementsOf(element).filter(({ name }) => name === 'w:sdtContent')
  if (element.name === 'mc:AlternateContent') return elementsOf(chosenAlternative(element) ?? EMPTY)
  return WRAPPERS.has(element.name) ? elementsOf(element) : undefined
}

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] }
