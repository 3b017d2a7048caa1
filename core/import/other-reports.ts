import type { Part, PartNumber } from '../form/form.ts'
import { quoted } from '../report/quoted.ts'
import type { Flow, FlowParagraph } from './flow.ts'
import type { Doubt } from './imported.ts'
import { isProse } from './line-shape.ts'
import { isName, joined } from './organ-name.ts'
import { partHeading, partNumeral } from './part-heading.ts'
import { partsOf, type TitleParts, titleLines } from './title.ts'

/** The first report of a file, and how each further one behind it begins. */
export interface FirstReport {
  readonly flow: readonly Flow[]
  readonly others: readonly string[]
}

/**
 * Cuts a file where another report begins behind the first: under a title with another unit or year, or with part one over
 * again. Titles and headings without a report under them, as links, running heads and tables of contents are, begin none.
 */
export function firstReportOf(flow: readonly Flow[], parts: readonly Part[]): FirstReport {
  const headings = headingsIn(flow, parts)
  const starts: Start[] = []
  let first = 0
  let own = titleBetween(flow, 0, headings[0]?.at ?? 0)?.says
  for (let i = 1; i < headings.length; i += 1) {
    const start = startAt(flow, headings, { first, i, own })
    if (!start) continue
    starts.push(start)
    first = i
    own = start.says ?? own
  }
  return { flow: flow.slice(0, starts[0]?.at), others: starts.map(({ words }) => words) }
}

/** Says that a file holds further reports, which were not read. */
export function othersDoubt(others: readonly string[]): Doubt[] {
  const [only] = others
  if (only === undefined) return []
  const named = others.slice(0, NAMED).map(quoted).join('、')
  const more = others.length > NAMED ? '等' : ''
  const reason =
    others.length === 1
      ? `这个文件里还有另一份报告${named}，没有读入，请把它另存为一个文件再导入。`
      : `这个文件里还有另外 ${others.length} 份报告${named}${more}，没有读入，请把它们各存为一个文件再导入。`
  return [{ field: 'agency.name', reason }]
}

/** How many reports are named. */
const NAMED = 3

interface Heading {
  readonly at: number
  readonly part: PartNumber
  /** Sentences or a table follow before the next heading: it is no line of a table of contents. */
  readonly isFilled: boolean
}

interface Start {
  readonly at: number
  /** Its first line. */
  readonly words: string
  readonly says: TitleParts | undefined
}

/** Headings of parts under the form's own numbers, or under none. */
function headingsIn(flow: readonly Flow[], parts: readonly Part[]): Heading[] {
  const found = flow.flatMap((each, at) => {
    const part = headed(each, parts)
    return part === undefined ? [] : [{ at, part }]
  })
  return found.map(({ at, part }, i) => ({
    at,
    part,
    isFilled: flow.slice(at, found[i + 1]?.at).some(isContent),
  }))
}

function headed(each: Flow, parts: readonly Part[]): PartNumber | undefined {
  if (each.kind === 'grid' || each.field !== undefined) return undefined
  const part = partHeading(each, 0, parts)?.part
  return (partNumeral(each.text)?.value ?? part) === part ? part : undefined
}

function isContent(each: Flow): boolean {
  return each.kind === 'grid' || isProse(each.text)
}

/** A report has at least so many parts. */
const FEWEST = 2
/** So many make one where no title names another. */
const FEWEST_UNNAMED = 3
/** From this part on a report may end. */
const LAST: PartNumber = 5

interface Before {
  /** The first heading of the report before. */
  readonly first: number
  readonly i: number
  readonly own: TitleParts | undefined
}

/** The report whose first part has this heading, where it begins another than the one before. */
function startAt(
  flow: readonly Flow[],
  headings: readonly Heading[],
  { first, i, own }: Before,
): Start | undefined {
  const heading = headings[i]
  const previous = headings.slice(first, i)
  if (!heading || previous.filter(({ isFilled }) => isFilled).length < FEWEST) return undefined
  const title = titleBetween(flow, (headings[i - 1]?.at ?? 0) + 1, heading.at)
  const isOther = title !== undefined && own !== undefined && namesOther(title.says, own)
  const isFirst = heading.part === 1
  if (!isOther && !isFirst) return undefined
  const isEnded = previous.some(({ part }) => part >= LAST)
  if (!isEnded && !(isOther && isFirst)) return undefined
  const following = ascending(headings, i)
  const filled = following.filter(({ isFilled }) => isFilled).length
  const fewest = isOther ? FEWEST : FEWEST_UNNAMED
  if (following.length < fewest || filled < fewest - 1) return undefined
  return title ?? untitled(flow, heading.at)
}

/** The parts of one report from a heading on. */
function ascending(headings: readonly Heading[], from: number): Heading[] {
  const own: Heading[] = []
  for (const each of headings.slice(from)) {
    if (own.length > 0 && each.part === 1) break
    if (each.part > (own.at(-1)?.part ?? 0)) own.push(each)
  }
  return own
}

/** The last title of a stretch; where it stands there more than once, as page heading and over the text, the first of it. */
function titleBetween(flow: readonly Flow[], from: number, end: number): Start | undefined {
  const titles: Start[] = []
  for (let at = from; at < end; at += 1) {
    const lines = titleLines(textAt(flow, at), textAt(flow, at + 1))
    if (lines === 0) continue
    titles.push(titled(flow, at, lines, from))
    at += lines - 1
  }
  const last = titles.at(-1)
  return last && titles.find(({ says }) => !namesOther(says, last.says) && isTold(says, last.says))
}

/** A title, with the unit on the line above it where it names none. */
function titled(flow: readonly Flow[], at: number, lines: number, from: number): Start {
  const words = joined(textAt(flow, at) + (lines > 1 ? textAt(flow, at + 1) : ''))
  const says = partsOf(words)
  const above = textAt(flow, at - 1)
  if (says.agency !== '' || at === from || !isName(above)) return { at, words, says }
  return { at: at - 1, words: joined(above) + words, says: partsOf(joined(above) + words) }
}

/** Part one over again without a title, from what begins as a preamble. */
function untitled(flow: readonly Flow[], heading: number): Start {
  const at = PREAMBLE.test(textAt(flow, heading - 1)) ? heading - 1 : heading
  return { at, words: joined(textAt(flow, heading)), says: undefined }
}

const PREAMBLE = /^\s*(?:根据|按照|依照|依据|遵照).*条例/u

function textAt(flow: readonly Flow[], at: number): string {
  const each: Flow | undefined = flow[at]
  return each && isOpen(each) ? each.text : ''
}

/** Not what the file itself says is the text of a field. */
function isOpen(each: Flow): each is FlowParagraph {
  return each.kind === 'paragraph' && each.field === undefined
}

/** Whether a title is of another unit or year. */
function namesOther(one: TitleParts | undefined, other: TitleParts | undefined): boolean {
  if (!one || !other) return false
  const isOtherYear = one.year !== undefined && other.year !== undefined && one.year !== other.year
  return isOtherYear || (one.agency !== '' && other.agency !== '' && !isAlike(one.agency, other.agency))
}

/** Whether a title tells as much as another. */
function isTold(one: TitleParts | undefined, other: TitleParts | undefined): boolean {
  return (one?.agency === '') === (other?.agency === '')
}

/** 金融街街道 and 西城区金融街街道 are one, and so are 青坪镇 and 青坪镇人民政府. */
function isAlike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => name.replace(/人民政府$/u, '')) as [string, string]
  return a.endsWith(b) || b.endsWith(a)
}
