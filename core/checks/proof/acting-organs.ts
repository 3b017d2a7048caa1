import { matchesOf } from '../../matches.ts'
import type { Agency } from '../../report/report.ts'
import { quoted } from '../../report/quoted.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../remark.ts'
import type { FieldText } from '../texts.ts'
import { isOwnOrgan, NOT_A_PLACE, organKind } from './organs.ts'

const TOWNSHIP = /^(?:镇|乡|街道)$/u
/** Names as reports have them: 县农业农村局, 西岭乡, 城关街道办事处. */
/** 和 joins names, but for those offices that have it in theirs. */
const LETTER =
  '(?:(?<=文化|工业|住房|发展|资源|广播电视|粮食)和(?=旅游|信息化|城乡|改革|社会|规划|体育|物资)|(?!政府|申请|[各全本我该其与和及、等为由对向将在的了是])[\\u4e00-\\u9fff])'
const END = '(?:局|委员会|(?:镇|(?<![下返回家老城])乡|街道)(?:人民政府|办事处)?)'
const NAME = new RegExp(
  `(?<=^|[。；：，\\n]|[一二三四五六七八九]是|\\d年(?!度)，?|\\d年度，?|本年度|今年|全年|年来，?|由(?=(?:${LETTER}){2,3}(?:镇|乡|街道)))(?:(?:${LETTER}){0,3}?[省市县区州旗](?:${LETTER}){2,8}?(?:局|委员会)|(?:(?:${LETTER}){2,3}[县市区旗])?(?:${LETTER}){2,3}?(?:镇|乡|街道)(?:人民政府|办事处)?)$`,
  'mu',
)
/** No name with what stands before it is longer. */
const LONGEST = 24
/** What a report tells of its own organ alone: who does the work, how many requests and fees there were, how the work went. */
const OWN = [
  '(?:将)?(?:安排|指定|明确|确定|落实|配备|固定|选派)(?:了)?(?:专人|专门人员|专[兼职]{1,3}人员|\\d+名)[^，。；]{0,8}(?:信息公开|政务公开|政府信息|信息发布)',
  '的?(?:微信|政务|官方|门户)*(?:公众号|服务号|订阅号|微博|官微|网站|抖音号|视频号|新媒体账号)(?:均|已|都)?(?:安排|指定|明确|确定|落实|配备|固定|由)(?:了|有)?(?:专人|专门?人员|\\d+名|办公室|[^，。；\\d]{1,4}[股科]室?)[^，。；]{0,10}(?:负责|维护|更新|运维|管理|运营|审核)',
  '(?:将)?明确(?:了)?由?[^，。；各]{0,4}(?:办公室|[股科]室|[股科])[^，。；]{0,12}(?:受理|发布|承办|负责|牵头)',
  '(?:专门|及时)?(?:成立|调整|组建)了?(?:以|由)[^，。；]{2,16}[为任]组长',
  '(?:共|全年|本年度?)?(?:未|没有)(?:收取|发出|收到|产生|发生|制定|制发)',
  '(?:共|全年|本年度?|累计)*(?:收到|受理|办结|答复)(?:政府)?(?:信息公开|依申请公开|公开申请)',
  '(?:共|全年|本年度?|累计)*主动公开(?:各类|政府|政务)*信息',
  '(?:的|在)?(?:政府信息公开|政务公开)(?:工作)?(?:中|方面|还|仍|虽然|取得|有序|总体|主要存在)',
  '(?:党组|党委|领导班子)?(?:高度重视|认真(?:贯彻|落实|执行|学习)|严格(?:落实|执行|按照)|深入贯彻|全面(?:贯彻|落实))[^，。；]{0,20}(?:政府信息公开|政务公开|信息发布|信息审核|保密审查|公开审[查核])',
  '(?:将|今后将|下一步将)?(?:继续|进一步|持续|不断)[\\u4e00-\\u9fff]{2}[^，。；]{0,12}(?:公开|信息发布|信息审核|信息更新|栏目|队伍建设，[^。；]{0,8}公开)',
  '(?:下一步)?将(?:重点|着力|主要|集中精力|努力|认真|切实)?(?:(?:做好|抓好)(?:以下|如下)?[两二三四五六几\\d](?:个?方面|项|件)|从(?:以下|如下)?[两二三四五六几\\d]个?方面|采取(?:以下|如下))',
  '(?:定期|逐条|严格|及时)?对(?:拟?公开的?信息|政府信息|已发布|拟发布|信息公开|政务公开)[^，。；]{0,16}(?:自查|检查|清理|审[查核]|复核|排查|整改)',
  '对(?![我本全各部乡镇街有相下所])[^，。；]{0,8}公开的[^，。；]{0,16}(?:进行|开展)了?(?:集中|全面|逐条|系统)?(?:自查|检查|清理|审[查核]|复核|排查|整改)',
  '(?:坚持)?(?:每[月季周年日半]度?|定期|按[月季周]|逐[月季])?对(?:门户|政府|部门|官方|政务)*(?:网站|公众号|新媒体)(?:栏目|账号|平台|信息|内容)?[^，。；]{0,10}自查',
  '[^，。；\\d]{0,8}对各(?:股室|科室|处室)',
  '(?:把|将)(?:政府信息公开|政务公开|信息公开|公开)(?:工作)?(?:列入|纳入|摆上|提上)了?(?:局|委|本局|本委)?(?:党组|党委|领导班子|重要议事日程|年度工作要点)',
  '(?:主要(?:负责同志|负责人|领导)|分管(?:领导|负责同志))[^，。；到来赴莅调检督导批讲授出参]{0,8}(?:信息公开|政务公开)',
].join('|')
/** What a township's report tells of no other township. */
const OF_TOWNSHIP = [
  '(?:党政|综合|党建|宣传|便民|公共)[^，。；]{0,6}(?:办公室|办(?=[统负审汇编])|中心|站)[^，。；]{0,4}(?:审|汇总|编制|负责|牵头|发布|公开)',
  '(?:把|将)(?:政府信息公开|政务公开|信息公开|公开)(?:工作)?(?:列入|纳入|作为|列为|当作|摆[上在]|放[到在])',
  '(?:成立|调整|召开|组织|开展|建立|完善|健全|制定|印发|落实|推进|强化|加强)[^，。；]{0,14}公开',
  '(?:政务公开|信息公开|公众号|微信公众平台)',
  '(?:在|通过|利用|依托|借助)[^，。；]{0,12}(?:村|社区|公示栏|公开栏|公众号|网站|广播|电子屏|大厅)',
  '(?:共|全年|累计|及时|主动)*(?:张贴|公示|发布|推送|公开)',
  '(?:紧扣|围绕|聚焦|立足|坚持)',
].join('|')
/** 邀请县司法局…, 配合市数据局…: the own organ acts. */
const NOT_ACTING = /^(?:邀请|配合|协助|联合|会同|接受|参加|组织|聘请|提请|报请|经)/u
/** 所辖乡镇, 中心镇: of a kind, and no name. */
const NO_TOWN =
  /(?:[乡城集村小强古]|中心|示范|重点|特色)镇$|(?:老旧|背街|各|辖区|社区|所辖|有关|相关|属地|基层|周边)(?:镇|乡|街道)$/u
