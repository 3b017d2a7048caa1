import type { Form } from '../form/form.ts'
import { ORGANISATIONS } from '../form/shared/requests-table.ts'
import { matchesOf } from '../matches.ts'
import { quoted } from '../report/quoted.ts'
import type { Report } from '../report/report.ts'
import { columnsNamed } from './applicant-columns.ts'
import { tableValueOf } from './claimed.ts'
import type { Finding } from './finding.ts'
import { ownClaims } from './own-claims.ts'
import { sumOf } from './parts.ts'
import type { Check, ReadText } from './reading.ts'
import { findingOf } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'
import { mayBeMeant } from './slip.ts'
import { meetsAny } from './stretches.ts'

/** 法人和其他组织提出的36件, without the total beside it; 自然人27人次、商业企业4家, which are as many as came in. */
const COUNT =
  /(?<who>自然人|公民个人|法人(?:或|和|及|以及)(?:者)?其他组织|商业企业|企业|科研机构|社会公益组织|法律服务机构|其他组织)(?<=(?:^|[，。；：、和等])(?:其中，?|申请人(?:中|包括|有)?，?|新收的?(?:申请|件)?中，?|来自|由|为|律师事务所等){0,2}\k<who>)(?:(?:围绕|针对|就|因)[^，。；：、\d]{1,10})?(?:申请人?|提出|提交|递交|来[件函信]|所提|的){0,3}(?:共|有|为)?(?<figure>\d{1,6})(?:(?<unit>件)(?!次)|人次|[人名位家户个])/gmu
/** 法律服务机构和 before 社会公益组织7件: one figure of both. */
const JOINED =
  /(?:(?:自然人|公民个人|商业企业|企业|科研机构|社会公益组织|法律服务机构|律师事务所)(?:[、和与及]|以及)){1,5}$/u
const FRESH = /新收的?(?:政府信息公开)?(?:申请|件)?中[^；\n]*$/u
/** Of results, of disputes, of another year or of other things: the applicants of those. */
const OTHER =
  /公开\d|答复\d|不予|无法|不存在|不掌握|结转|复议|诉讼|去年|上年|许可|信访|投诉|留言|季度|半年|[1-9]月|线上|网上|信函|当面|予以公开|部分公开/u

/** `narrative.mismatch`: how many requests one kind of applicants made, where nothing but the table says of how many. */
export const checkApplicantCounts: Check = (report, { form, texts }) =>
  texts.flatMap((text) => counts(text, form, report))

/** So far back the sentences before tell what is counted. */
const NEAR = 24

interface Count {
  readonly words: string
  readonly start: number
  readonly end: number
  readonly value: number
  readonly columns: readonly string[]
  /** 新收申请中自然人12件: of what came in, and of nothing else. */
  readonly isOfFresh: boolean
  /** Applicants are counted, not requests. */
  readonly isOfPersons: boolean
  /** Where its sentence begins. */
  readonly sentence: number
}

function counts(text: ReadText, form: Form, report: Report): Finding[] {
  if (!text.text.includes('申请')) return []
  const found = countsIn(text)
  if (found.length === 0) return []
  const { breakdowns } = text.narrative
  const [all] = valuesOf(form, report)
  // Parts of what came in are of its columns, whether its words say so or not: 申请15件中，自然人6件.
  const others = breakdowns.filter(({ total }) => total !== all)
  const isRead = meetsAny([...ownClaims(text), ...others.flatMap(({ parts }) => parts)])
  return [
    ...listsOff(text, found, form, report),
    ...found.flatMap((count): Finding[] => {
      const { words, value, columns, isOfPersons, sentence } = count
      const beside = found.filter((each) => each.sentence === sentence)
      // One applicant may ask for more than one thing, unless they are as many as the requests.
      const isOfRequests = !isOfPersons || sumOf(beside) === all
      const values = valuesOf(form, report, columns).slice(0, count.isOfFresh ? 1 : undefined)
      const [received] = values
      if (isRead(count) || !isOfRequests || received === undefined || values.includes(value)) return []
      const message = `${quoted(words)}说的是 ${value}，表中本年新收的是 ${received} 件，请核对后改文字或改表。`
      const place = { start: count.start, end: count.end }
      const severity = mayBeMeant(value, received) ? 'warning' : 'advice'
      return [
        findingOf(text, {
          rule: 'narrative.mismatch',
          severity,
          ...place,
          message,
          expected: received,
          actual: value,
        }),
      ]
    }),
  ]
}

