import type { FlowParagraph } from './flow.ts'
import type { SourcePlace } from './imported.ts'
import { isOfReport, isRecord } from './line-shape.ts'
import { hasPlace, isName, isOrgan } from './organ-name.ts'
import { cleaned, type Words } from './paragraphs.ts'
import { type Preamble, preambleIn } from './preamble.ts'
import { citedYearIn, periodIn, saidIn } from './said.ts'
import { partsOf, type TitleParts, titlesIn } from './title.ts'

/** What stands before part one. */
export interface Opening {
  readonly agency: string
  /** What the unit is told from, where no title names it. */
  readonly toldFrom: 'preamble' | 'line' | 'table' | undefined
  readonly year: number | undefined
  readonly title: readonly SourcePlace[]
  /** Titles name other units, or other years, too, or the period that is counted is of another. */
  readonly others: {
    readonly agency: string | undefined
    readonly year: number | undefined
    /** Of the statistics period. */
    readonly period: number | undefined
  }
  readonly preamble: readonly Words[]
  readonly asked: Preamble['asked']
  readonly rest: readonly { readonly text: string; readonly from: SourcePlace }[]
}

/**
 * Reads title, unit, year and preamble by where they stand: what is printed above the last title is the page's, and so is
 * what stands under it without the shape of a sentence. Where none is printed, a title in a table tells whose the report is.
 */
export function openingOf(paragraphs: readonly FlowParagraph[], inTable?: TitleParts): Opening {
  const { title, end, agencies, years, between } = titledIn(paragraphs)
  const { words: preamble, left, before, asked } = preambleIn(paragraphs.slice(end))
  const [titled = ''] = agencies
  const said = saidIn(`${textOf(preamble)}\n${textOf(left)}`)
  const line = end === 0 && isName(before) ? before.trim() : ''
  const period = periodIn(textOf(preamble))
  // Links to the reports of other years are titles, too.
  const year = years.find((each) => each === period) ?? years[0] ?? said.year
  return {
    ...told({ titled, preamble: said.agency, line, table: inTable?.agency ?? '' }),
    // Where the words of the report and its period differ, which is asked, the period was left over.
    year: year ?? period ?? citedYearIn(textOf(preamble)) ?? inTable?.year,
    title: title.map(({ from }) => from),
    others: {
      agency: agencies.find((each) => isOrgan(each) && !isAlike(each, titled)),
      year: years.find((each) => each !== year),
      period: year === undefined || period === year ? undefined : period,
    },
    preamble,
    asked: [...between.map((line) => ({ line, isTaken: false })), ...asked],
    rest: [...paragraphs.slice(0, end).filter((each) => !title.includes(each)), ...left].map(
      ({ text, from }) => ({ text, from }),
    ),
  }
}

/** The last title, where it ends, and the units and years that it and those above it name, its own first. */
interface Titled {
  readonly title: readonly FlowParagraph[]
  readonly end: number
  readonly agencies: readonly string[]
  readonly years: readonly number[]
  /** Sentences of a report above the last title and behind another. */
  readonly between: readonly string[]
}

function titledIn(paragraphs: readonly FlowParagraph[]): Titled {
  const all = titlesIn(paragraphs).map(({ at, lines }) => paragraphs.slice(at, at + lines))
  const last = all.at(-1) ?? []
  const [first] = last
  const [own, ...others] = all.map((lines) => partsOf(textOf(lines, ''))).toReversed()
  const printed = first ? paragraphs.indexOf(first) : 0
  const at = own?.agency === '' ? firstAlike(paragraphs, printed) : printed
  const above = own?.agency === '' ? nameAbove(paragraphs.slice(0, at)) : []
  const parts = own ? [own, partsOf(textOf(above, '')), ...others] : []
  const agencies = parts.map(({ agency }) => agency).filter((agency) => agency !== '')
  const [topmost] = all
  const begin = topmost?.[0] ? paragraphs.indexOf(topmost[0]) : at
  return {
    between: paragraphs.slice(begin, at).flatMap(({ text }) => (isOfReport(text) ? [cleaned(text)] : [])),
    title: [...above, ...paragraphs.slice(at, printed), ...last],
    end: printed + last.length,
    // Words before the year above the title itself, 内容概述, are the page's.
    agencies: [
      ...agencies.filter(isOrgan),
      ...[own?.agency ?? ''].filter((name) => name !== '' && !isOrgan(name)),
    ],
    years: parts.flatMap(({ year }) => year ?? []),
  }
}

/** Where a line stands first that is repeated right above itself: a page prints its title twice. */
function firstAlike(paragraphs: readonly FlowParagraph[], at: number): number {
  let first = at
  while (first > 0 && paragraphs[first - 1]?.text.trim() === paragraphs[at]?.text.trim()) first -= 1
  return first
}

/** The unit, and what tells it: its title before all others. A title in a table says it where other words say the same. */
function told({
  titled,
  ...others
}: Readonly<Record<'titled' | 'preamble' | 'line' | 'table', string>>): Pick<Opening, 'agency' | 'toldFrom'> {
  if (titled !== '') return { agency: titled, toldFrom: undefined }
  const named = (['preamble', 'line', 'table'] as const).filter((each) => others[each] !== '')
  // 请与卫健委办公室联系 says less than the name that a page gives its article.
  const from = named.find((each) => each !== 'preamble' || hasPlace(others[each])) ?? named[0]
  const agency = from ? others[from] : ''
  const isTitle = from !== 'table' && agency !== '' && agency === others.table
  return { agency, toldFrom: isTitle ? undefined : from }
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
  if (!last || isRecord(last.text) || !isName(partsOf(last.text).agency)) return []
  const before = paragraphs.at(-2)
  return before && isName(before.text) && before.level === last.level && before.level !== undefined
    ? [before, last]
    : [last]
}
