import type { FlowParagraph } from './flow.ts'
import type { SourcePlace } from './imported.ts'
import { isName } from './organ-name.ts'
import type { Words } from './paragraphs.ts'
import { type Preamble, preambleIn } from './preamble.ts'
import { periodIn, saidIn } from './said.ts'
import { partsOf, type TitleParts, titlesIn } from './title.ts'

/** What stands before part one. */
export interface Opening {
  readonly agency: string
  /** What the unit is told from, where no title names it. */
  readonly toldFrom: 'preamble' | 'line' | undefined
  readonly year: number | undefined
  readonly title: readonly SourcePlace[]
  /** Titles name other units, or other years, too. */
  readonly others: { readonly agency: string | undefined; readonly year: number | undefined }
  readonly preamble: readonly Words[]
  readonly asked: Preamble['asked']
  readonly rest: readonly { readonly text: string; readonly from: SourcePlace }[]
}

/**
 * Reads title, unit, year and preamble by where they stand: what is printed above the last title is the page's, and so is
 * what stands under it without the shape of a sentence.
 */
export function openingOf(paragraphs: readonly FlowParagraph[]): Opening {
  const titles = titlesIn(paragraphs)
  const { at, lines } = titles.at(-1) ?? { at: 0, lines: 0 }
  const title = paragraphs.slice(at, at + lines)
  const { words: preamble, left, before: lineBefore, asked } = preambleIn(paragraphs.slice(at + lines))
  const named = titles.map((each) => partsOf(textOf(paragraphs.slice(each.at, each.at + each.lines), '')))
  const own: TitleParts = named.at(-1) ?? { agency: '', year: undefined }
  const above = lines > 0 && own.agency === '' ? nameAbove(paragraphs.slice(0, at)) : []
  const ownAbove = partsOf(textOf(above, ''))
  const before = [ownAbove, ...named.slice(0, -1).toReversed()]
  const agencies = [own, ...before].map(({ agency }) => agency).filter((agency) => agency !== '')
  const titled = agencies.find(isName) ?? agencies[0] ?? ''
  const year = own.year ?? before.find((each) => each.year !== undefined)?.year
  const said = saidIn(`${textOf(preamble)}\n${textOf(left)}`)
  const plate = lines === 0 ? nameOn(lineBefore) : ''
  const used = new Set([...above, ...title])
  return {
    agency: titled || said.agency || plate,
    toldFrom: titled !== '' ? undefined : said.agency !== '' ? 'preamble' : plate !== '' ? 'line' : undefined,
    year: year ?? periodIn(textOf(preamble)) ?? said.year,
    title: [...above, ...title].map(({ from }) => from),
    others: {
      agency: agencies.find((agency) => isName(agency) && !isAlike(agency, titled)),
      year: named.find((each) => each.year !== undefined && each.year !== year)?.year,
    },
    preamble,
    asked,
    rest: [...paragraphs.slice(0, at).filter((each) => !used.has(each)), ...left].map(({ text, from }) => ({
      text,
      from,
    })),
  }
}

/** 云杉县档案局 alone, right before the preamble. */
function nameOn(line: string): string {
  return isName(line) ? line.trim() : ''
}

/** 金融街街道 and 西城区金融街街道 are one. */
function isAlike(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one)
}

function textOf(words: readonly { readonly text: string }[], between = '\n'): string {
  return words.map(({ text }) => text).join(between)
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
