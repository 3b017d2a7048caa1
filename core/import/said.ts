import { endsAsOrgan, joined } from './organ-name.ts'
import type { TitleParts } from './title.ts'

const YEAR = '(?:19|20|21)\\d{2}'
const NAME = '[^，,。；、：《》〈〉（）()<>»＞\\s\\d]{3,40}?'
const OF_REPORT = '(?:政府|政务)?信息公开'
/** The report with whose it is. Each has the name of the unit as its first group. */
const TITLES: readonly RegExp[] = [
  // 现公布渠县信访局2024年政府信息公开工作年度报告
  new RegExp(
    `(?:编制(?:完成)?|公布|社会公开|发布|形成|报告|现将)了?(?:并(?:向社会)?(?:公开|公布|发布))?《?([^，,。；《》〈〉<>＞]{3,40}?)${YEAR}(?:年度?)?(?:${OF_REPORT}|(?:政府|政务)信息(?:工作)?年度报告)`,
    'u',
  ),
  // 现公布2024年渠县信访局政府信息公开工作年度报告
  new RegExp(
    `(?:编制|公布|公开|发布|形成|现将)了?《?${YEAR}年度?(?!度)(${NAME})${OF_REPORT}(?:工作)?(?:年度)?报告`,
    'u',
  ),
  // 制定渠县信访局2024年政府信息公开工作年度报告
  new RegExp(
    `(?:制定|编写|撰写|起草)了?《?(${NAME})${YEAR}年度?${OF_REPORT}(?:工作)?(?:年度)?(?:工作)?报告`,
    'u',
  ),
  // 渠县信访局2024年政府信息公开工作年度报告根据…编制
  new RegExp(
    `(?:^|。)(${NAME})${YEAR}年度?${OF_REPORT}(?:工作)?(?:年度)?(?:工作)?报告(?:（[^（）]*）)?(?:根据|依[据照]|按照|由|是)`,
    'mu',
  ),
]
/** What an organ does at the head of a report. */
const ACTS =
  '(?:坚持|认真|深入|全面|严格|积极|始终|紧紧|高度|按照|依照|遵照|根据|围绕|以|聚焦|持续|贯彻|落实|把|将|在)'
/** 2024年，渠县信访局坚持…: the first words of part one. */
const ACTOR = new RegExp(`^在?${YEAR}年度?，?(${NAME})${ACTS}`, 'u')
/** 2024年，渠县信访局通过…: the name as far as the first word that ends one. */
const FIRST_NAMED = new RegExp(
  `^在?${YEAR}年度?，?([^，。；、：\\s\\d]{2,24}?(?:局|委员会|厅|办公室|街道办事处|人民政府|管委会|[支大总]队|中心))(?!办公室|办事处|[各及和与、的])`,
  'u',
)
/** 2024年，渠县政府信息公开工作…: the first words of part one, of a whole place. */
const WORK_NAMED = new RegExp(`^在?${YEAR}年度?，?(${NAME})${OF_REPORT}工作`, 'u')
/** 请与渠县信访局办公室联系 */
const CONTACT = new RegExp(
  `(?:(?:[请可]|直接)与|请联系：?|[请可]向)(${NAME})(?:(?:(?<!人民政府)|(?<=[镇乡]人民政府))(?:党政)?(?:综合)?办公室)?(?:联系|咨询|反映|[（(。]|，(?:联系)?(?:地址|电话))`,
  'u',
)
/** 渠县信访局坚持…, 2024年，渠县人民政府办公室认真…: an office that acts in its own name. */
const ACTOR_AT_HEAD = new RegExp(`(?:^|。)(?:${YEAR}年(?:度|来|以来)?，?)?(${NAME})${ACTS}`, 'mu')
/** Who writes it, what is done well in whose name, whom to ask about it. */
const REPORTERS: readonly RegExp[] = [
  // 本报告由渠县信访局按照…编制
  new RegExp(
    `由(${NAME})(?=(?:（以下简?称[^（）]{1,20}）)?(?:按照|根据|依[据照]|遵照|综合|结合|负责|汇总|组织|编制|编写|撰写))`,
    'u',
  ),
  // 结合渠县信访局（以下简称“我局”）政府信息公开有关统计数据撰写，总结渠县信访局2024年政府信息公开工作情况
  new RegExp(
    `(?:结合|总结|反映|汇总|涵盖)了?(${NAME})(?:[（(]以下[^（）()]{2,20}[）)])?(?:${YEAR}年度?)?${OF_REPORT}(?:工作)?(?:的?(?:有关|相关|实际|统计|数据|情况))`,
    'u',
  ),
  // 为做好渠县信访局政府信息公开工作
  new RegExp(
    `(?:^|[。，])为(?:了|认真|进一步|切实)*(?:做好|促进|推进|加强|规范)(${NAME})${OF_REPORT}工作`,
    'mu',
  ),
  // 本报告为渠县信访局政府信息公开工作年度报告
  new RegExp(`本(?:年度)?报告[为是](${NAME})(?:${YEAR}年度?)?${OF_REPORT}(?:工作)?(?:年度)?报告`, 'u'),
  // 渠县信访局根据全县信息公开情况，编制本报告
  new RegExp(
    `(?:^|[。，])(${NAME})(?:根据|结合|按照|依据)[^，。]{2,40}，?(?:组织)?(?:编制|形成|撰写)了?(?:本|此|${YEAR})`,
    'mu',
  ),
  // 渠县信访局编制了2024年…报告, 渠县信访局特编制本报告
  new RegExp(`(?:^|[。，])(${NAME})(?:特此?|现|组织)?(?:编制|制作|撰写|形成)了?(?:本|此|${YEAR})`, 'mu'),
  // 2024年，渠县信访局坚持…
  ACTOR_AT_HEAD,
  CONTACT,
]
/** Nobody's name: 本机关, 区卫生健康局, 各级行政机关; 本溪 and 全椒 are places, 开发区管委会 is in each. */
const NOBODY =
  /^(?:编制|(?:经济|高新|技术|产业|工业|综合|新)*(?:开发|园|保税|新)区|管委会|管理委员会|本(?!溪)|全(?![椒南州])|向(?!阳)|[我该各其省县区州并]|以下|上述|相关|有关|市(?![中南北]区)|[乡镇](?=人民政府|政府|党))|行政机关|.各/u

