import { isAround, isRecord, isValueBelow, recordLength } from './around.ts'
import type { FlowParagraph } from './flow.ts'
import type { SourcePlace } from './imported.ts'
import { isName } from './organ-name.ts'
import { type Words, wholeParagraphs } from './paragraphs.ts'
import { periodIn, saidIn } from './said.ts'
import { partsOf, repeatedTitles, titleIn } from './title.ts'

/** What stands before part one. */
export interface Opening {
  readonly agency: string
  /** The unit is told from the preamble, not from a title. */
  readonly isGuessed: boolean
  readonly year: number | undefined
  readonly title: readonly SourcePlace[]
  readonly preamble: readonly Words[]
  /** Short lines between the title and the preamble that may belong to it. */
  readonly loose: readonly string[]
  readonly rest: readonly FlowParagraph[]
}

/** Reads title, unit, year and preamble. */
export function openingOf(paragraphs: readonly FlowParagraph[]): Opening {
  const { at, lines } = titleIn(paragraphs)
  const title = paragraphs.slice(at, at + lines)
  const titled = title.map(({ text }) => text).join('')
  const own = partsOf(titled)
  const above = title.length > 0 && own.agency === '' ? nameAbove(paragraphs.slice(0, at)) : []
  const body = paragraphs.slice(at + lines).flatMap(withoutRecord)
  const again = lines > 0 ? repeatedTitles(body, titled) : new Set<FlowParagraph>()
  const isOfPage = ({ text }: FlowParagraph, i: number) =>
    isAround(text) || isRecord(text) || isValueBelow(text, body[i - 1]?.text)
  const words = wholeParagraphs(body.filter((each, i) => !again.has(each) && !isOfPage(each, i)))
  const preamble = words.filter(isPreamble)
  const used = new Set([...above, ...title].map(({ from }) => from))
  for (const { from } of preamble) from.forEach((each) => used.add(each))
  const said = saidIn(textOf([...preamble, ...words.filter((each) => !preamble.includes(each))]))
  const named = partsOf(above.map(({ text }) => text).join(''))
  const agency = own.agency || named.agency
  return {
    agency: agency || said.agency,
    isGuessed: agency === '' && said.agency !== '',
    year: own.year ?? named.year ?? periodIn(textOf(preamble)) ?? said.year,
    title: [...above, ...title].map(({ from }) => from),
    preamble,
    loose: words
      .filter((each, i) => !isPreamble(each) && !isPlate(each.text) && isBefore(words[i + 1]))
      .map(({ text }) => text),
    rest: [
      ...paragraphs.filter(({ from }) => !used.has(from)),
      ...body.filter((each) => used.has(each.from) && isRecord(each.text)),
    ],
  }
}

/** The record of a page before the first sentence, by itself. */
function withoutRecord(paragraph: FlowParagraph): FlowParagraph[] {
  const length = paragraph.field === undefined ? recordLength(paragraph.text) : 0
  const { text } = paragraph
  return length === 0
    ? [paragraph]
    : [
        { ...paragraph, text: text.slice(0, length).trim() },
        { ...paragraph, text: text.slice(length) },
      ]
}

/** Sentences, not a line that a layout put there. */
export function isProse(text: string): boolean {
  return ENDS.test(text) || text.length >= LONG
}

const ENDS = /[。；：！？]$/u
/** No line of a layout is so long. */
const LONG = 40

/** Lines that pages print one below the other are long when they are joined, but have no marks. */
function isPreamble({ text }: Words): boolean {
  return ENDS.test(text) || (text.length >= LONG && /[，。；：、《]/u.test(text))
}

/** Something that stands alone under a title: a date, a unit, words in brackets, 概述. */
function isPlate(text: string): boolean {
  return (
    /^[（(〔[].*[）)〕\]]$|\d年\d+月|日$|^(?:概述|引言|前言|导言|导语|主动公开)$/u.test(text) || isName(text)
  )
}

function isBefore(next: Words | undefined): boolean {
  return next !== undefined && isPreamble(next)
}

function textOf(words: readonly Words[]): string {
  return words.map(({ text }) => text).join('\n')
}

/** The unit on lines of its own above the name of the report, the year before or behind it. */
function nameAbove(paragraphs: readonly FlowParagraph[]): FlowParagraph[] {
  const last = paragraphs.at(-1)
  if (!last || !isName(partsOf(last.text).agency)) return []
  const before = paragraphs.at(-2)
  return before && isName(before.text) && before.level === last.level && before.level !== undefined
    ? [before, last]
    : [last]
}
