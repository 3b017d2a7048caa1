import type { Flow, FlowParagraph } from './flow.ts'
import { beginsReport, isProse, isTorn } from './line-shape.ts'
import { isName, joined } from './organ-name.ts'

/** A line that ends with the name of the report and is no sentence. */
const TITLE =
  /^[^《。；，,>»＞]*(?:政府|政务)?信息公开[\p{Script=Han}\d]{0,12}报告(?:\.[a-z]{3,4})?(?:[（(].{1,12}[）)]|二维码|的?(?:公告|公示|通知))?$/u
/** Short for it, where unit and year stand before. Pages have columns of that name. */
const SHORT_TITLE = /^[^《。；，,>»＞]*(?:政府|政务)?信息公开(?:工作)?年报$/u
const YEAR = /(?<!\d)((?:19|20|21)\d{2})(?!\d)年?度?/u
/** The day something was published stands in no title. */
const DAY = /20\d{2}(?:年\s*\d{1,2}\s*月\s*\d|[./-]\d{1,2}[./-]\d)(?!.{0,12}[）)]$)/u
const LONGEST_TITLE = 90
/** What a page writes before the title in a list of what it knows of an article. */
const LABEL = /^(?:(?:信息|文件|公文)?名称|(?:公报|文章|信息)?标题|题名)[：:]?/u
const BULLET = /^[•·◆■▪*»－–—-]+/u

/** Unit and year that a title names. */
export interface TitleParts {
  readonly agency: string
  readonly year: number | undefined
}

/** Where a title stands, and over how many paragraphs. */
export interface TitlePlace {
  readonly at: number
  readonly lines: number
}

/** The titles of a report, as a page prints them before its first sentence: in lists, as its own heading, and over the text. */
export function titlesIn(paragraphs: readonly FlowParagraph[]): TitlePlace[] {
  const titles: TitlePlace[] = []
  for (let at = 0; at < paragraphs.length; at += 1) {
    const text = paragraphs[at]?.text ?? ''
    const lines = titleLines(text, paragraphs[at + 1]?.text ?? '')
    if (lines > 0) titles.push({ at, lines })
    else if (titles.length > 0 && beginsReport(text)) break
    at += Math.max(lines - 1, 0)
  }
  const again = titleAgain(paragraphs, titles.at(-1))
  return again ? [...titles, again] : titles
}

/** The same title once more, where a page tells above it in sentences what it knows of its article. */
function titleAgain(paragraphs: readonly FlowParagraph[], last?: TitlePlace): TitlePlace | undefined {
  if (!last) return undefined
  const textOf = ({ at, lines }: TitlePlace) =>
    paragraphs
      .slice(at, at + lines)
      .map(({ text }) => text)
      .join('')
  const own = partsOf(textOf(last))
  const isSame = (place: TitlePlace) => {
    const { agency, year } = partsOf(textOf(place))
    return agency !== '' && agency === own.agency && year === own.year
  }
  const from = last.at + last.lines
  const places = paragraphs.slice(from).flatMap(({ text }, i): TitlePlace[] => {
    const lines = titleLines(text, paragraphs[from + i + 1]?.text ?? '')
    return lines === 0 ? [] : [{ at: from + i, lines }]
  })
  const again = places.findLast(isSame)
  const isOfPage = paragraphs
    .slice(from, again?.at)
    .some(({ text }) => text.trim() !== '' && !isProse(text) && !isTorn(text))
  return isOfPage ? again : undefined
}

/** Over how many lines the title of a report stands that begins with a line; 0 where none does. */
export function titleLines(line: string, next: string): 0 | 1 | 2 {
  if (isTitle(line)) return 1
  return isHalfTitle(line, next) ? 2 : 0
}

/** What a title says that stands in a table, as pages print what they know of an article. */
export function partsInCells(flow: readonly Flow[]): TitleParts | undefined {
  const cells = flow.flatMap((each) => (each.kind === 'grid' ? each.rows.flat() : []))
  const [first, ...others] = cells
    .filter(({ text }) => isTitle(text))
    .map(({ text }) => partsOf(text))
    .filter(({ agency }) => isName(agency))
  const isOne = others.every(({ year }) => year === first?.year)
  return first && { ...first, year: isOne ? first.year : undefined }
}

function isTitle(text: string): boolean {
  if (text.length > LONGEST_TITLE * 2 || DAY.test(text)) return false
  const line = joined(text)
  if (line.length > LONGEST_TITLE) return false
  return TITLE.test(line) || (SHORT_TITLE.test(line) && YEAR.test(line) && isName(partsOf(line).agency))
}

/** 云杉县档案局2024年政府信息公开 over 工作年度报告. */
function isHalfTitle(text: string, next: string): boolean {
  const isShort = next.length <= LONGEST_HALF && text.length <= LONGEST_TITLE
  const isBroken = BROKEN.test(text) && /^\s*(?:政府|政务)?信息/u.test(next)
  return isShort && isTitle(text + next) && (!isTitle(next) || isBroken)
}

/** 云杉县青坪乡2024年政府 over 信息公开工作年度报告. */
const BROKEN = /(?:政府|政务)\s*$/u

/** The second line of a title is short. */
const LONGEST_HALF = 30

/** What a title says of unit and year. */
export function partsOf(title: string): TitleParts {
  const line = joined(title).replace(BULLET, '').replace(LABEL, '')
  const year = YEAR.exec(line)?.[1]
  const agency = line
    // 云杉县青坪乡人民政府2024年信息公开: what stands before the year is not its 政府信息公开.
    .replace(/[（(]?(?<!\d)(?:19|20|21)\d{2}(?!\d)年?度?[）)]?/u, '\n')
    .replace(/(?:关于)?(?:公布)?(?:政府|政务)?信息公开.*/su, '')
    .replace(/(?:关于)?\n/u, '')
    // 云杉政务网：云杉县档案局: the name of a site before it.
    .replace(/^.*(?:[：:|_$#@>»＞])(?=.{3})/u, '')
    // 【文字】: in what form it is given.
    .replace(/^(?:【[^】]{1,8}】|关于)/u, '')
    .replace(/人民$/u, '人民政府')
  return { agency, year: year === undefined ? undefined : Number(year) }
}
