import { ORGANISATIONS } from '../form/shared/requests-table.ts'
import { matchesOf } from '../matches.ts'
import type { ClaimKind } from '../narrative/kinds.ts'
import type { Report } from '../report/report.ts'
import { quoted } from '../report/quoted.ts'
import { figureOf } from './claimed.ts'
import type { Finding } from './finding.ts'
import type { Check, Reading, ReadText } from './reading.ts'
import { mismatchOf } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'

interface Share {
  readonly kind: ClaimKind
  readonly columns?: readonly string[]
  /** What it is a share of. */
  readonly of: ClaimKind
}

const received = (columns: readonly string[]): Share => ({
  kind: 'requests_received_new',
  columns,
  of: 'requests_received_new',
})
const result = (kind: ClaimKind): Share => ({ kind, of: 'requests_handled' })

/** What may be most of the requests, by its words. */
const WHAT: Readonly<Record<string, Share>> = {
  自然人: received(['natural']),
  公民: received(['natural']),
  公民个人: received(['natural']),
  个人: received(['natural']),
  企业: received(['enterprise']),
  商业企业: received(['enterprise']),
  法人或其他组织: received(ORGANISATIONS),
  法人和其他组织: received(ORGANISATIONS),
  予以公开: result('granted'),
  部分公开: result('partly_granted'),
  不予公开: result('refused'),
  无法提供: result('unavailable'),
  不予处理: result('not_processed'),
}
const WORDS = Object.keys(WHAT)
  .sort((a, b) => b.length - a.length)
  .join('|')
const MOST = '绝?大?多数|绝?大部分|半数以上|一半以上|(?:超)?过(?:了)?(?:半数?|一半)'

/** 多数为自然人申请, 以企业申请为主, 予以公开的占大多数. */
const MAJORITY = new RegExp(
  `(?:(?<!不少|极少)(?:${MOST})(?:的?(?:申请人|申请|答复))?(?:均|都|也)?(?:是|为|系|由|来自|被|依法|得到|作出了?|属于?)*(?<one>${WORDS})|(?:主要|多)(?:为|是|由|来自)(?<two>自然人|公民个人|个人|企业)(?=申请|提出|提交|[，。；])|以(?<three>${WORDS})(?:的?申请人?|提出的)?(?:为主|居多|占多数)|(?<five>自然人|公民个人|个人|企业)(?:是|为)(?:最?主要|最大)的?申请(?:群体|主体|人|来源)|(?<four>${WORDS})(?:的?申请人?|提出的?申请?|答复|的)?(?:约|均)?占(?:比|总数|总量|全部申请)?的?(?:了)?(?:${MOST}))`,
  'gu',
)
/** 予以公开的不到一半. */
const MINORITY = new RegExp(
  `(?<one>${WORDS})(?:的?申请人?|提出的?申请?|答复|的)?(?:约|仅|只|均)?占?(?:比|总数)?的?(?:不到|不足|未过|不及|未达)(?:一半|半数|五成)`,
  'gu',
)
const APART = /其中|信函|网络|线上|线下|当面|其余|复议|诉讼|[上去]年|许可|处罚|类|方面|及$|和$|、$/u

/** What no majority is told without, looked for first. */
const IS_SAID =
  /多数|大部分|半数|一半|过半|为主|居多|主要的?申请|最大的?申请|(?:主要|多)[为是由来](?:自)?(?:自然人|公民|个人|企业)/u

/** `narrative.mismatch`: most of the requests in words, and less than half of them in the table. */
export const checkMajorities: Check = (report, reading) =>
  reading.texts.flatMap((text) => (IS_SAID.test(text.text) ? majorities(text, report, reading) : []))

function majorities(text: ReadText, report: Report, reading: Reading): Finding[] {
  return [
    ...sharesIn(text, MAJORITY, report, reading, (part, whole) => part * 2 >= whole),
    ...sharesIn(text, MINORITY, report, reading, (part, whole) => part * 2 < whole),
  ]
}

function sharesIn(
  text: ReadText,
  pattern: RegExp,
  report: Report,
  { form }: Reading,
  isSo: (part: number, whole: number) => boolean,
): Finding[] {
  return matchesOf(text.text, pattern).flatMap(({ 0: words, index, groups = {} }): Finding[] => {
    const named = groups['one'] ?? groups['two'] ?? groups['three'] ?? groups['four'] ?? groups['five']
    const share = WHAT[named ?? '']
    const { before } = sentenceAt(text.text, index, '。；')
    const { after } = sentenceAt(text.text, index + words.length)
    if (!share || APART.test(before) || !/申请|答复/u.test(before + words) || /^[和及、或与]/u.test(after))
      return []
    const part = figureOf(form, report, { row: undefined, ...share })
    const whole = figureOf(form, report, { kind: share.of, row: undefined })
    if (!part || !whole || whole.value === 0 || isSo(part.value, whole.value)) return []
    return [
      mismatchOf(
        text,
        { start: index, end: index + words.length },
        `${quoted(words)}与表不符：表中${whole.label}是 ${whole.value}，${part.label}是 ${part.value}，请核对。`,
        part,
        words,
      ),
    ]
  })
}
