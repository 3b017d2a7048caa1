import type { Part } from '../form/form.ts'
import type { Flow } from './flow.ts'
import { markerOf } from './heading-marker.ts'
import { bareLabel, likeness } from './labels.ts'
import { isPartHeading, partNumeral } from './part-heading.ts'

const NUMERALS = '一二三四五六'
/** From this likeness on, words are the heading of a part and not of an item. */
const ALIKE = 0.8

/**
 * （一）总体情况, and later （二）主动公开政府信息的情况: parts numbered as items are, in a report that has no others. They get
 * the numbers of parts.
 */
export function withPartNumbers(flow: readonly Flow[], parts: readonly Part[]): readonly Flow[] {
  const renumbered = new Map<Flow, Flow>()
  let last = 0
  for (const each of flow) {
    if (each.kind === 'grid' || each.field !== undefined) continue
    if (isNumberedPart(each.text)) return flow
    const { number, words } = bracketed(each.text)
    const own = parts.find((part) => part.number === number)
    if (number <= last || !own || likeness(bareLabel(words), bareLabel(own.heading)) < ALIKE) continue
    renumbered.set(each, { ...each, text: `${NUMERALS.charAt(number - 1)}、${words}` })
    if (last === 0 && number !== 1) return flow
    last = number
  }
  return renumbered.size > 1 ? flow.map((each) => renumbered.get(each) ?? each) : flow
}

function isNumberedPart(text: string): boolean {
  const numeral = partNumeral(text)
  return numeral !== undefined && isPartHeading(text.slice(numeral.length, LONGEST), numeral.value)
}

/** No heading of a part is longer. */
const LONGEST = 45

function bracketed(text: string): { number: number; words: string } {
  const { kind, number = 0, length = 0 } = markerOf(text) ?? {}
  const words = text.slice(length)
  return kind === 'parenthesis' && words.length <= LONGEST ? { number, words } : { number: 0, words: '' }
}
