import { childOf, childrenOf, valueOf, type XmlElement } from '../xml.ts'
import { isOn, wholeNumber } from './format.ts'
import type { Styles } from './styles.ts'

/** One level of a list as its author laid it down. */
export interface ListLevel {
  readonly start: number
  readonly format: string
  /** "%1、": the places of the numbers and what stands around them. */
  readonly text: string
  /** The level after which it starts again, from 1; 0 for never. */
  readonly restart: number | undefined
  /** Numbers of the levels above are written in digits, whatever their own format. */
  readonly inDigits: boolean
  readonly suffix: string
  /** Id of the paragraph style that stands on this level. */
  readonly style: string | undefined
}

/** A list that paragraphs refer to. Lists with the same `counting` count on together. */
export interface NumberedList {
  readonly counting: string
  readonly levels: ReadonlyMap<number, ListLevel>
  /** Where the first paragraph of this list begins anew, by level. */
  readonly overrides: ReadonlyMap<number, number>
}

/** Levels a list of Word has. */
export const LEVELS = 9
/** Word takes no longer pattern; a file with one would have each paragraph repeat it. */
const MAX_PATTERN = 60

/**
 * The lists of a document by the number paragraphs name.
 * @param part the root of word/numbering.xml
 */
export function readNumbering(
  part: XmlElement | undefined,
  styles: Styles,
): (numId: string) => NumberedList | undefined {
  const abstracts = byId(part, 'w:abstractNum', 'w:abstractNumId')
  const lists = byId(part, 'w:num', 'w:numId')
  const known = new Map<string, NumberedList | undefined>()

  /** A list may only point to the style that has it. */
  function abstractOf(list: XmlElement | undefined, hops = 0): XmlElement | undefined {
    const abstract = abstracts.get(valueOf(list, 'w:abstractNumId') ?? '')
    const link = valueOf(abstract, 'w:numStyleLink')
    if (link === undefined || hops > 3) return abstract
    return abstractOf(lists.get(styles.numbering(link)?.numId ?? ''), hops + 1) ?? abstract
  }

  return (numId) => {
    if (!known.has(numId)) known.set(numId, listOf(lists.get(numId), abstractOf(lists.get(numId))))
    return known.get(numId)
  }
}

function listOf(list: XmlElement | undefined, abstract: XmlElement | undefined): NumberedList | undefined {
  if (!list || !abstract) return undefined
  const overrides = childrenOf(list, 'w:lvlOverride')
  const own = overrides.flatMap((override) => childrenOf(override, 'w:lvl'))
  const levels = [...childrenOf(abstract, 'w:lvl'), ...own].map(
    (level) => [placeOf(level), levelOf(level)] as const,
  )
  const starts = overrides.flatMap((override) => {
    const start = wholeNumber(valueOf(override, 'w:startOverride'))
    return start === undefined ? [] : [[placeOf(override), start] as const]
  })
  return {
    counting: abstract.attributes['w:abstractNumId'] ?? '',
    levels: new Map(levels),
    overrides: new Map(starts),
  }
}

function levelOf(level: XmlElement): ListLevel {
  const format = valueOf(level, 'w:numFmt') ?? 'decimal'
  return {
    start: wholeNumber(valueOf(level, 'w:start')) ?? 0,
    format,
    // A bullet is a sign of some symbol font and no number.
    text: format === 'bullet' ? '' : (valueOf(level, 'w:lvlText') ?? '').slice(0, MAX_PATTERN),
    restart: wholeNumber(valueOf(level, 'w:lvlRestart')),
    inDigits: isOn(childOf(level, 'w:isLgl')) ?? false,
    suffix: valueOf(level, 'w:suff') ?? 'tab',
    style: valueOf(level, 'w:pStyle'),
  }
}

function placeOf(level: XmlElement): number {
  return wholeNumber(level.attributes['w:ilvl']) ?? 0
}

function byId(part: XmlElement | undefined, name: string, id: string): Map<string, XmlElement> {
  return new Map(childrenOf(part, name).map((element) => [element.attributes[id] ?? '', element]))
}
