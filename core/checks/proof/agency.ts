import type { Report } from '../../report/report.ts'
import type { Finding } from '../finding.ts'
import type { Reading } from '../reading.ts'
import { type FieldText, placeOf } from '../texts.ts'

/** `proof.agency`: another organ's name where the report speaks of itself. Elsewhere other organs may be named. */
export function checkAgencyNames(report: Report, { texts }: Reading): Finding[] {
  const name = report.agency.name.trim()
  if (name === '') return []
  return texts.flatMap((text) => [
    ...(text.field === 'preamble' ? ownTitle(name, text) : []),
    ...selfNames(name, text),
    ...sameKind(name, text),
  ])
}

function finding(text: FieldText, start: number, end: number, message: string, to?: string): Finding {
  const suggestion = to === undefined ? {} : { suggestion: { field: text.field, start, end, to } }
  return { rule: 'proof.agency', severity: 'warning', ...placeOf(text, start, end), message, ...suggestion }
}

/** 编制…局2024年政府信息公开工作年度报告. */
const TITLE =
  /(?:编制|公布|发布|现将|制作)(?:了|的)?(?<name>[\p{Script=Han}（）()·]{3,40}?)\s*(?=\d{4}\s*年度?\s*(?:政府信息公开|政务公开))/gu
const NOT_A_NAME = /^(?:本|我|该|以下|如下|完成|的)|[的了]$/u

function ownTitle(name: string, text: FieldText): Finding[] {
  return [...text.text.matchAll(TITLE)].flatMap((match): Finding[] => {
    const stated = match.groups?.['name'] ?? ''
    if (NOT_A_NAME.test(stated) || name.includes(stated) || stated.includes(name)) return []
    const start = match.index + match[0].indexOf(stated)
    const message = `引言里的机关名称是“${stated}”，基本信息里是“${name}”，请核对。`
    return [{ ...finding(text, start, start + stated.length, message, name), expected: name, actual: stated }]
  })
}

/** Which of 我局, 我镇 … an organ may call itself, by the end of its name. */
const SELF: readonly (readonly [RegExp, string])[] = [
  [/(?:局|分局)$/u, '局'],
  [/(?:乡|乡人民政府)$/u, '乡'],
  [/(?:镇|镇人民政府)$/u, '镇'],
  [/(?:街道|街道办事处)$/u, '街道'],
  [/(?:县|县人民政府)$/u, '县'],
]
const SELF_NAME =
  /(?<![自忘])我(?<kind>局|镇|乡|街道|县|委|院|厅|司)(?=[^，。；]{0,4}(?:[，。；]|共|主动|依法|严格|坚持|积极|持续|认真|未|收到|没有|高度|始终|按照|全年|政府信息))/gu
/** A bureau may speak of its county, a township of its county and city; never of a unit of its own rank or below. */
const ABOVE: Readonly<Record<string, string>> = {
  局: '局县委院厅司',
  镇: '镇县街道',
  乡: '乡县',
  街道: '街道县',
  县: '县',
}

function selfNames(name: string, text: FieldText): Finding[] {
  const own = SELF.find(([ending]) => ending.test(name))?.[1]
  if (own === undefined) return []
  return [...text.text.matchAll(SELF_NAME)].flatMap((match): Finding[] => {
    const kind = match.groups?.['kind'] ?? ''
    if ((ABOVE[own] ?? '').includes(kind) && (kind === own || kind === '县')) return []
    const message = `“${match[0]}”与机关名称“${name}”不符，可能是从别的报告抄来的，请核对。`
    return [finding(text, match.index, match.index + match[0].length, message)]
  })
}

/** 达县信访局 in the report of 渠县信访局: the same kind of organ of another place. */
function sameKind(name: string, text: FieldText): Finding[] {
  const own =
    /^(?<place>[\p{Script=Han}]{1,8}?[省市县区旗州盟])(?<office>[\p{Script=Han}]{2,}(?:局|委员会|办公室|中心|厅))$/u.exec(
      name,
    )
  const { place = '', office = '' } = own?.groups ?? {}
  if (office.length < 3) return []
  const other = new RegExp(
    `(?<![\\p{Script=Han}])(?<place>[\\p{Script=Han}]{1,5}[市县区旗州])${office}`,
    'gu',
  )
  return [...text.text.matchAll(other)].flatMap((match): Finding[] => {
    const stated = match.groups?.['place'] ?? ''
    if (place.endsWith(stated) || stated.endsWith(place) || stated === '') return []
    if (/^(?:省|市|县|区)/u.test(stated) || text.field === 'preamble') return []
    const message = `这里写的是“${match[0]}”，本报告的机关是“${name}”，请核对是否写错。`
    return [finding(text, match.index, match.index + match[0].length, message, name)]
  })
}
