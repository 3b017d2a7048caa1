import { matchesOf } from '../matches.ts'
import type { CellName } from '../report/report.ts'
import { quoted } from '../report/quoted.ts'
import { figureOf } from './claimed.ts'
import type { Finding } from './finding.ts'
import type { Check, ReadText } from './reading.ts'
import { mismatchOf } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'

/** All requests came from one kind of applicants: 申请人均为自然人, 全部由企业提出. */
const ALL =
  /(?:均|全部|都|皆|主体)(?:是|为|系|由|来自|属于?)?(?:商业)?(?<who>自然人|公民个人|公民|(?:本地|当地|辖区|外地|本[镇村县区市旗])?(?:居民|村民|农牧民|市民|群众)(?:个人)?|个人|企业|法人或其他组织|法人和其他组织)(?:申请|提出|提交|所提)?(?=[，。；、）)]|$|申请)/gmu
/** Of some of the requests, or of other things. */
const OTHER = /其中|复议|诉讼|许可|结转|不予|无法提供|部分公开|除[^，。；]{1,16}[外余]|其余|其他/u
const NATURAL = /自然人|公民|个人|[居村市牧]民|群众/u

/** `narrative.mismatch`: all from one kind in words, and others in the table. */
export const checkAllApplicants: Check = (report, { form, texts }) => {
  const received = { kind: 'requests_received_new', row: undefined } as const
  const all = figureOf(form, report, received)
  const natural = figureOf(form, report, { ...received, columns: ['natural'] })
  if (!all || !natural || all.value === 0) return []
  return texts.flatMap((text) =>
    allOfOne(text, { all: all.value, natural: natural.value, cells: natural.cells }),
  )
}

interface Applicants {
  readonly all: number
  readonly natural: number
  readonly cells: readonly CellName[]
}

function allOfOne(text: ReadText, { all, natural, cells }: Applicants): Finding[] {
  if (!text.text.includes('申请')) return []
  return matchesOf(text.text, ALL).flatMap(({ 0: words, index, groups }): Finding[] => {
    const { before } = sentenceAt(text.text, index, '。；')
    const isOfNatural = NATURAL.test(groups?.['who'] ?? '')
    const others = isOfNatural ? all - natural : natural
    if (others === 0 || !/申请/u.test(before + words) || OTHER.test(before)) return []
    const message = `${quoted(words)}说申请人只有一类，表中新收的 ${all} 件里有 ${others} 件${isOfNatural ? '不是自然人的' : '是自然人的'}，请核对后改文字或改表。`
    const place = { start: index, end: index + words.length }
    return [mismatchOf(text, place, message, { cells, value: natural }, isOfNatural ? all : 0)]
  })
}
