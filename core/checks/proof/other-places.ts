import { matchesOf } from '../../matches.ts'
import type { Agency } from '../../report/report.ts'
import type { Finding, Severity } from '../finding.ts'
import { findingOf } from '../remark.ts'
import { TITLES, withinAny } from '../stretches.ts'
import type { FieldText } from '../texts.ts'
import { NOT_A_PLACE, organKind, type OrganKind } from './organs.ts'
import { quoted } from '../../report/quoted.ts'

/** Words of another kind of unit or place than the report's: its heads, its party committee, its web site. */
export function checkOtherPlaces(agency: Agency, text: FieldText): Finding[] {
  const isInTitle = withinAny(text.text, TITLES)
  return [
    ...heads(agency, text),
    ...committees(agency, text),
    ...sites(agency, text),
    ...formulas(agency, text),
    ...areas(agency, text),
  ].filter(({ quote }) => !isInTitle(quote?.start ?? 0))
}

function pointedAt(text: FieldText, start: number, words: string, name: string, severity: Severity): Finding {
  const message = `${quoted(words)}与机关名称${quoted(name)}不符，可能是从别的报告抄来的，请核对。`
  return findingOf(text, { rule: 'proof.agency', severity, start, end: start + words.length, message })
}

/** Who leads a group on disclosure: 以镇长为组长, 局长任组长. */
const HEAD =
  /(?<=^|[以由，。；：、了立\n])(?<head>镇长|乡长|(?:街道)?办事处主任|(?:镇|乡|街道)党[工]?委书记|局长|厅长|县长|区长)(?:同志)?(?:为|任|担任|兼任)[^，。；\n]{0,4}组长/gmu
const HEADS: readonly (readonly [RegExp, ReadonlySet<OrganKind>])[] = [
  [/^镇/u, new Set(['镇'])],
  [/^乡/u, new Set(['乡'])],
  [/^街道|^办事处/u, new Set(['街道'])],
  [/^局/u, new Set(['局', '委', '办', '中心', '院'])],
  [/^厅/u, new Set(['厅', '委', '办', '院'])],
  [/^县/u, new Set(['县', '办', '委', '局'])],
  [/^区/u, new Set(['区', '办', '委', '局', '管委会'])],
]

/** 镇党委书记带队检查 in the report of a street office. */
const ACTING_HEAD =
  /(?<=^|[。；\n])(?<head>镇长|镇党委书记|乡长|乡党委书记|办事处主任|街道党工委书记)(?=(?:亲自)?(?:带队|主持|牵头|负责|审定|组织|召集|任|担任))/gmu
const TOWNSHIP: ReadonlySet<OrganKind> = new Set(['镇', '乡', '街道'])

function heads({ name }: Agency, text: FieldText): Finding[] {
  const kind = organKind(name)
  if (!kind) return []
  const acting = TOWNSHIP.has(kind) ? matchesOf(text.text, ACTING_HEAD) : []
  return [...matchesOf(text.text, HEAD), ...acting].flatMap(({ index, groups }): Finding[] => {
    const head = groups?.['head'] ?? ''
    const isOwn = HEADS.some(([pattern, kinds]) => pattern.test(head) && kinds.has(kind))
    return isOwn ? [] : [pointedAt(text, index, head, name, 'warning')]
  })
}

const COMMITTEE =
  /(?<![自治社园校辖景开发新工业地片])(?:(?<level>[县区旗])(?:委、?\k<level>政府|委、\k<level>人民政府))/gu

/** 区委、区政府 in the report of a county, and the other way about. */
function committees({ name, region = '' }: Agency, text: FieldText): Finding[] {
  const own = countyLevel(region + name)
  if (!own) return []
  return matchesOf(text.text, COMMITTEE)
    .filter(({ groups }) => groups?.['level'] !== own)
    .map(({ 0: words, index }) => pointedAt(text, index, words, name, 'warning'))
}

/** 县, 区 or 旗, where the names of place and unit say one of them and not the other. */
function countyLevel(names: string): '县' | '区' | '旗' | undefined {
  const places = names.replaceAll(/自治[区县州旗]|(?:新|开发|示范|园|景|管理|保护|社|试验|合作)区/gu, '')
  const [isCounty, isDistrict] = [/[\u4e00-\u9fff]县/u.test(places), /[\u4e00-\u9fff]区/u.test(places)]
  if (!isCounty && !isDistrict && /[\u4e00-\u9fff]旗/u.test(places)) return '旗'
  if (isCounty === isDistrict || /[\u4e00-\u9fff]旗/u.test(places)) return undefined
  return isCounty ? '县' : '区'
}

