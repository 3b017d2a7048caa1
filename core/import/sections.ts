import { FURTHER_ITEMS, type Part, type PartNumber, type TextField } from '../form/form.ts'
import { withPartNumbers } from './bracketed-parts.ts'
import type { Flow, FlowGrid, FlowParagraph } from './flow.ts'
import { markerOf } from './heading-marker.ts'
import { type ItemStart, itemStarts } from './item-starts.ts'
import { isShortHeading, partHeading, partNumeral } from './part-heading.ts'
import { isProse } from './line-shape.ts'
import { partsAsItems } from './parts-as-items.ts'
import { problemHeading } from './problem-heading.ts'
import { isOrgan } from './organ-name.ts'
import { partsOf, titlesIn } from './title.ts'

/** What stands under the heading of a part, or before the first. */
export interface Section {
  readonly part: PartNumber
  /** Its heading as printed, where only its number tells the part. */
  readonly strange?: string
  /** What it begins with, where it has no heading. */
  readonly firstItem?: string
  readonly paragraphs: readonly FlowParagraph[]
  readonly grids: readonly FlowGrid[]
}

interface Open {
  part: PartNumber
  strange?: string
  firstItem?: string
  isHeaded: boolean
  paragraphs: FlowParagraph[]
  grids: FlowGrid[]
}

/** Divides a document by the headings of its parts, in order; what a file of this program says of itself is taken as it is. */
export function sectionsOf(
  flow: readonly Flow[],
  parts: readonly Part[],
): { sections: Section[]; headed: Set<PartNumber> } {
  const numbered = withPartNumbers(flow, parts)
  const asItems = partsAsItems(numbered, parts)
  const known = withPartOneFrom(divided(numbered, parts, asItems), asItems[0])
  const sections = withItemsOfPartOne(withUnknownPartOne(known))
  const whole = withUnknown(sections)
  return {
    sections: whole,
    headed: new Set(whole.filter(({ isHeaded }) => isHeaded).map(({ part }) => part)),
  }
}

function divided(flow: readonly Flow[], parts: readonly Part[], asItems: readonly Flow[]): Open[] {
  let sections: Open[] = [opened(0)]
  const last = () => sections.at(-1) ?? opened(0)
  let isNumbered = false
  const items = asItems.length > 0 ? new Set(asItems) : numberedItems(flow)
  const paragraph = (each: FlowParagraph) => {
    // Where parts are numbered 一、, 1. is an item.
    if (items.has(each) || (isNumbered && markerOf(each.text)?.kind === 'digit')) {
      last().paragraphs.push(each)
      return
    }
    const isOnlyHeadings = sections.slice(1).every(isContents)
    const heading =
      partHeading(each, last().part, parts) ?? (isOnlyHeadings ? partHeading(each, 0, parts) : undefined)
    if (heading) {
      // A table of contents names the parts before they come.
      if (heading.part <= last().part) sections = sections.slice(0, 1)
      sections.push({ ...opened(heading.part), isHeaded: true })
      isNumbered ||= partNumeral(each.text) !== undefined
      if (heading.rest.trim() !== '') paragraph(restOf(each, heading.rest))
      return
    }
    last().paragraphs.push(each)
  }
  for (const each of flow) {
    if (each.kind === 'grid') last().grids.push(each)
    else if (each.field === undefined) paragraph(each)
    else {
      const part = partOf(each.field, parts) ?? last().part
      if (part !== last().part) sections.push(opened(part))
      last().paragraphs.push(each)
    }
  }
  return sections
}

/**
 * Items of part one that are numbered as the parts are: behind 一、总体情况 it begins again with 一、, and after its last
 * comes 二、主动公开政府信息情况.
 */
function numberedItems(flow: readonly Flow[]): ReadonlySet<Flow> {
  const numbered = flow.flatMap((each) => {
    const numeral = each.kind === 'grid' ? undefined : partNumeral(each.text)
    return numeral ? [{ each, value: numeral.value }] : []
  })
  const first = numbered.findIndex(({ value }, i) => value === 1 && numbered[i + 1]?.value === 1)
  const items = numbered.slice(first + 1)
  const after = items.findIndex(({ value }, i) => value !== i + 1)
  const isNested = first >= 0 && after > 1 && items[after]?.value === 2
  return new Set(isNested ? items.slice(0, after).map(({ each }) => each) : [])
}

/** 一、2024年工作开展情况: the first heading of a report whose words nobody knows, with sentences under it. */
function withUnknownPartOne(sections: readonly Open[]): Open[] {
  const [opening, ...others] = sections
  if (!opening || opening.part !== 0 || others.some(({ part }) => part === 1)) return [...sections]
  const { paragraphs } = opening
  const at = paragraphs.findIndex((each) => each.field === undefined && isFirstHeading(each))
  const isReport = others.length > 0 || isTitled(paragraphs.slice(0, at))
  if (at < 0 || !isReport || !paragraphs.slice(at + 1).some(({ text }) => isProse(text))) return [...sections]
  const strange = paragraphs[at]?.text.trim() ?? ''
  const under = paragraphs.slice(at + 1)
  const partOne: Open = { ...opened(1), isHeaded: true, strange, paragraphs: under, grids: opening.grids }
  return [{ ...opening, paragraphs: paragraphs.slice(0, at), grids: [] }, partOne, ...others]
}

