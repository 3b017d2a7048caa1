import { chineseNumeral } from '../narrative/numerals.ts'
import { quoted } from '../report/quoted.ts'
import type { Finding, Severity } from './finding.ts'
import type { Check, ReadText } from './reading.ts'
import { sentenceAt } from './sentence-at.ts'
import { type Matter, SAME_THINGS } from './same-things.ts'
import { placeOf } from './texts.ts'

const WHOLE = '(?:全年|年内|本年度?|今年|一年来|20\\d\\d年，?|共|合计|总计|先后|累计)'
const OTHER_TIME = '其中|季度|半年|[1-9]月|去年|上年|[以比较][来上]|下属|各[镇乡街部单]|报道|每[年季月周]'
const SHARE = new RegExp(`${OTHER_TIME}|通过|网站|平台|公众号|微信|微博|专栏|栏目|领域|累计`, 'u')
const TIME = new RegExp(`${OTHER_TIME}|累计|[主分协]办|关注|粉丝|阅读`, 'u')

/** Accounts are there the whole year. */
const ACCOUNTS = /其中|去年|上年|下属|各[镇乡街部单]|关停|注销|新增|整合|原有|[主分协]办|关注|粉丝|阅读/u

const ON_SITE = /季度|半年|[1-9]月|去年|上年|[以比较][来上]|下属|各[镇乡街部单]|专栏|栏目|[类型]/u

/** What a report counts once for the whole year and the form has no cell for. */
const MATTERS: readonly Matter[] = [
  counted('公开', `公开(?:各类|各项|政府|政务)*信息(?:共计?|总计|合计|达)?`, '\\d{2,6}', '[条件篇]', SHARE),
  counted(
    '培训',
    `(?:政务公开|政府信息公开|信息公开)(?:工作)?(?:业务|专题|专项)*培训(?:会|班)?(?:共计?)?`,
    '\\d{1,3}',
    '[次期场]',
    SHARE,
  ),
  counted(
    '会',
    `(?:政务公开|政府信息公开|信息公开)(?:工作)?(?:专题|推进|领导小组|部署)*(?:会议|会)(?:共计?)?`,
    '\\d{1,3}',
    '[次场]',
    SHARE,
  ),
  counted('新闻发布会', `新闻发布会(?:共计?)?`, '\\d{1,3}', '[次场]', SHARE),
  named('建议', `(?:人大代表|人大)建议(?:意见)?(?:办理)?(?:结果|答复|复文|情况)?(?:共计?)?`, '[件条]'),
  named('提案', `(?:政协委员|政协)提案(?:办理)?(?:结果|答复|复文|情况)?(?:共计?)?`, '[件条]'),
  named(
    '公众号',
    `(?:政务|官方)?(?:微信)?公众号(?:[“”\u4e00-\u9fff]{0,2})?(?:全年|共|累计)*(?:推送|发布|推文)(?:各类|信息|文章|图文|推文)*(?:共计?)?`,
    '[条篇]',
  ),
  {
    sign: '政务新媒体',
    pattern:
      /(?:运营|开设|开通|现有|共有|管理|维护|拥有|建有)(?:了|的)?政务新媒体(?:账号)?(?:共计?)?(?<figure>\d{1,3})(?<unit>个)|(?:对|全[局部]|所有)(?:的)?(?<figure>\d{1,3})(?<unit>个)政务新媒体/gu,
    part: ACCOUNTS,
    isSame: true,
  },
  onSite('网站', '(?:政府|门户)(?:门户)?网站'),
  onSite('公众号', '(?:政务|官方)?(?:微信)?公众号'),
  onSite('微博', '(?:政务|官方)?微博'),
]

/** 全年…公开信息120条: said of the whole year. */
function counted(sign: string, words: string, figure: string, unit: string, part: RegExp): Matter {
  const pattern = new RegExp(
    `${WHOLE}[^，。；、：\\d]{0,14}${words}(?<figure>${figure})(?<unit>${unit})`,
    'gu',
  )
  return { sign, pattern, part }
}

