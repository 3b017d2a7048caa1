import { quoted } from '../report/quoted.ts'
import type { Finding } from './finding.ts'
import type { Check, ReadText } from './reading.ts'
import { sentenceAt } from './sentence-at.ts'
import { placeOf } from './texts.ts'

interface Matter {
  readonly pattern: RegExp
  /** What tells that less than all is counted: a share by channel or by kind, a part of the year, another year. */
  readonly part: RegExp
}

const WHOLE = '(?:全年|年内|本年度?|今年|一年来|20\\d\\d年，?|共|合计|总计|先后|累计)'
const OTHER_TIME = '其中|季度|半年|[1-9]月|去年|上年|[以比较][来上]|下属|各[镇乡街部单]|报道|每[年季月周]'
const SHARE = new RegExp(`${OTHER_TIME}|通过|网站|平台|公众号|微信|微博|专栏|栏目|领域|累计`, 'u')
const TIME = new RegExp(`${OTHER_TIME}|累计|[主分协]办|关注|粉丝|阅读`, 'u')

/** What a report counts once for the whole year and the form has no cell for. */
const MATTERS: readonly Matter[] = [
  counted(`公开(?:各类|各项|政府|政务)*信息(?:共计?|总计|合计|达)?`, '\\d{2,6}', '[条件篇]', SHARE),
  counted(
    `(?:政务公开|政府信息公开|信息公开)(?:工作)?(?:业务|专题|专项)*培训(?:会|班)?(?:共计?)?`,
    '\\d{1,3}',
    '[次期场]',
    SHARE,
  ),
  counted(
    `(?:政务公开|政府信息公开|信息公开)(?:工作)?(?:专题|推进|领导小组|部署)*(?:会议|会)(?:共计?)?`,
    '\\d{1,3}',
    '[次场]',
    SHARE,
  ),
  counted(`新闻发布会(?:共计?)?`, '\\d{1,3}', '[次场]', SHARE),
  named(`(?:人大代表|人大)建议(?:意见)?(?:办理)?(?:结果|答复|复文|情况)?(?:共计?)?`, '[件条]'),
  named(`(?:政协委员|政协)提案(?:办理)?(?:结果|答复|复文|情况)?(?:共计?)?`, '[件条]'),
  named(
    `(?:政务|官方)?(?:微信)?公众号(?:[“”\u4e00-\u9fff]{0,2})?(?:全年|共|累计)*(?:推送|发布|推文)(?:各类|信息|文章|图文|推文)*(?:共计?)?`,
    '[条篇]',
  ),
  {
    pattern:
      /(?:运营|开设|开通|现有|共有|管理|维护|拥有|建有)(?:了|的)?政务新媒体(?:账号)?(?:共计?)?(?<figure>\d{1,3})(?<unit>个)|(?:对|全[局部]|所有)(?:的)?(?<figure>\d{1,3})(?<unit>个)政务新媒体/gu,
    part: TIME,
  },
]

/** 全年…公开信息120条: said of the whole year. */
function counted(words: string, figure: string, unit: string, part: RegExp): Matter {
  const pattern = new RegExp(
    `${WHOLE}[^，。；、：\\d]{0,14}${words}(?<figure>${figure})(?<unit>${unit})`,
    'gu',
  )
  return { pattern, part }
}

/** 办理人大代表建议3件: there is one count of it in a year. */
function named(words: string, unit: string): Matter {
  return {
    pattern: new RegExp(`(?<![和与及、])${words}(?<figure>\\d{1,6})(?<unit>${unit})`, 'gu'),
    part: TIME,
  }
}

/** `narrative.conflict`: two passages that count the same thing of the whole year differently. */
export const checkCountedTwice: Check = ({ year }, { texts }) =>
  MATTERS.flatMap((matter) => {
    const counts = texts.flatMap((text) => countsIn(text, matter, year))
    const [first] = counts
    if (!first) return []
    return counts
      .filter(({ figure, unit }) => unit === first.unit && figure !== first.figure)
      .map(({ text, start, end, figure }): Finding => {
        const message = `这里是${quoted(text.text.slice(start, end))}，${quoted(first.text.label)}里是${quoted(first.text.text.slice(first.start, first.end))}，两处不一致，请核对。`
        return {
          rule: 'narrative.conflict',
          severity: 'advice',
          ...placeOf(text, start, end),
          message,
          expected: first.figure,
          actual: figure,
        }
      })
  })

