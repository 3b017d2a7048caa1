import { FURTHER_ITEMS, type TextField } from '../form/form.ts'
import { LAST_ITEM, renumbered } from '../report/item-numbers.ts'
import type { FlowParagraph } from './flow.ts'
import { type HeadingMeaning, headingMeaning } from './heading-words.ts'
import { fieldOf, isSetApart, type ItemCandidate, itemCandidate } from './item-candidate.ts'
import { lostMarkers } from './lost-markers.ts'
import { isRepeatedBy, itemSequence, type PlacedCandidate } from './item-sequence.ts'

/** A paragraph that begins an item of part one. */
export interface ItemStart {
  readonly field: TextField
  /** What follows the heading in its paragraph. */
  readonly rest: string
  /** As it is printed among the further items. */
  readonly heading: string
  /** The number before the heading. */
  readonly number: number | undefined
  /** Why someone has to look at where the item was put. */
  readonly doubt?: string
}

/** The paragraphs of part one that begin its items, found with all of the part in view. */
export function itemStarts(paragraphs: readonly FlowParagraph[]): ReadonlyMap<FlowParagraph, ItemStart> {
  const filled = paragraphs.filter(({ text }) => text.trim() !== '')
  const markers = lostMarkers(filled)
  const candidates = filled.flatMap((paragraph, i): PlacedCandidate[] => {
    const candidate = itemCandidate(paragraph, markers.get(paragraph))
    if (!candidate) return []
    const next = filled[i + 1]
    return [{ ...candidate, next, isListed: isListed(paragraph, filled[i - 1], next) }]
  })
  return assigned(itemSequence(candidates))
}

/** A label with words behind it, among others that name no other item, or the first after words that announce a list. */
function isListed({ text }: FlowParagraph, before?: FlowParagraph, next?: FlowParagraph): boolean {
  if (!LABEL.test(text)) return false
  const own = meaningOfLabel(text)
  const isAlike = ({ text: other }: FlowParagraph) => {
    const meaning = meaningOfLabel(other)
    return LABEL.test(other) && (!meaning?.isSure || meaning.field === own?.field)
  }
  const isAnnounced = /[：:]\s*$/u.test(before?.text.slice(-8) ?? '')
  return isAnnounced || [before, next].some((each) => each !== undefined && isAlike(each))
}

/** 门户网站：52条。 */
const LABEL = /^\s*[^，。；：,;:\s]{2,12}[：:]\s*\S/u

function meaningOfLabel(text: string): HeadingMeaning | undefined {
  return headingMeaning(text.trim().split(/[：:]/u)[0] ?? '')
}

/** Each item in its field: the one that says so before those that may mean it; what names none is a further item. */
function assigned(items: readonly PlacedCandidate[]): ReadonlyMap<FlowParagraph, ItemStart> {
  const fields = fieldsOf(items)
  const starts = new Map<FlowParagraph, ItemStart>()
  const firsts = new Map<TextField, PlacedCandidate>()
  const moved = items.filter((item) => !fields.has(item) && !isAfterForm(item))
  let further = LAST_ITEM
  items.forEach((item, i) => {
    const field = fields.get(item) ?? (isSummary(item, i) ? 'overview.introduction' : FURTHER_ITEMS)
    const printed = printedHeading(item)
    const isEmpty = item.isSentence && (item.next === undefined || item.next === items[i + 1]?.paragraph)
    const number = item.marker?.kind === 'parenthesis' ? (item.marker.number ?? 0) : 0
    const isOwnNumber = number > further
    if (field === FURTHER_ITEMS) further = isOwnNumber ? number : further + 1
    const first = firsts.get(field) ?? item
    firsts.set(field, first)
    const doubt = field === FURTHER_ITEMS ? movedDoubt(moved.splice(0)) : doubtOf(item, first, isEmpty)
    starts.set(item.paragraph, {
      field,
      rest: isEmpty || item.isClause ? sentenceOf(item) : item.split.rest,
      heading: isOwnNumber ? printed : renumbered(item.split.head, further),
      number: item.marker?.number,
      ...(doubt !== undefined && { doubt }),
    })
  })
  return starts
}

function fieldsOf(items: readonly PlacedCandidate[]): Map<PlacedCandidate, TextField> {
  const fields = new Map<PlacedCandidate, TextField>()
  for (const own of Map.groupBy(items.filter(isSure), fieldOf).values()) {
    const most = Math.max(...own.map(scoreOf))
    // 培训、考核 is no second 监督保障 where that stands, too.
    for (const item of own) if (scoreOf(item) > most - LESS) fields.set(item, fieldOf(item))
  }
  const taken = new Set(fields.values())
  const likely = items.filter((item) => !fields.has(item)).toSorted((a, b) => scoreOf(b) - scoreOf(a))
  for (const item of likely) {
    const field = [fieldOf(item), item.meaning?.also].find((each) => each !== undefined && !taken.has(each))
    if (field === undefined || field === FURTHER_ITEMS || scoreOf(item) < LIKELY) continue
    fields.set(item, field)
    taken.add(field)
  }
  return fields
}

/** Words that say less than this of an item say nothing. */
const LIKELY = 1
/** So much less than another says that a heading is of another matter. */
const LESS = 1.5

function isSure({ meaning }: ItemCandidate): boolean {
  return meaning?.isSure === true
}

function scoreOf({ meaning }: ItemCandidate): number {
  return meaning?.score ?? 0
}

/** Said once, of all the headings that are none of the form's. */
function movedDoubt(moved: readonly PlacedCandidate[]): string | undefined {
  const names = moved.map((item) => `“${printedHeading(item)}”`).join('')
  return names === ''
    ? undefined
    : `原文的${names}不是表格规定的五项之一，已放入“其他各项”并接着编号，请核对。`
}

/** Why someone has to look at an item, which may not be the first in its field. */
function doubtOf(item: PlacedCandidate, first: PlacedCandidate, isEmpty: boolean): string | undefined {
  const name = printedHeading(item)
  if (first !== item && !isRepeatedBy(first, item))
    return `原文的“${printedHeading(first)}”和“${name}”都像是这一项，已按先后合在一起，请核对。`
  if (item.meaning?.also !== undefined) return `原文的“${name}”一个标题说了两项，请核对并分到两项里。`
  if (item.isUnheaded) return `原文的“${name}”没有标题，是按意思放在这一项的，请核对。`
  if (item.isGlued || item.isClause || isEmpty) return '原文的标题和正文连在一起，请核对正文从哪里起。'
  const isClear = item.meaning?.isSure && (item.meaning.isWhole || isSetApart(item))
  return isClear ? undefined : `原文的标题是“${name}”，是按意思放在这一项的，请核对。`
}

/** （一）概述, before all items: what other reports say without a heading. */
function isSummary({ split }: PlacedCandidate, i: number): boolean {
  return i === 0 && /^(?:工作|总体|基本)?(?:概述|概况|综述|基本情况|总体情况)$/u.test(split.head.trim())
}

/** （六）标准化建设: after the form's items, and about none of them. */
function isAfterForm({ marker, meaning }: ItemCandidate): boolean {
  const isAbove = marker?.kind === 'parenthesis' && (marker.number ?? 0) > LAST_ITEM
  return isAbove && (meaning?.field ?? 'other') === 'other'
}

function printedHeading({ paragraph, marker, split }: PlacedCandidate): string {
  return `${paragraph.text.slice(0, marker?.length ?? 0).trim()}${split.head}`
}

/** A heading without words under it is a sentence. */
function sentenceOf({ paragraph, marker }: PlacedCandidate): string {
  return paragraph.text.slice(marker?.length ?? 0)
}