/** 申请人中自然人158件、企业13件、法律服务机构4件: all the kinds there were, each as the table has it in one row or another, and together as none. */
function listsOff(text: ReadText, found: readonly Count[], form: Form, report: Report): Finding[] {
  const all = valuesOf(form, report)
  const isDivided = meetsAny(text.narrative.breakdowns.flatMap(({ parts }) => parts))
  return [...Map.groupBy(found, ({ sentence }) => sentence).values()].flatMap((list): Finding[] => {
    const [first, last] = [list[0], list.at(-1)]
    const sum = sumOf(list)
    if (!first || !last || list.length < 2 || all.includes(sum) || list.some(isDivided)) return []
    const areRight = list.every(
      ({ isOfPersons, value, columns }) => !isOfPersons && valuesOf(form, report, columns).includes(value),
    )
    const isEachOnce = list.length === new Set(list.map(({ columns }) => columns.join())).size
    const named = new Set(list.flatMap(({ columns }) => columns))
    if (!areRight || !isEachOnce || !isAll(named, form, report)) return []
    const message = `各类申请人的件数相加是 ${list.map(({ value }) => value).join('＋')}＝${sum}，表中本年新收的是 ${all[0]} 件，请核对后改文字或改表。`
    const [rule, severity] = ['narrative.mismatch', 'warning'] as const
    return [
      findingOf(text, {
        rule,
        severity,
        start: first.start,
        end: last.end,
        message,
        expected: all[0],
        actual: sum,
      }),
    ]
  })
}

/** No kind of applicants that the table has is left out. */
function isAll(named: ReadonlySet<string>, form: Form, report: Report): boolean {
  return APPLICANTS.every((column) => named.has(column) || (valuesOf(form, report, [column])[0] ?? 0) === 0)
}

const APPLICANTS: readonly string[] = ['natural', ...ORGANISATIONS]

function countsIn({ text }: ReadText): Count[] {
  return matchesOf(text, COUNT).flatMap(({ 0: words, index, groups = {} }): Count[] => {
    const whole = sentenceAt(text, index).before
    const before = whole.slice(whole.lastIndexOf('；') + 1)
    if (
      !/申请|主体/u.test(text.slice(Math.max(0, index - whole.length - NEAR), index) + words) ||
      OTHER.test(before + words)
    )
      return []
    return [
      {
        words,
        start: index,
        end: index + words.length,
        value: Number(groups['figure']),
        columns: [...columnsNamed(JOINED.exec(before)?.[0] ?? ''), ...columnsOf(groups['who'] ?? '')],
        isOfFresh: FRESH.test(before + words),
        isOfPersons: groups['unit'] === undefined,
        sentence: index - whole.length,
      },
    ]
  })
}

/** 其他组织 by itself is a column; behind 法人 it is one of its organisations. */
function columnsOf(who: string): readonly string[] {
  return who === '其他组织' ? ['otherOrganisation'] : columnsNamed(who)
}

/** What came in, what was handled, and what there was to handle: any of them may be meant. */
function valuesOf(form: Form, report: Report, columns?: readonly string[]): number[] {
  const [received, carried, handled] = (
    ['requests_received_new', 'requests_carried_in', 'requests_handled'] as const
  ).map((kind) => tableValueOf(form, report, { kind, row: undefined, columns }))
  if (received === undefined || handled === undefined) return []
  return [received, handled, received + (carried ?? 0)]
}
