import type { Level } from '../report/report.ts'
import type { FlowParagraph } from './flow.ts'
import type { SourcePlace } from './imported.ts'
import { type Words, wholeParagraphs } from './paragraphs.ts'

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

const NAME_OF_REPORT = /(?:政府|政务)?信息公开(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:年度)?报告/u
/** A line that ends with the name of the report and is no sentence. */
const TITLE = new RegExp(
  `^[^《。；，>»＞]*${NAME_OF_REPORT.source}(?:[（(].{1,12}[）)]|的?(?:公告|公示|通知))?$`,
  'u',
)
const YEAR = /((?:19|20|21)\d{2})年?度?/u
const LONGEST_TITLE = 90
const ORGAN =
  /(?:[省市县区乡镇旗盟州局委办府会院所处厅室司科队站台部团社行校馆库署关园]|中心|街道|公司|大学|学院|开发区|园区|法院)$/u
/** What pages print around an article. */
const AROUND =
  /^(?:当前位置|您的位置|首页|发布日期|发布时间|发布机构|发文日期|成文日期|公开日期|公开时间|信息来源|来源|作者|索引号|文号|浏览次数|浏览量|阅读次数|阅读量|点击数|点击率|字体大小|字体|字号|大小|背景色|打印|关闭|保存|收藏|分享|分享到|朗读|责任编辑|编辑|日期|时间|名称|主题词|上一篇|下一篇|相关链接|扫一扫|附件下载|附件|主办|承办|版权所有|网站地图|网站标识码|联系我们|返回顶部)(?:\s|[：:>»＞【|]|$)|^(?:上一篇|下一篇|版权所有|扫一扫|打印本页|关闭窗口|分享到|附件\d?[：:])|^[【〖\[].{0,8}[】〗\]]/u

/** Reads title, unit, year and preamble. */
export function openingOf(paragraphs: readonly FlowParagraph[]): Opening {
  const { at, lines } = titleIn(paragraphs)
  const title = paragraphs.slice(at, at + lines)
  const own = partsOf(title.map(({ text }) => text).join(''))
  const above = title.length > 0 && own.agency === '' ? nameAbove(paragraphs.slice(0, at)) : []
  const body = paragraphs.slice(at + lines)
  const words = wholeParagraphs(body.filter(({ text }) => !isAround(text)))
  const preamble = words.filter(({ text }) => isProse(text))
  const used = new Set([...above, ...title].map(({ from }) => from))
  for (const { from } of preamble) from.forEach((each) => used.add(each))
  const said = saidIn([...preamble, ...words.filter((each) => !preamble.includes(each))])
  const named = partsOf(above.map(({ text }) => text).join(''))
  const agency = own.agency || named.agency
  return {
    agency: agency || said.agency,
    isGuessed: agency === '' && said.agency !== '',
    year: own.year ?? named.year ?? periodOf(preamble) ?? said.year,
    title: [...above, ...title].map(({ from }) => from),
    preamble,
    loose: words
      .filter(({ text }, i) => !isProse(text) && !isPlate(text) && isBefore(words[i + 1]))
      .map(({ text }) => text),
    rest: paragraphs.filter(({ from }) => !used.has(from)),
  }
}

/** Words that a page prints around an article. */
export function isAround(text: string): boolean {
  return AROUND.test(text.trim())
}

/** Sentences, not a line that a layout put there. */
export function isProse(text: string): boolean {
  return /[。；：！？]$/u.test(text) || text.length >= 40
}

/** Something that stands alone under a title: a date, a unit, words in brackets. */
function isPlate(text: string): boolean {
  return /^[（(〔[].*[）)〕\]]$|\d年\d+月|日$/u.test(text) || isName(text)
}

function isBefore(next: Words | undefined): boolean {
  return next !== undefined && isProse(next.text)
}

/** The level of an organ, as its name tells; not what else it is called, in brackets behind. */
export function levelOf(organ: string): Level {
  const name = organ.replace(/[（(][^（）()]*[）)]$/u, '')
  if (/(?:[乡镇]|街道(?:办事处)?)(?:人民政府)?$/u.test(name)) return 'township'
  if (/人民政府$|(?:[省市县区旗盟州])$/u.test(name)) return 'government'
  return /[局委办厅部院所室队]$|委员会$|中心$/u.test(name) ? 'department' : 'other'
}

/** The paragraph, or two, most like the title of a report: its name, its year, and set as a title. No lines where none is. */
function titleIn(paragraphs: readonly FlowParagraph[]): { at: number; lines: number } {
  let best = { at: 0, lines: 0 }
  let most = 0
  paragraphs.forEach(({ text, level }, at) => {
    const next = paragraphs[at + 1]?.text ?? ''
    const lines = isTitle(text) ? 1 : isHalfTitle(text, next) ? 2 : 0
    if (lines === 0) return
    const line = lines === 1 ? text : text + next
    const score = lines === 1 ? 1 + Number(YEAR.test(joined(line))) + Number(level !== undefined) : 1.5
    if (score > most) [best, most] = [{ at, lines }, score]
  })
  return best
}

function isTitle(text: string): boolean {
  if (text.length > LONGEST_TITLE * 2) return false
  const line = joined(text)
  return line.length <= LONGEST_TITLE && TITLE.test(line)
}

/** 云杉县档案局2024年政府信息公开 over 工作年度报告. */
function isHalfTitle(text: string, next: string): boolean {
  return next.length <= LONGEST_HALF && text.length <= LONGEST_TITLE && isTitle(text + next) && !isTitle(next)
}

/** The second line of a title is short. */
const LONGEST_HALF = 30

function partsOf(title: string): { agency: string; year: number | undefined } {
  const line = joined(title)
  const year = YEAR.exec(line)?.[1]
  const agency = line
    .replace(/[（(]?(?:19|20|21)\d{2}年?度?[）)]?/u, '')
    .replace(/(?:关于)?(?:公布)?(?:政府|政务)?信息公开.*/su, '')
    .replace(/^关于/u, '')
  return { agency, year: year === undefined ? undefined : Number(year) }
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

/** The name of an organ, standing alone. */
export function isName(text: string): boolean {
  const line = joined(text)
  return (
    line.length >= 2 &&
    line.length <= 50 &&
    ORGAN.test(line) &&
    !isAround(line) &&
    !/[>»＞。：，、《]|^(?:根据|按照|依据|为|本)/u.test(line)
  )
}

function joined(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '')
}

/** 现公布渠县信访局2024年政府信息公开工作年度报告: what a preamble says of unit and year. */
function saidIn(preamble: readonly Words[]): { agency: string; year: number | undefined } {
  const text = joined(preamble.map((each) => each.text).join(''))
  const match =
    /(?:编制|公布|发布|形成|报告)了?《?([^，,。；《》〈〉]{3,40}?)((?:19|20|21)\d{2})年度?(?:政府|政务)?信息公开/u.exec(
      text,
    )
  const name = match?.[1] ?? ''
  const isName = ORGAN.test(name) && !/^(?:本|我|该)/u.test(name)
  return { agency: isName ? name : '', year: match ? Number(match[2]) : undefined }
}

/** The year of the statistics period. */
function periodOf(preamble: readonly Words[]): number | undefined {
  const text = preamble.map((each) => each.text).join('')
  const year = /((?:19|20|21)\d{2})年\s*1\s*月\s*1\s*日/u.exec(text)?.[1]
  return year === undefined ? undefined : Number(year)
}
