import { matchesOf } from '../../matches.ts'
import type { ReadText } from '../reading.ts'
import type { Span } from '../remark.ts'
import { sentenceAt } from '../sentence-at.ts'
import { isOfThisYear, PLANNED } from './time.ts'

/** Who does what there is one for. */
export interface Role extends Span {
  readonly text: ReadText
  readonly role: string
  readonly who: string
}

const HEAD =
  '(?:党组书记、|党委书记、)?(?:[\\u4e00-\\u9fff]{0,6}?(?:副?[局县镇乡区市厅院校所站]长|副?主任|书记|负责人|领导))'
const OFFICE = '[\\u4e00-\\u9fff]{1,8}?(?:办公室|党政办|科|股|处|室|中心)'
/** 由局长任组长, 办公室牵头负责政务公开工作, 政务公开工作由法规科牵头. */
const ROLES: readonly (readonly [role: string, pattern: RegExp])[] = [
  [
    '组长',
    new RegExp(
      `(?<=由|以|，|。|；|^)(?<who>${HEAD})(?:同志)?(?:任|担任|为|兼任|亲自任|亲自担任)(?:[^，。；、]{0,14}领导小组)?(?:的)?组长`,
      'gmu',
    ),
  ],
  [
    '牵头',
    new RegExp(
      `(?:由|^|，|。|；|明确)(?<who>${OFFICE})(?:负责)?牵头(?:负责|承担|推进|组织|抓好)?(?:开展)?(?:全[局县镇乡区市])?(?:政务公开|政府信息公开|信息公开)(?:日常)?工作|(?:政务公开|政府信息公开|信息公开)(?:日常)?工作(?:统一)?由(?<whom>${OFFICE})(?:负责)?牵头`,
      'gmu',
    ),
  ],
]
const IS_SAID = /组长|牵头/u

/** What a text says of who leads and who is in charge. */
export function rolesIn(text: ReadText): Role[] {
  if (!IS_SAID.test(text.text)) return []
  return ROLES.flatMap(([role, pattern]) =>
    matchesOf(text.text, pattern).flatMap(({ 0: words, index, groups = {} }): Role[] => {
      const who = (groups['who'] ?? groups['whom'] ?? '').replace(OWN, '')
      const start = index + words.search(/[^，。；]/u)
      if (role === '组长' && !/领导小组|公开/u.test(sentenceAt(text.text, index + words.length).before))
        return []
      if (who === '' || PLANNED.test(words) || !isOfThisYear(words, text.narrative.year)) return []
      return [{ text, role, who, start, end: index + words.length }]
    }),
  )
}

/** 局办公室 is 办公室. */
const OWN = /^(?:由|以|我|本|县|市|区|镇|乡|局|旗|单位|街道)+(?=[\u4e00-\u9fff]{2})/u

/** Whether two roles are one, held by others. */
export function isAnother(a: Role, b: Role): boolean {
  return a.role === b.role && !a.who.endsWith(b.who) && !b.who.endsWith(a.who)
}
