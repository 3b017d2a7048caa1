import { matchesOf } from '../../matches.ts'
import type { Report } from '../../report/report.ts'
import type { Finding } from '../finding.ts'
import { ofEachText } from '../reading.ts'
import { findingOf } from '../remark.ts'
import { meetsAny } from '../stretches.ts'
import type { FieldText } from '../texts.ts'
import { escaped, isOrgan, isSameOrgan, NOT_A_PLACE, placeAndOffice } from './organs.ts'
import { actingOrgans } from './acting-organs.ts'
import { otherOrgans } from './other-organs.ts'
import { checkLikePlaces } from './like-places.ts'
import { checkOtherPlaces } from './other-places.ts'
import { checkOwnCircumstances } from './own-circumstances.ts'
import { checkSelfNames } from './self-names.ts'
import { quoted } from '../../report/quoted.ts'

/** `proof.agency`: another organ's name where the report speaks of itself; elsewhere it is only pointed out. */
export const checkAgencyNames = ofEachText((text, { agency }) => {
  const name = agency.name.trim()
  if (name === '') return []
  const named = reporters(name, text)
  const same = sameOffice(agency, text).filter(isApartFrom(named))
  const others = [
    ...same,
    ...actingOrgans(agency, text).filter(isApartFrom([...named, ...same])),
    ...checkOwnCircumstances(agency, text),
  ]
  const mentioned = otherOrgans(agency, text).filter(isApartFrom([...named, ...others]))
  return [
    ...named,
    ...others,
    ...checkSelfNames(agency, text),
    ...mentioned,
    ...checkOtherPlaces(agency, text),
    ...checkLikePlaces(agency, text),
  ]
})

function isApartFrom(named: readonly Finding[]) {
  const meets = meetsAny(named.flatMap(({ quote }) => quote ?? []))
  return ({ quote }: Finding) => !quote || !meets(quote)
}

const HAN = '[\\u4e00-\\u9fff（）()·]'
const REPORT = '(?:政府信息公开|政务公开|信息公开)(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)'
const LEAD =
  '编制|公布|发布|发表|现将|制作|撰写|形成|起草|公开|特|了|的|并|由|现|将|向社会|《|“|，|。|：|\\n|^'
/**
 * Places where the report names who reports: 编制…局2024年…报告, 本报告由…编制, …局（以下简称我局）. Each with what no such
 * place is without, which is looked for first: it takes a fraction of the time.
 */
const REPORTERS: readonly (readonly [sign: RegExp, pattern: RegExp])[] = [
  [/报告|年报/u, new RegExp(`(?<=${LEAD})(?<name>${HAN}{3,40}?)\\s*(?=\\d{4}\\s*年度?\\s*${REPORT})`, 'gmu')],
  [
    /报告/u,
    new RegExp(`本(?:年度)?报告(?:是)?由(?<name>${HAN}{3,40}?)(?=按照|根据|依据|编制|负责|编写|撰写)`, 'gu'),
  ],
  [
    /简称/u,
    new RegExp(
      `(?:^|[，。；：])(?<name>${HAN}{3,40}?)(?=[（(]以下(?:统一)?简称[：:]?[“"]?(?:本|我)[机单局镇乡街县委办院])`,
      'gmu',
    ),
  ],
]
/** What may stand before the name in those places. */
const VERBS =
  /^.*?(?:(?:编制|编写|公布|发布|(?<!信息|[政事校院厂村居]务)公开(?!办|工作|领导)|现将|制作|撰写|形成|起草|根据|按照|依据|要求|规定|精神|结合|汇总|关于|向社会|予以)(?:完成|形成|出|了|的)*)+/u

const NOT_A_REPORTER =
  /^(?:参加|召开|组织|印发|转发|落实|对照|学习|报送|开展|做好|完成|指导|督促|下发|收集|审核|在|(?:为|为了)?(?:认真|切实|进一步|扎实)?(?:做好|推进|加强|规范))/u