/** 办理人大代表建议3件: there is one count of it in a year. */
function named(sign: string, words: string, unit: string): Matter {
  return {
    sign,
    pattern: new RegExp(`(?<![和与及、])${words}(?<figure>\\d{1,6})(?<unit>${unit})`, 'gu'),
    part: TIME,
  }
}

/** 门户网站189条, 门户网站发布信息198条: all that stands there, so nearly the same that one of the two is a slip. */
function onSite(sign: string, place: string): Matter {
  return {
    sign,
    pattern: new RegExp(
      `${place}(?:全年|共|累计)*(?:主动)?(?:公开|发布|推送|更新)?(?:各类|政府|政务)*(?:信息|文章|图文|推文)?(?:共计?)?(?<figure>\\d{2,6})(?<unit>[条篇])`,
      'gu',
    ),
    part: ON_SITE,
    ...(sign === '公众号' ? { isSame: true } : { isSlip: true }),
  }
}

/** `narrative.conflict`: two passages that count the same thing of the whole year differently. */
export const checkCountedTwice: Check = ({ year }, { texts }) =>
  [...MATTERS, ...SAME_THINGS].flatMap((matter) => {
    const counts = texts.flatMap((text) => countsIn(text, matter, year))
    const [first] = counts
    if (!first || (matter.isSame && new Set(counts.map(({ figure }) => figure)).size > 2)) return []
    return counts
      .filter(({ figure, unit }) => (matter.isSame || unit === first.unit) && figure !== first.figure)
      .filter((each) => !matter.isSame || isSameThing(each, first))
      .filter(({ figure }) => !matter.isSlip || isSlipOf(String(figure), String(first.figure)))
      .map(({ text, start, end, figure }): Finding => {
        const message = `这里是${quoted(text.text.slice(start, end))}，${quoted(first.text.label)}里是${quoted(first.text.text.slice(first.start, first.end))}，两处不一致，请核对。`
        return {
          rule: 'narrative.conflict',
          severity: severityOf(matter, String(figure), String(first.figure)),
          ...placeOf(text, start, end),
          message,
          expected: first.figure,
          actual: figure,
        }
      })
  })

/** Neither side by side in one sentence nor each of a kind of its own: 专题培训2次, 业务培训3次. */
function isSameThing(a: Count, b: Count): boolean {
  if (a.text === b.text && sentenceAt(a.text.text, b.end).after.length >= a.start - b.end) return false
  const [one, other] = [a, b].map(({ text, start, end }) => OWN_KIND.exec(text.text.slice(start, end))?.[0])
  return one === undefined || other === undefined || one === other
}

const OWN_KIND = /业务|专题|专项|集中|线下|专门/u

function severityOf({ isSame }: Matter, figure: string, first: string): Severity {
  return isSame || (figure.length > 2 && isSlipOf(figure, first)) ? 'warning' : 'advice'
}

/** 189 and 198, 1206 and 1260, 326 and 325: two figures turned, or one of them another. */
function isSlipOf(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const differing = Array.from(a).filter((figure, i) => figure !== b.charAt(i)).length
  return differing === 1 || (differing === 2 && a.split('').sort().join('') === b.split('').sort().join(''))
}

interface Count {
  readonly text: ReadText
  readonly start: number
  readonly end: number
  readonly figure: number
  readonly unit: string
}

function countsIn(text: ReadText, { sign, pattern, part }: Matter, year: number): Count[] {
  if (!text.text.includes(sign)) return []
  return [...text.text.matchAll(pattern)].flatMap(({ 0: words, index, groups }): Count[] => {
    const clause = sentenceAt(text.text, index, '。；，').before + words
    const named = /20\d\d(?=年)/u.exec(clause)?.[0]
    if (part.test(clause) || (named !== undefined && Number(named) !== year)) return []
    const [stated, unit] = [groups?.['figure'] ?? '', groups?.['unit'] ?? '']
    const figure = /\d/u.test(stated) ? Number(stated) : (chineseNumeral(stated) ?? NaN)
    if (Number.isNaN(figure)) return []
    return [{ text, start: index, end: index + words.length, figure, unit }]
  })
}