/** What words say of the unit and the year of the report they belong to; '' where they name no unit. */
export function saidIn(words: string): TitleParts {
  const text = plain(words)
  const all = [
    ...names(TITLES, text),
    ...names(REPORTERS, text).map(withoutOffice),
    ...names([ACTOR_AT_HEAD], text),
  ]
  return { agency: all.find(isWholeName) ?? '', year: yearBy(YEAR_OF_REPORT, text.replaceAll(CITED, '')) }
}

/** The unit of a report that words publish, which is their own, or that acts in their first; '' where they name none. */
export function unitOfReportIn(words: string): string {
  const text = plain(words)
  return (
    [
      ...names(TITLES, text),
      ...names([ACTOR, FIRST_NAMED, WORK_NAMED], text),
      ...names([CONTACT], text).map(withoutOffice),
    ].find(isWholeName) ?? ''
  )
}

/** Who reports as words announce it, whole name or not: 现将2024年区交通运输局政府信息公开情况公布如下; 我局. */
export function reporterIn(words: string): string {
  const text = plain(words)
  const named = ANNOUNCED.exec(text)?.[1] ?? ''
  if (endsAsOrgan(named) && !/[的了]|^[本我]/u.test(named)) return named
  return OWN_OFFICE.exec(text)?.[0] ?? ''
}

const ANNOUNCED = new RegExp(
  `现将(?:本年度?|${YEAR}年度?)?(${NAME})(?:本年度?|${YEAR}年度?)?${OF_REPORT}`,
  'u',
)
/** No government calls itself so. */
const OWN_OFFICE = /[我本][局厅]/u

/** Words as they would be typed, with marks of full width. */
function plain(words: string): string {
  const text = words.split('\n').map(joined).join('\n')
  return text.replace(/[,:;()]/gu, (mark) => '，：；（）'.charAt(',:;()'.indexOf(mark)))
}

/** What patterns name in a text; 青坪镇人民 is cut before 政府信息公开. */
function names(patterns: readonly RegExp[], text: string): string[] {
  return patterns.map((pattern) => (pattern.exec(text)?.[1] ?? '').replace(/人民$/u, '人民政府'))
}

/** 请联系办公室, 请联系局党政办: of whichever unit. */
const ANY_OFFICE = /^[局委厅镇乡]?(?:党政|综合|行政|秘书){0,2}办(?:公室)?$/u

function isWholeName(name: string): boolean {
  return (
    !ANY_OFFICE.test(name) &&
    endsAsOrgan(name.replace(/（[^（）]*）$/u, '')) &&
    !NOBODY.test(name) &&
    !/[的了我]|报告|工作|[局委厅队所站]政府$/u.test(name)
  )
}

/** A report is written, and asked about, in the office of its unit; that of a government may report itself. */
function withoutOffice(name: string): string {
  // 青坪镇人民政府办公室 reports for its township.
  const own = name.replace(/(?<=[镇乡]人民政府)(?:党政)?(?:综合)?办公室$/u, '')
  return /人民政府办公室$/u.test(own)
    ? ''
    : own.replace(
        /(?<=[局委厅镇乡]|委员会|街道|办公室)(?:(?:党政)?(?:综合)?办公室|党政办|综合办|(?!办事处)\p{Script=Han}{2,4}[处科股室]|(?:政府|政务)?(?:信息)?公开(?:工作)?(?:领导)?小组(?:办公室)?|(?:政府|政务)(?:信息)?公开办公室)$/u,
        '',
      )
}

/** 现将我乡2024年度政府信息公开工作情况报告如下. */
const YEAR_OF_REPORT = new RegExp(
  `(?<!\\d)(${YEAR})(?:年度?(?:[我本][\u4e00-\u9fff]{1,3}|${NAME})?)?${OF_REPORT}(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:总体)?(?:情况)?(?:报告(?!格式)|年报|总结)`,
  'u',
)
/** 《关于做好2022年政府信息公开年度报告编制工作的通知》: a paper of somebody else's. */
const CITED = /《[^《》]{0,60}(?:关于|转发|印发)[^《》]{0,120}》/gu
/** The year of the reports that a cited notice is about. */
export function citedYearIn(words: string): number | undefined {
  return yearBy(YEAR_OF_REPORT, plain(words))
}

/** The first day of the year that is counted. */
const FIRST_DAY = new RegExp(`(${YEAR})年?\\s*1\\s*月\\s*1\\s*日`, 'u')

/** The year of the statistics period. */
export function periodIn(words: string): number | undefined {
  return yearBy(FIRST_DAY, words)
}

function yearBy(pattern: RegExp, words: string): number | undefined {
  const year = pattern.exec(words)?.[1]
  return year === undefined ? undefined : Number(year)
}
