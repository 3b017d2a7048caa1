import type { Form } from '../form/form.ts'
import { matchesOf } from '../matches.ts'
import type { ResultKind } from '../narrative/kinds.ts'
import type { Report } from '../report/report.ts'
import { quoted } from '../report/quoted.ts'
import { figureOf } from './claimed.ts'
import type { Finding } from './finding.ts'
import type { Check, ReadText } from './reading.ts'
import { mismatchOf } from './remark.ts'
import { rowsNamed } from './reasons.ts'
import { sentenceAt } from './sentence-at.ts'

const KINDS: Readonly<Record<string, ResultKind>> = {
  不予公开: 'refused',
  无法提供: 'unavailable',
  不予处理: 'not_processed',
  其他处理: 'other_handled',
}
const RESULT = Object.keys(KINDS).join('|')

/** 不予公开的均因第三方不同意, 无法提供7件（均为本机关不掌握）, 不予处理3件，原因是重复申请. */
const SHARED = new RegExp(
  `(?<result>${RESULT})(?:决定|答复|处理|政府信息|的){0,3}(?:(?<figure>\\d{1,6})件|申请){0,2}(?:的|申请){0,2}[，（(：]?(?:(?<all>均|都|全部|皆)|(?:原因|理由|事由)(?<same>均|都)?[为是系]|[因系为]|由于|涉及|属于)(?:已|是|为|系|因|由于|以|属于?|涉及|出于|原因|理由){0,3}(?<reason>[^，。；（）()\\d\\n]{2,40})(?=[，。；（）()\\n]|$)`,
  'gu',
)
/** 不予处理的申请为重复申请. */
const OF_THOSE = /的(?:申请|原因|理由)?[为系是属]/u
const OTHER = /除|其余|其中|复议|诉讼|许可|[上去]年|季度|[1-9]月/u

/** `narrative.mismatch`: one reason for all requests that ended alike, and other rows of that result in the table. */
export const checkSharedReasons: Check = (report, { form, texts }) =>
  texts.flatMap((text) => (/不予|无法|其他处理/u.test(text.text) ? shared(text, form, report) : []))

function shared(text: ReadText, form: Form, report: Report): Finding[] {
  return matchesOf(text.text, SHARED).flatMap(({ 0: words, index, groups = {} }): Finding[] => {
    const kind = KINDS[groups['result'] ?? '']
    const all = kind && figureOf(form, report, { kind, row: undefined })
    const stated = groups['figure']
    if (!all || all.value === 0 || OTHER.test(clauseBefore(text.text, index))) return []
    // One of several figures has reasons of its own.
    const isOfAll = groups['all'] ?? groups['same'] ?? OF_THOSE.exec(words)
    if (stated === undefined ? !isOfAll : Number(stated) !== all.value) return []
    const rows = rowsNamed(groups['reason'] ?? '', kind)
    const figures = rows.flatMap((row) => figureOf(form, report, { kind, row }) ?? [])
    const value = figures.reduce((sum, each) => sum + each.value, 0)
    if (figures.length === 0 || figures.length < rows.length || value >= all.value) return []
    const labels = figures.map(({ label }) => label.replace('的“总计”', '')).join('、')
    const message = `${quoted(words)}说的是一共 ${all.value} 件的原因，表中${labels}只有 ${value} 件，请核对后改文字或改表。`
    const cells = figures.flatMap((each) => each.cells)
    return [
      mismatchOf(text, { start: index, end: index + words.length }, message, { cells, value }, all.value),
    ]
  })
}

function clauseBefore(text: string, place: number): string {
  return sentenceAt(text, place, '。；，').before
}