/** By unit and year: a notice about reports has no such title. */
function isTitled(paragraphs: readonly FlowParagraph[]): boolean {
  return titlesIn(paragraphs).some(({ at, lines }) => {
    const text = paragraphs.slice(at, at + lines).map((each) => each.text)
    const { agency, year } = partsOf(text.join(''))
    return isOrgan(agency) && year !== undefined
  })
}

function isFirstHeading(paragraph: FlowParagraph): boolean {
  return partNumeral(paragraph.text)?.value === 1 && isShortHeading(paragraph)
}

/** So many items that say which they are make part one, though nothing says 一、总体情况. */
const ITEMS = 3

/** Part one without its heading begins with its first item. */
function withItemsOfPartOne(sections: readonly Open[]): Open[] {
  const [opening, ...others] = sections
  if (!opening || opening.part !== 0 || others.some(({ part }) => part === 1)) return [...sections]
  const starts = [...itemStarts(opening.paragraphs)].filter(([, { number }]) => number !== undefined)
  const [first] = starts
  const fields = new Set(starts.map(([, { field }]) => field).filter((field) => field !== FURTHER_ITEMS))
  if (!first || (fields.size < ITEMS && !isFirstItem(...first))) return [...sections]
  return withPartOneFrom(sections, first[0])
}

/** Part one without its heading begins with a paragraph of what stands before the parts. */
function withPartOneFrom(sections: readonly Open[], first: FlowParagraph | undefined): Open[] {
  const [opening, ...others] = sections
  const at = first ? (opening?.paragraphs.indexOf(first) ?? -1) : -1
  if (!opening || !first || at < 0) return [...sections]
  const paragraphs = opening.paragraphs.slice(at)
  const partOne: Open = { ...opened(1), firstItem: first.text, paragraphs, grids: opening.grids }
  return [{ ...opening, paragraphs: opening.paragraphs.slice(0, at), grids: [] }, partOne, ...others]
}

/** （一）主动公开情况。2024年…: the form's first item, with its number and words, also where the rest is cut off. */
function isFirstItem({ text }: FlowParagraph, { field, number, rest, doubt }: ItemStart): boolean {
  const isClear = field === FIRST_ITEM && number === 1 && doubt === undefined
  return isClear && markerOf(text)?.kind === 'parenthesis' && isProse(rest)
}

const FIRST_ITEM: TextField = 'overview.proactive'

function opened(part: PartNumber): Open {
  return { part, isHeaded: false, paragraphs: [], grids: [] }
}

function partOf(field: TextField, parts: readonly Part[]): PartNumber | undefined {
  return parts.find(({ items }) => items.some((item) => item.kind === 'text' && item.field === field))?.number
}

function restOf({ kind, from, comments }: FlowParagraph, text: string): FlowParagraph {
  return { kind, text, from, ...(comments && { comments }) }
}

/** Headings only, as in a table of contents. */
function isContents({ paragraphs, grids }: Open): boolean {
  return (
    grids.length === 0 && paragraphs.every(({ text, field }) => field === undefined && isLineOfContents(text))
  )
}

function isLineOfContents(text: string): boolean {
  return text.length <= 45 && !/[。；]/u.test(text)
}

/** Parts whose headings nobody knows: told by their number between those of their neighbours, or by what is under them. */
function withUnknown(sections: readonly Open[]): Open[] {
  const found = new Set(sections.map(({ part }) => part))
  return sections.flatMap((section, i) => {
    const next = sections[i + 1]?.part ?? 7
    return split(section, (part) => !found.has(part) && part < next)
  })
}

function split(section: Open, isFree: (part: PartNumber) => boolean): Open[] {
  let current: Open = { ...section, paragraphs: [] }
  const all = [current]
  let listed = 0
  for (const each of section.paragraphs) {
    const numeral = partNumeral(each.text)?.value
    if (numeral === 1 || numeral === listed + 1) listed = numeral
    const part = each.field === undefined ? unknownPart(each, current.part, listed, isFree) : undefined
    if (!part) {
      current.paragraphs.push(each)
      continue
    }
    current = {
      ...opened(part.part),
      isHeaded: true,
      ...(part.strange !== undefined && { strange: part.strange }),
    }
    if (part.strange === undefined) current.paragraphs.push(each)
    all.push(current)
  }
  return all
}

function unknownPart(
  paragraph: FlowParagraph,
  current: PartNumber,
  listed: number,
  isFree: (part: PartNumber) => boolean,
): { part: PartNumber; strange?: string } | undefined {
  if (current === 0) return undefined
  const numeral = partNumeral(paragraph.text)?.value
  const next = current + 1
  if (numeral === next && isPart(next) && listed !== numeral && isFree(next) && isShortHeading(paragraph))
    return { part: next, strange: paragraph.text.trim() }
  const isTable = current >= 2 && current <= 4
  return isTable && isFree(5) && problemHeading(paragraph) ? { part: 5 } : undefined
}

function isPart(number: number): number is PartNumber {
  return number >= 1 && number <= 6
}