const ACTING = new RegExp(`${END}(?=${OWN})|(?:镇|乡|街道)(?:人民政府|办事处)?(?=${OF_TOWNSHIP})`, 'gu')

/** Another office or township that does what only the report's own organ does: 县农业农村局安排专人负责政府信息发布 in the report of a 水利局. */
export function actingOrgans({ name, level, region = '' }: Agency, text: FieldText): Finding[] {
  const own = organKind(name) ?? ''
  if (level === 'government' && !TOWNSHIP.test(own)) return []
  return matchesOf(text.text, ACTING).flatMap(({ 0: ending, index }): Finding[] => {
    const end = index + ending.length
    const organ = NAME.exec(text.text.slice(Math.max(0, end - LONGEST), end))?.[0]
    if (organ === undefined || NOT_ACTING.test(organ) || NO_TOWN.test(organ)) return []
    const isTownship = TOWNSHIP.test(organKind(organ) ?? '')
    // An office may tell of the townships below it, a township never of another.
    if (
      (isTownship !== TOWNSHIP.test(own) && !isAway(organ, region + name)) ||
      isOwnOrgan(organ, name, region)
    )
      return []
    // 启用镇政务公开体验区: what was done to something of the own town.
    if (isTownship && NOT_A_PLACE.test(organ)) return []
    const message = `这里写的是${quoted(organ)}，本报告的机关是${quoted(name)}，可能是从别的报告带来的，请核对。`
    return [
      findingOf(text, {
        rule: 'proof.agency',
        severity: 'warning',
        start: end - organ.length,
        end,
        message,
      }),
    ]
  })
}

/** 红杉区统计局 in the report of a township of another county. */
function isAway(organ: string, own: string): boolean {
  const place = /^[\u4e00-\u9fff]{2,3}[县区旗市](?=[\u4e00-\u9fff]{3})/u.exec(organ)?.[0]
  return place !== undefined && !own.includes(place)
}
