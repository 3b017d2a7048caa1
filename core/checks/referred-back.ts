import { matchesOf } from '../matches.ts'
import { CLAIM_KINDS } from '../narrative/kinds.ts'
import type { Report } from '../report/report.ts'
import { quoted } from '../report/quoted.ts'
import { figureOf, tableValueOf } from './claimed.ts'
import type { Finding } from './finding.ts'
import type { Check, Reading, ReadText } from './reading.ts'
import { findingOf } from './remark.ts'

/** 本年度提出申请的26件中，…; 上述26件申请均…: requests that were counted before. */
const BACK =
  /(?:(?:申请|受理|收到|新收|办结|答复|办理)的?(?<among>\d{1,6})件(?:政府信息公开)?(?:申请|事项)?(?:当)?中(?=[，,：:]|(?:予以|部分)?公开)|(?<=^|[。；\n])(?<whole>\d{1,6})件(?:政府信息公开)?(?:申请|办结件)?的?(?:(?:办理|答复|处理)?结果|中(?:，|予以公开|部分公开))|(?:上述|以上|前述|(?<![\d应])该|这)(?<those>\d{1,6})件(?:政府信息公开|信息公开|依申请公开)?申请)/gmu
/** What none is without, looked for first. */
const IS_BACK = /中[，,：:予部公]|结果|上述|以上|前述|[该这]\d/u
const OTHER = /复议|诉讼|建议|提案|留言|信访|投诉|许可|处罚|热线|工单|[上去]年|20\d\d年(?!度)/u

/** `narrative.conflict`: the words come back to a number of requests that stands neither before nor in the tables. */
export const checkReferredBack: Check = (report, reading) =>
  reading.texts.flatMap((text) => referredBack(text, report, reading))

function referredBack(text: ReadText, report: Report, { form }: Reading): Finding[] {
  if (!IS_BACK.test(text.text)) return []
  return matchesOf(text.text, BACK).flatMap(({ 0: words, index, groups = {} }): Finding[] => {
    const stated = groups['among'] ?? groups['whole'] ?? groups['those'] ?? ''
    const value = Number(stated)
    const before = text.text.slice(0, index)
    if (isCounted(before, stated) || OTHER.test(before.slice(-30) + words)) return []
    const received = figureOf(form, report, { kind: 'requests_received_new', row: undefined })
    if (!received || figuresOf(report, form).includes(value)) return []
    const message = `${quoted(words)}说的是 ${value} 件，前文和表中都没有这个数（表中${received.label}是 ${received.value}），请核对。`
    return [
      findingOf(text, {
        rule: 'narrative.conflict',
        severity: 'warning',
        start: index,
        end: index + words.length,
        message,
        expected: received.value,
        actual: value,
      }),
    ]
  })
}

/** Whether a number of cases was told before, or is what two of those told before make up. */
function isCounted(before: string, stated: string): boolean {
  const told = matchesOf(before, /(?<![\d.])\d{1,6}(?=[件份条宗起])/gu).map(([each]) => Number(each))
  const last = told.slice(-MOST)
  const isSum = last.some((one, i) =>
    last.slice(i + 1, i + 1 + NEAR).some((other) => one + other === Number(stated)),
  )
  return told.includes(Number(stated)) || isSum
}

/** So many figures back two may be meant together, which stand near one another. */
const MOST = 12
const NEAR = 2

function figuresOf(report: Report, form: Reading['form']): number[] {
  const of = CLAIM_KINDS.map((kind) => tableValueOf(form, report, { kind, row: undefined }) ?? 0)
  const open = (of[0] ?? 0) + (of[1] ?? 0)
  return [...of, open]
}
