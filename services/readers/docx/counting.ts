import { childOf, valueOf, type XmlElement } from '../xml.ts'
import { wholeNumber } from './format.ts'
import { LEVELS, type ListLevel, type NumberedList } from './numbering.ts'
import { numeral } from './numerals.ts'
import type { ParagraphStyle } from './styles.ts'

/** Gives the number of a paragraph as it reads on the page, or "" where it has none. Paragraphs are told in their order. */
export type Counting = (properties: XmlElement | undefined, style: ParagraphStyle) => string

/** @param listOf the lists of the document by the number paragraphs name */
export function createCounting(listOf: (numId: string) => NumberedList | undefined): Counting {
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()

  function count(list: NumberedList, numId: string, place: number): (number | undefined)[] {
    const numbers = counters.get(list.counting) ?? []
    counters.set(list.counting, numbers)
    const override = begun.has(`${numId}/${place}`) ? undefined : list.overrides.get(place)
    begun.add(`${numId}/${place}`)
    const before = numbers[place]
    numbers[place] = override ?? (before === undefined ? startOf(list, place) : before + 1)
    for (let above = 0; above < place; above++) numbers[above] ??= startOf(list, above)
    for (let below = place + 1; below < LEVELS; below++) {
      const restart = list.levels.get(below)?.restart ?? below
      if (restart > place) numbers[below] = undefined
    }
    return numbers
  }

  return (properties, style) => {
    const named = childOf(properties, 'w:numPr')
    const numId = valueOf(named, 'w:numId') ?? style.numbering?.numId
    const list = numId === undefined ? undefined : listOf(numId)
    if (numId === undefined || !list) return ''
    const place = wholeNumber(valueOf(named, 'w:ilvl')) ?? placeByStyle(list, style)
    const level = list.levels.get(place)
    return level && place < LEVELS ? label(list, level, count(list, numId, place)) : ''
  }
}

function placeByStyle(list: NumberedList, style: ParagraphStyle): number {
  if (style.numbering?.level !== undefined) return style.numbering.level
  return [...list.levels].find(([, level]) => level.style === style.id)?.[0] ?? 0
}

function startOf(list: NumberedList, place: number): number {
  return list.levels.get(place)?.start ?? 1
}

function label(list: NumberedList, level: ListLevel, numbers: readonly (number | undefined)[]): string {
  const text = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const place = Number(digit) - 1
    const format = list.levels.get(place)?.format ?? 'decimal'
    return numeral(numbers[place] ?? 0, level.inDigits ? 'decimal' : format)
  })
  return text === '' ? '' : text + gapAfter(text, level.suffix)
}

/** The tab after a number only sets the text off; a blank is needed where letters would run together. */
function gapAfter(text: string, suffix: string): string {
  if (suffix === 'nothing') return ''
  if (suffix === 'space') return ' '
  return /[\p{L}\p{N}]$/u.test(text) ? ' ' : ''
}