/** 在芦山县委、县政府的领导下, 按照南浔区政务公开工作要求: a place of the own level that is another. */
const FORMULA =
  /(?<=(?:^|[，。；：\n])在?|按照|根据|落实|贯彻|依据|遵照|执行)(?<place>[\u4e00-\u9fff]{2}(?<level>[市县区旗州盟]))(?:委、\k<level>(?:人民)?政府|(?:人民)?政府(?:办公室)?|委|政务公开(?:工作)?(?:领导小组|办公室)?)(?:的?(?:坚强|正确|统一|有力)*(?:领导|指导)下|(?:有关|相关|工作|统一|总体|的)*(?:部署|要求|安排|通知|精神))/gmu

const OBEYED = /[领指]导下|部署|要求|安排|通知|精神/u

/** Of what the organ obeys, another place. */
function formulas({ name, region = '' }: Agency, text: FieldText): Finding[] {
  // Looked for first: the pattern itself begins at each character.
  if (!/[市县区旗州盟](?:委|人民政府|政府|政务公开)/u.test(text.text) || !OBEYED.test(text.text)) return []
  const places = region + name
  return matchesOf(text.text, FORMULA).flatMap(({ index, groups }): Finding[] => {
    const [place = '', level = ''] = [groups?.['place'], groups?.['level']]
    const hasLevel = saysLevel(places, level)
    const isNamed = !NOT_A_PLACE.test(place) && !NO_PLACE.test(place) && !NO_DISTRICT.test(place)
    return hasLevel && isNamed && !places.includes(place)
      ? [pointedAt(text, index, place, name, 'advice')]
      : []
  })
}

/** 对仁怀市辖区内的景区开展检查: what lies in another place than the own. */
const AREA = /(?<=^|[，。；：对在\n]|全面)(?<place>[\u4e00-\u9fff]{2}(?<level>[市县区旗]))(?:辖区|境内)/gmu

function areas({ name, region = '' }: Agency, text: FieldText): Finding[] {
  const places = region + name
  return matchesOf(text.text, AREA).flatMap(({ index, groups }): Finding[] => {
    const [place = '', level = ''] = [groups?.['place'], groups?.['level']]
    const isNamed = !NOT_A_PLACE.test(place) && !NO_PLACE.test(place) && !NO_DISTRICT.test(place)
    if (region === '' || !isNamed || places.includes(place)) return []
    const hasLevel = saysLevel(places, level)
    return [pointedAt(text, index, place, name, hasLevel ? 'warning' : 'advice')]
  })
}

/** 高新区, 开发区: districts that are no districts. */
const NO_DISTRICT = /[新发园景社校辖片灾城]区$|[各全本我该省市州盟委府、].$|^(?:[省市县区]|[上本]级)/u

const SITE =
  /(?<=^|[，。；、“和及\n]|(?<use>[以在]|通过|依托|利用|借助)|登录|发挥|访问|维护|更新)(?<place>[\u4e00-\u9fff]{2}(?<level>[县区市旗]))(?:人民政府|政府)(?:门户|官方|信息公开)?(?:网站|官网|平台)/gmu
/** Words before 县人民政府网站 that name no place. */
const NO_PLACE =
  /^(?:.[好强优对]|依托|通过|利用|登录|借助|发挥|访问|维护|更新|其中|完成|负责|承担|参与|配合|协助|加强|做好|完善|充分|建设|改版|及时|定期|围绕|运用|规范|优化|升级|主动|按照|直接|先后|分别|统一|组织|全部|同步|主要|集中|推进|确保|严格|强化|对照|落实|做好|首先|以及|或者|除了)/u

/** The web site of another place of the same level. Who works with it takes it for the own. */
function sites({ name, region = '' }: Agency, text: FieldText): Finding[] {
  const places = region + name
  return matchesOf(text.text, SITE).flatMap(({ index, groups }): Finding[] => {
    const [place = '', level = ''] = [groups?.['place'], groups?.['level']]
    const hasLevel = saysLevel(places, level)
    const isNamed = !NOT_A_PLACE.test(place) && !NO_PLACE.test(place) && !/[省市州盟].$/u.test(place)
    return hasLevel && isNamed && !places.includes(place)
      ? [pointedAt(text, index, place, name, groups?.['use'] ? 'warning' : 'advice')]
      : []
  })
}

/** Whether the unit's own place says one of a level: only then another of that level is told for certain. */
function saysLevel(places: string, level: string): boolean {
  return new RegExp(`[\\u4e00-\\u9fff]{2}${level}`, 'u').test(places)
}
