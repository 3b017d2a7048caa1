import type { Form } from '../form/form.ts'
import { matchesOf } from '../matches.ts'
import type { Report } from '../report/report.ts'
import { quoted } from '../report/quoted.ts'
import { figureOf } from './claimed.ts'
import type { Finding } from './finding.ts'
import type { Check, ReadText } from './reading.ts'
import { rowOfCause } from './reasons.ts'
import { mismatchOfCount } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'
import { meetsAny } from './stretches.ts'

/** 因申请人逾期不补正终止4件; 4件因重复申请. */
const COUNTED =
  /(?:因|由于)(?<cause>[^，。；：、\d（）()\n因]{2,40}?)(?<figure>\d{1,6})件(?!次)|(?<![\d.])(?<number>\d{1,6})件(?:政府信息公开)?(?:申请)?(?:系|均|是)?(?:因|由于)(?<reason>[^，。；：、\d（）()\n]{2,40})(?=[，。；、（）()\n]|$)/gmu
const OTHER = /复议|诉讼|许可|信访件|工单|[上去]年|结转|季度|[1-9]月/u

/** `narrative.mismatch`: how many requests ended for a cause that a row of the table is for. */
export const checkCauseCounts: Check = (report, { form, texts }) =>
  texts.flatMap((text) =>
    /[因由][^，。；：\n]{2,40}\d件|件[^，。；\n]{0,12}[因由]/u.test(text.text)
      ? counts(text, form, report)
      : [],
  )

interface Count {
  readonly words: string
  readonly start: number
  readonly end: number
  readonly value: number
  readonly row: NonNullable<ReturnType<typeof rowOfCause>>
}

function counts(text: ReadText, form: Form, report: Report): Finding[] {
  const found = countsIn(text)
  if (found.length === 0) return []
  const isRead = meetsAny(text.narrative.claims)
  return found.flatMap((count): Finding[] => {
    const figure = figureOf(form, report, count.row)
    // Two counts of one row may make it up.
    const others = [...found.map(({ row }) => row), ...text.narrative.claims]
    const isAlone = others.filter(({ row }) => row === count.row.row).length === 1
    if (!figure || figure.value === count.value || !isAlone || isRead(count)) return []
    const message = `${quoted(count.words)}说的是 ${count.value}，表中${figure.label}是 ${figure.value}，请核对后改文字或改表。`
    return [mismatchOfCount(text, count, message, figure, count.value)]
  })
}

function countsIn({ text }: ReadText): Count[] {
  return matchesOf(text, COUNTED).flatMap(({ 0: words, index, groups = {} }): Count[] => {
    const row = rowOfCause(groups['cause'] ?? groups['reason'] ?? '')
    const { before, after } = sentenceAt(text, index, '。；')
    const clause = before.slice(before.lastIndexOf('，') + 1)
    if (!row || !/申请|公开/u.test(before + after) || OTHER.test(clause + words)) return []
    const value = Number(groups['figure'] ?? groups['number'])
    return [{ words, start: index, end: index + words.length, value, row }]
  })
}