interface Count {
  readonly text: ReadText
  readonly start: number
  readonly end: number
  readonly figure: number
  readonly unit: string
}

/** What a unit has or has not, by the words that deny it. */
const NO_SUCH =
  /(?:未|没有|无)(?:发生|出现|存在|涉及|因[^，。；]{0,12}(?:被|受到))?(?:过|任何)?(?:政府)?(?:信息公开|政务公开)?(?:工作)?(?:的)?(?<what>责任追究)|(?:未|没有|尚未|无)(?:开设|开通|设立|运营|建立)?(?:任何)?(?<what>政务新媒体|微信公众号|公众号)(?:账号)?(?=[，。；]|$)/gmu

/** 全年未开展政务公开培训 where another text counts them. */
const NONE =
  /(?:未|没有|没能|尚未)(?:能)?(?:组织|开展|举办|召开|举行|进行|安排)(?:过|任何)?(?:相关|专题|专门|业务|政务公开|政府信息公开|信息公开|工作)*(?<what>培训|新闻发布会|专题会议)(?![^，。；]{0,12}(?:不|深|全覆盖|实效))/gu
const ACCOUNT =
  /(?:本单位|我[局镇县委办乡院厅]|单位|政务|官方)(?:微信)?公众号[^，。；\d]{0,8}(?:发布|推送|更新)[^，。；\d]{0,8}\d{1,6}[条篇期]/u
const HELD: Readonly<Record<string, RegExp>> = {
  责任追究:
    /(?:责任追究|追究责任|追责|问责)[^，。；\d0零]{0,4}[1-9]\d{0,2}[人名次起件]|对[1-9]\d{0,2}[人名][^，。；]{0,6}(?:追究责任|追责|问责)/u,
  政务新媒体: ACCOUNT,
  微信公众号: ACCOUNT,
  公众号: ACCOUNT,
  培训: /(?:组织|开展|举办|参加|举行)[^，。；：\d]{0,16}培训(?:会|班)?(?:共计?)?\d{1,3}[次期场]/u,
  新闻发布会: /(?:组织|召开|举办|举行|参加)[^，。；：\d]{0,8}新闻发布会(?:共计?)?\d{1,3}[次场]/u,
  专题会议: /(?:组织|召开)[^，。；：\d]{0,12}专题会议(?:共计?)?\d{1,3}[次场]/u,
}

/** `narrative.conflict`: none of what another passage counts. */
export const checkDeniedElsewhere: Check = (_, { texts }) =>
  texts.flatMap((text) =>
    [...text.text.matchAll(NONE), ...text.text.matchAll(NO_SUCH)].flatMap(
      ({ 0: words, index, groups }): Finding[] => {
        const held = HELD[groups?.['what'] ?? '']
        const other = texts.find((each) => each !== text && held?.test(each.text))
        if (!held || !other) return []
        const said = held.exec(other.text)?.[0] ?? ''
        const message = `这里是${quoted(words)}，${quoted(other.label)}里是${quoted(said)}，两处不一致，请核对。`
        return [
          {
            rule: 'narrative.conflict',
            severity: 'advice',
            ...placeOf(text, index, index + words.length),
            message,
          },
        ]
      },
    ),
  )

function countsIn(text: ReadText, { pattern, part }: Matter, year: number): Count[] {
  return [...text.text.matchAll(pattern)].flatMap(({ 0: words, index, groups }): Count[] => {
    const clause = sentenceAt(text.text, index, '。；，').before + words
    const named = /20\d\d(?=年)/u.exec(clause)?.[0]
    if (part.test(clause) || (named !== undefined && Number(named) !== year)) return []
    const [figure, unit] = [Number(groups?.['figure']), groups?.['unit'] ?? '']
    return [{ text, start: index, end: index + words.length, figure, unit }]
  })
}
