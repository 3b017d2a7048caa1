import { matchesOf } from '../../matches.ts'
import type { Agency } from '../../report/report.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../remark.ts'
import type { FieldText } from '../texts.ts'
import { PERSON } from './surnames.ts'
import { quoted } from '../../report/quoted.ts'

const NUMBER = '[\\dA-Za-z一二三四五六七八九十\\-]{1,5}'
const ROOM = `${NUMBER}\\s*[室号户]`
const ESTATE = '[\\u4e00-\\u9fffA-Za-z\\d]{2,10}(?:小区|花园|家园|公寓|新村|新城|苑|府|湾|庭)'
const BUILDING = `${NUMBER}\\s*(?:栋|幢|号楼|座|#楼?)`

/** A room in a block of an estate, or behind a 单元: only dwellings have those. */
const DWELLING = new RegExp(
  `(?:${ESTATE}[\\u4e00-\\u9fff\\d]{0,4})?${BUILDING}\\s*${NUMBER}\\s*单元(?:\\s*${NUMBER}\\s*楼)?(?:\\s*${ROOM})?|${ESTATE}[\\u4e00-\\u9fff\\d]{0,4}?${BUILDING}\\s*${ROOM}`,
  'gu',
)
/** A household of a village, beside a person. */
const HOUSEHOLD = new RegExp(`[\\u4e00-\\u9fff]{1,6}村${NUMBER}[组社队](?:\\s*${NUMBER}\\s*号)?`, 'gu')
const NEAR_PERSON = new RegExp(
  `(?:村民|居民|户主|申请人|信访人|举报人|当事人)${PERSON}|住址?[：:]|家住|住在`,
  'u',
)

/** `privacy.identifier`: addresses of dwellings; never the organ's own. */
export function checkAddresses(text: FieldText, { address }: Agency): Finding[] {
  const dwellings = matches(text, MAY_DWELL, DWELLING).filter(({ 0: words }) => !address?.includes(words))
  const households = matches(text, MAY_BE_HOUSEHOLD, HOUSEHOLD).filter(({ 0: words, index }) =>
    NEAR_PERSON.test(text.text.slice(Math.max(0, index - 30), index + words.length + 30)),
  )
  return [...dwellings, ...households].map(({ 0: words, index }) =>
    findingOf(text, {
      rule: 'privacy.identifier',
      severity: 'warning',
      start: index,
      end: index + words.length,
      message: `${quoted(words)}像是个人住址，公开前请删去或隐去。`,
    }),
  )
}

/** Most texts have no such words at all, and are not searched for longer ones. */
const MAY_DWELL = /[栋幢座#]|号楼|单元/u
const MAY_BE_HOUSEHOLD = /村[^，。\n]{1,5}[组社队]/u

function matches({ text }: FieldText, may: RegExp, pattern: RegExp): RegExpExecArray[] {
  return may.test(text) ? matchesOf(text, pattern) : []
}
