import { matchesOf } from '../../matches.ts'
import { quoted } from '../../report/quoted.ts'
import type { Agency } from '../../report/report.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../remark.ts'
import { TITLES, withinAny } from '../stretches.ts'
import type { FieldText } from '../texts.ts'
import { escaped, isSameOrgan, NOT_A_PLACE } from './organs.ts'

/** Names of organs like a report's own: townships beside a township, offices beside an office. */
const TOWNSHIP = '(?:镇|乡|街道)(?:人民政府|办事处)?'
const OFFICE = '(?:局|委员会|(?<!公开|小组|政务|专班|委员会)办公室)'
/** Governments, parties and their own offices are named in all reports, and so are web sites. */
const NAME = '(?:(?!人民政府|政府|党|县委|市委|区委|管委会|管理委员会)[\\u4e00-\\u9fff]){1,12}?'
const NO_SITE = '(?!”?[\\u4e00-\\u9fff]{0,3}(?:网|公众号|微信|官微|平台|大厅))'
/** What may stand before a name: a mark, or a word that leads to it. */
const BOUNDARY = '(?<=^|[，。；：、“（\\n\\d]|[由与和及向将为在对于赴到经据让被])'

/**
 * Names of other organs anywhere in a report, as advice: offices of the own place, and the same office of another place.
 * A government speaks of its offices; everybody speaks of those above.
 */
export function otherOrgans({ name, level, region = '' }: Agency, text: FieldText): Finding[] {
  const { place, rest } = divided(name)
  if (level === 'township')
    return [
      ...townships(text, name, region),
      ...(place === '' ? [] : [...named(text, name, region, place, rest), ...acting(text, name, rest)]),
    ]
  if (place === '' || level === 'government') return []
  return [...named(text, name, region, place, rest), ...acting(text, name, rest)]
}

/** 县林业局主要负责同志…: an office that acts in the report as only the own one does. */
const ACTING =
  /(?<=^|[。；：\n])(?<organ>[省市县区州旗](?:(?![与和及、等])[\u4e00-\u9fff]){2,8}?局)(?=党组|党委|主要负责|主要领导|分管|领导班子|办公室|机关|高度重视|成立|坚持|认真|严格|积极|切实|不断|持续|按照|围绕|紧紧|全年|共|的?(?:政策解读|政务公开|政府信息公开|信息公开|公开内容|信息更新|栏目)[^，。；\n]{0,10}(?:不[够足强及高]|偏[少低弱]|滞后|薄弱|欠缺|单一))/gmu

function acting(text: FieldText, name: string, rest: string): Finding[] {
  if (!rest.endsWith('局')) return []
  return matchesOf(text.text, ACTING).flatMap(({ 0: words, index, groups }): Finding[] => {
    const organ = groups?.['organ'] ?? ''
    if (isSameOrgan(organ.slice(1), rest)) return []
    const end = index + words.length
    return [finding(text, end - organ.length, organ, name)]
  })
}

/** 岔河镇党政办统一收发: another township at work at the head of a sentence. */
const TOWNSHIPS =
  /(?<=^|[。；\n])(?<town>(?:(?![各全本我该此其乡镇街每])[\u4e00-\u9fff]){2,3}(?:镇|乡|街道))(?=党政(?:综合)?办|党委|党工委|人民政府|政府|办事处|纪委|纪工委|机关|信息公开|政务公开|全年|今年|高度重视|认真|积极|严格|切实|不断|持续|坚持|按照|围绕|紧紧)/gmu

function townships(text: FieldText, name: string, region: string): Finding[] {
  return matchesOf(text.text, TOWNSHIPS).flatMap(({ index, groups }): Finding[] => {
    const town = groups?.['town'] ?? ''
    const isOwn = (region + name).includes(town) || isSameOrgan(town, name)
    return isOwn || NOT_A_PLACE.test(town) ? [] : [finding(text, index, town, name)]
  })
}

function finding(text: FieldText, start: number, words: string, name: string): Finding {
  const message = `这里提到${quoted(words)}，本报告的机关是${quoted(name)}，请核对是不是从别的报告带来的。`
  return findingOf(text, {
    rule: 'proof.agency',
    severity: 'advice',
    start,
    end: start + words.length,
    message,
  })
}

function named(text: FieldText, name: string, region: string, place: string, rest: string): Finding[] {
  // Most texts hold neither, and to make patterns of a name takes longer than to look.
  const near = lastStep(place)
  const [hasPlace, hasRest] = [text.text.includes(near), text.text.includes(`${place.slice(-1)}${rest}`)]
  if (!hasPlace && !hasRest) return []
  const like = new RegExp(`${TOWNSHIP}$`, 'u').test(rest) ? TOWNSHIP : OFFICE
  const own = new RegExp(`${near}${NAME}${like}${NO_SITE}`, 'gmu')
  const elsewhere = new RegExp(
    `${BOUNDARY}(?<place>[\\u4e00-\\u9fff]{2,6}${place.slice(-1)})${escaped(rest)}${NO_SITE}`,
    'gmu',
  )
  const isInTitle = withinAny(text.text, TITLES)
  const found = [
    ...(hasPlace ? matchesOf(text.text, own) : []),
    ...(hasRest ? matchesOf(text.text, elsewhere) : []),
  ]
  return found.flatMap(({ 0: words, index, groups }): Finding[] => {
    const isOwn = isSameOrgan(words, name) || region.includes(words) || words.includes(name)
    // A preamble names whoever asked for the report, and whom to ask about it.
    const isAsked = text.field !== 'preamble' || isContact(text.text, index + words.length)
    const isPlace = !NOT_A_PLACE.test(groups?.['place'] ?? '')
    if (isInTitle(index) || isOwn || !isPlace || !isAsked) return []
    return [finding(text, index, words, name)]
  })
}

function isContact(text: string, end: number): boolean {
  return /^[^。；\n]{0,12}(?:联系|咨询|[（(]?地址|电话|查阅|索取)/u.test(text.slice(end, end + 20))
}

/** 松岚县 of 云杉市松岚县, as its offices call themselves. */
function lastStep(place: string): string {
  return /(?<=[省市州盟])[\u4e00-\u9fff]{1,7}[市县区旗]$/u.exec(place)?.[0] ?? place
}

/** 某市某县某局: the place down to its last step, and what remains. */
function divided(name: string): { readonly place: string; readonly rest: string } {
  const match = /^(?<place>[\u4e00-\u9fff]{1,14}(?:省|市|县|区|旗|州|盟))(?<rest>[\u4e00-\u9fff]{2,})$/u.exec(
    name.replaceAll(/[（(][^（）()]*[）)]|\s/gu, ''),
  )
  return { place: match?.groups?.['place'] ?? '', rest: match?.groups?.['rest'] ?? '' }
}
