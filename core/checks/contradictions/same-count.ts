import { matchesOf } from '../../matches.ts'
import type { Severity } from '../finding.ts'
import { sentenceAt } from '../sentence-at.ts'
import { isSlip } from '../slip.ts'
import { relationOf } from './acts.ts'
import type { Counted } from './counted.ts'
import type { Fact } from './fact.ts'
import { scopeAt } from './scope.ts'

/** How grave it is that two counts differ; undefined where both may be right. */
export function differenceOf(a: Counted, b: Counted): Severity | undefined {
  if (a.figure === b.figure) return undefined
  if (isOtherwise(a, b)) return 'warning'
  if (a.what !== '公开信息' || IS_PLACE.test(a.kind) || IS_PLACE.test(b.kind)) return undefined
  return isOfAll(a) && isOfAll(b) && !isOneSentence(a, b) ? 'advice' : undefined
}

const IS_PLACE = /^(?:网站|公众号|微博)$/u

/** 全年主动公开信息120条 */
function isOfAll({ text, start, end }: Fact): boolean {
  const { before } = sentenceAt(text.text, start, '。；，')
  return /全年|年内|本年|今年|一年来|20\d\d年|共|合计|总计|累计/u.test(before + text.text.slice(start, end))
}

/** Whether the second can't be where the first is. */
function isOtherwise(a: Counted, b: Counted): boolean {
  const relation = relationOf(a.act, b.act)
  if (!relation || !isAlike(a, b) || isOneSentence(a, b) || !isSameScope(a, b)) return false
  if (isSameName(a, b) && isSlip(a.figure, b.figure, LEAST_DIGITS)) return true
  if (!isSameKind(a, b)) return isPartOf(a, b) ? a.figure > b.figure : isPartOf(b, a) && b.figure > a.figure
  if (a.isLoose) return isSlip(a.figure, b.figure, LEAST_DIGITS)
  if (relation === 'same') return true
  return relation === 'noMore' ? b.figure > a.figure : a.figure > b.figure
}

/** Figures of fewer digits differ by chance. */
const LEAST_DIGITS = 3

/** Units that count alike. */
const UNITS = ['次期场轮', '篇条份件部', '个处家', '名位人'] as const

function isAlike(a: Counted, b: Counted): boolean {
  const areAlike = a.unit === b.unit || UNITS.some((each) => each.includes(a.unit) && each.includes(b.unit))
  // 8个办事处 may be some of the 12 that there are, 设立宣传栏8个 are all that were.
  return areAlike && (a.isKnown || !OF_PLACES.test(a.unit) || (a.act !== '' && a.act === b.act))
}

const OF_PLACES = /[个处家座部块]/u

function isSameScope(a: Fact, b: Fact): boolean {
  return scopeAt(a.text.text, a) === scopeAt(b.text.text, b)
}

function isOneSentence(a: Fact, b: Fact): boolean {
  return a.text === b.text && sentenceAt(a.text.text, a.end).after.length >= b.start - a.end
}

/** Kinds that may be meant where none is named. */
const SOFT = /业务|专题|专项|集中|线下|专门/gu

function isSameKind(a: Fact, b: Fact): boolean {
  const [one = '', other = ''] = [a, b].map(({ kind }) => kind.replaceAll(SOFT, ''))
  const [own = '', others = ''] = [a, b].map(({ kind }) => matchesOf(kind, SOFT).join())
  return (
    (one === other || (isOneName(a, b) && !/ /u.test(one + other))) &&
    (own === others || own === '' || others === '')
  )
}

/** Whether what was is of what there was none of: 保密培训 is of 培训, and not of 政务公开培训. */
export function isAmong(had: Fact, none: Fact & { readonly isBare: boolean }): boolean {
  const [kind, other] = [had, none].map((each) => each.kind.replaceAll(SOFT, ''))
  return kind === other || (other === '' && none.isBare && none.kind === '')
}

/** Of one account that both name. */
function isSameName(a: Fact, b: Fact): boolean {
  const [one, other] = [a, b].map(nameOf)
  return one !== undefined && one === other
}

function nameOf({ kind }: Fact): string | undefined {
  return /“[^“”]{1,12}”/u.exec(kind)?.[0]
}

/** “青槐水务”公众号 is the one account that is meant without its name. */
function isOneName(a: Fact, b: Fact): boolean {
  const [one, other] = [a, b].map(nameOf)
  return (one ?? other) !== undefined && (one === undefined || other === undefined || one === other)
}

/** Of these one kind is among all. */
const NESTED: ReadonlySet<string> = new Set(['听证会', '论证会'])

/** 水价听证会 are among 听证会. */
function isPartOf(part: Fact, whole: Fact): boolean {
  return NESTED.has(part.what) && whole.kind === '' && part.kind !== '' && !/[、和及]/u.test(part.kind)
}
