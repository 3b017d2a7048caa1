import type { FlowParagraph } from './flow.ts'
import { endsAsOrgan, isName, joined } from './organ-name.ts'

const NAME_OF_REPORT =
  /(?:政府|政务)?信息公开(?:工作)?(?:情况)?(?:20\d{2}年?)?(?:年度)?(?:工作)?(?:年度)?报告/u
/** A line that ends with the name of the report and is no sentence. */
const TITLE = new RegExp(
  `^[^《。；，>»＞]*${NAME_OF_REPORT.source}(?:[（(].{1,12}[）)]|二维码|的?(?:公告|公示|通知))?$`,
  'u',
)
/** Short for it, where unit and year stand before. Pages have columns of that name. */
const SHORT_TITLE = /^[^《。；，>»＞]*(?:政府|政务)?信息公开(?:工作)?年报$/u
const YEAR = /((?:19|20|21)\d{2})年?度?/u
const LONGEST_TITLE = 90
/** 发布日期 2024-01-16 主题词 政府信息公开工作年度报告. */
const RECORD = /^\s*(?:发[布文]日期|发布时间|索引号|信息来源|来源|日期|时间|主题词|当前位置)(?:\s|[：:])/u
/** What a page writes before the title in a list of what it knows of an article. */
const LABEL = /^(?:(?:信息|文件|公文)?名称|标题|题名)[：:]?/u

/** Unit and year that a title names. */
export interface TitleParts {
  readonly agency: string
  readonly year: number | undefined
}

/** The paragraph, or two, most like the title of a report: its name, its year, and set as a title. No lines where none is. */
export function titleIn(paragraphs: readonly FlowParagraph[]): { at: number; lines: number } {
  let best = { at: 0, lines: 0 }
  let most = 0
  paragraphs.forEach(({ text, level }, at) => {
    const next = paragraphs[at + 1]?.text ?? ''
    const lines = isTitle(text) ? 1 : isHalfTitle(text, next) ? 2 : 0
    if (lines === 0) return
    const line = lines === 1 ? text : text + next
    const isNamed =
      endsAsOrgan(partsOf(line).agency) || isName(partsOf(paragraphs[at - 1]?.text ?? '').agency)
    const likeness = lines === 1 ? 1 + Number(YEAR.test(joined(line))) + Number(level !== undefined) : 1.5
    const score = likeness + (isNamed ? NAMED : 0)
    if (score > most) [best, most] = [{ at, lines }, score]
  })
  return best
}

/** Of two titles that are alike the one that has a unit is the better. */
const NAMED = 0.25

/** Paragraphs that print a title once more, in a line or two. */
export function repeatedTitles(
  paragraphs: readonly FlowParagraph[],
  title: string,
): ReadonlySet<FlowParagraph> {
  const { agency } = partsOf(title)
  const isAgain = (text: string) => isTitle(text) && ['', agency].includes(partsOf(text).agency)
  return new Set(
    paragraphs.flatMap((each, i) => {
      const next = paragraphs[i + 1]
      if (isAgain(each.text)) return [each]
      return next && isInHalves(each.text, next.text) && isAgain(each.text + next.text) ? [each, next] : []
    }),
  )
}

function isTitle(text: string): boolean {
  if (text.length > LONGEST_TITLE * 2 || RECORD.test(text)) return false
  const line = joined(text)
  if (line.length > LONGEST_TITLE) return false
  return TITLE.test(line) || (SHORT_TITLE.test(line) && YEAR.test(line) && isName(partsOf(line).agency))
}

/** 云杉县档案局2024年政府信息公开 over 工作年度报告. */
function isHalfTitle(text: string, next: string): boolean {
  return isInHalves(text, next) && isTitle(text + next) && !isTitle(next)
}

function isInHalves(text: string, next: string): boolean {
  return next.length <= LONGEST_HALF && text.length <= LONGEST_TITLE
}

/** The second line of a title is short. */
const LONGEST_HALF = 30

/** What a title says of unit and year. */
export function partsOf(title: string): TitleParts {
  const line = joined(title).replace(LABEL, '')
  const year = YEAR.exec(line)?.[1]
  const agency = line
    // 云杉县青坪乡人民政府2024年信息公开: what stands before the year is not its 政府信息公开.
    .replace(/[（(]?(?:19|20|21)\d{2}年?度?[）)]?/u, '\n')
    .replace(/(?:关于)?(?:公布)?(?:政府|政务)?信息公开.*/su, '')
    .replace('\n', '')
    // 云杉政务网：云杉县档案局: the name of a site before it.
    .replace(/^.*(?:[：:|_$#@])(?=.{3})/u, '')
    .replace(/^关于/u, '')
    .replace(/人民$/u, '人民政府')
  return { agency, year: year === undefined ? undefined : Number(year) }
}