/** 展示了我局2023年…: what the organ calls itself, with a verb before it. */
const OWN = /[本我该](?:单位|机关|部门|[\u4e00-\u9fff])$/u

function reporters(name: string, text: FieldText): Finding[] {
  const seen = new Set<number>()
  return REPORTERS.filter(([sign]) => sign.test(text.text)).flatMap(([, pattern]) =>
    matchesOf(text.text, pattern).flatMap((match): Finding[] => {
      const full = match.groups?.['name'] ?? ''
      const stated = full.replace(VERBS, '')
      const end = match.index + match[0].indexOf(full) + full.length
      const start = end - stated.length
      const isAnother =
        isOrgan(stated) &&
        !OWN.test(stated) &&
        ![stated, stated.replace(GROUP, '')].some(
          (each) => isSameOrgan(each, name) || isPartOf(each, name),
        ) &&
        !isCalled(stated, name)
      if (seen.has(end) || NOT_A_REPORTER.test(stated) || !isAnother) return []
      seen.add(end)
      const message = `这里写的报告机关是${quoted(stated)}，基本信息里是${quoted(name)}，请核对。`
      return [{ ...warning(text, start, end, message, name), expected: name, actual: stated }]
    }),
  )
}

/** 开发区政务公开工作领导小组办公室: the group within an organ that writes for it. */
const GROUP = /(?:政府|政务)?(?:信息)?公开(?:工作)?领导小组(?:办公室)?$/u

/** 开发区 of 松岚经济技术开发区管理委员会. */
function isPartOf(stated: string, name: string): boolean {
  return stated === '' || (stated.length > 2 && !isOrgan(stated.slice(0, -1)) && name.includes(stated))
}

/** 市公安局某区分局（简称某区公安分局）: the own name behind the full one. */
function isCalled(stated: string, name: string): boolean {
  const short = /简称[：:]?[“"]?(?<short>[^”"（）()]+)/u.exec(stated)?.groups?.['short']
  return short !== undefined && isSameOrgan(short, name)
}

/** So many characters at the end of a place are told from another's: 大竹县 and 渠县 share fewer. */
const OWN_PLACE = 3

/** Clauses that speak of what another did together with, or for, the organ. */
const CONTEXT =
  '(?=\\d{4}年|（以下简称|认真|坚持|严格|高度重视|持续|始终|全年|主动公开|未|共|深入|积极|依法|不断)'
/** 大竹县信访局2024年… at the head of a clause, in the report of 渠县信访局: the same office of another place. */
function sameOffice({ name, region = '' }: Report['agency'], text: FieldText): Finding[] {
  const { place, office } = placeAndOffice(name)
  if (place === '' || office.length < 3 || !text.text.includes(office)) return []
  const pattern = new RegExp(
    `(?<=^|[，。；：\\n])(?<place>[\\u4e00-\\u9fff]{1,8}${place.slice(-1)})${escaped(office)}${CONTEXT}`,
    'gmu',
  )
  return matchesOf(text.text, pattern).flatMap((match): Finding[] => {
    const stated = (match.groups?.['place'] ?? '').replace(/^[是为使让把]/u, '')
    // 总结东胜区…局: a verb before the own place.
    const isOwn = [stated, stated.slice(-OWN_PLACE)].some(
      (own) => place.endsWith(own) || own.endsWith(place) || region.includes(own),
    )
    if (isOwn || NOT_A_PLACE.test(stated) || stated.length < 2) return []
    const message = `这里写的是${quoted(match[0])}，本报告的机关是${quoted(name)}，可能是从别的报告抄来的，请核对。`
    return [warning(text, match.index, match.index + match[0].length, message, name)]
  })
}

function warning(text: FieldText, start: number, end: number, message: string, to: string): Finding {
  return findingOf(text, { rule: 'proof.agency', severity: 'warning', start, end, message, to })
}
