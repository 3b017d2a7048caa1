import { matchesOf } from '../../matches.ts'
import { quoted } from '../../report/quoted.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../remark.ts'
import { sentenceAt } from '../sentence-at.ts'
import type { FieldText } from '../texts.ts'

/** A unit of count that ends what is counted: neither 条例 nor 12m场地. */
const UNIT = '(?:人次|场次|件|条|份|篇|次|场|期|起|宗|册|则)(?=[，。；、：（）,;(]|其中|$)'

/** What stands where a count is due and is none, and what is to be done about it. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  // 信息abc条, 文件N份; letters of a name are followed by what it names: 制作PPT课件3份.
  [new RegExp(`(?<=[\\u4e00-\\u9fff])(?![XxＸｘ])[A-Za-z]{1,8}${UNIT}`, 'gmu'), '请填写数字'],
  // 12a条, 1O件, l2份: a slip of the keyboard, or a letter that looks like a figure.
  [new RegExp(`(?<![A-Za-z\\d.])\\d+(?:[a-z]|[OI])\\d*${UNIT}`, 'gmu'), '请改成数字'],
  [new RegExp(`(?<=[\\u4e00-\\u9fff])[lIoO]\\d+${UNIT}`, 'gmu'), '请改成数字'],
  // 1,23条
  [
    new RegExp(`(?<![\\d,.第])(?!\\d{1,3}(?:,\\d{3})+${UNIT})\\d+(?:,\\d+)+${UNIT}`, 'gmu'),
    '千分号的位置不对',
  ],
]

/** 信息-5条. Of several in a sentence each is a dash of a list, and behind a change it is one. */
const NEGATIVE = new RegExp(`(?<=[\\u4e00-\\u9fff])[-－−]\\d+${UNIT}`, 'gmu')
const CHANGE = /(?:增|减|降|升|差|比|较|变化|变动)[^，。；]{0,6}$/u

/** 参训人数120%: what was counted, with the unit of a share. */
const COUNT_AS_SHARE =
  /(?:人数|件数|条数|份数|篇数|次数|场次|人次|期数)(?:为|达到?|约|共|共计|是){0,2}\d+(?:\.\d+)?[%％]/gu
const SHARE = /(?:占|率|比|增|减|升|降|超)[^，。；]{0,12}$/u

/** `proof.term`: what stands where a count is due and is no number, or no count. */
export function checkNoNumbers(read: FieldText): Finding[] {
  const { text } = read
  const remark = (match: RegExpExecArray, why: string): Finding =>
    findingOf(read, {
      rule: 'proof.term',
      severity: 'warning',
      start: match.index,
      end: match.index + match[0].length,
      message: `${quoted(match[0])}${why}。`,
    })
  const before = (match: RegExpExecArray) => text.slice(Math.max(0, match.index - 20), match.index)
  return [
    ...KINDS.flatMap(([pattern, what]) =>
      matchesOf(text, pattern).map((each) => remark(each, `里不是一个数，${what}`)),
    ),
    ...negatives(text)
      .filter((each) => !CHANGE.test(before(each)))
      .map((each) => remark(each, '是负数，逐件、逐条数的不会小于 0，请核对')),
    ...matchesOf(text, COUNT_AS_SHARE)
      .filter((each) => !SHARE.test(before(each)))
      .map((each) => remark(each, '说的是数量，单位不会是%，请核对')),
  ]
}

/** Those that stand alone in their sentence. */
function negatives(text: string): RegExpExecArray[] {
  const ofSentences = Map.groupBy(
    matchesOf(text, NEGATIVE),
    ({ index }) => index - sentenceAt(text, index, '。；').before.length,
  )
  return [...ofSentences.values()].filter(({ length }) => length === 1).flat()
}
