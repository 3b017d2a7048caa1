import { matchesOf } from '../../matches.ts'
import { quoted } from '../../report/quoted.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../remark.ts'
import { sentenceAt } from '../sentence-at.ts'
import type { FieldText } from '../texts.ts'

/** What is counted one by one; 条例, 项目, 场所 and the like begin with such a word and count nothing. */
const UNIT = `人次|件次|场次|次数|件|条(?![例款文件目])|份(?!额)|篇(?!章|幅)|次(?![日年月级序])|场(?![所地景])|期(?![间限末])|宗(?!旨)|起(?!诉)|册|幅(?!度)|批(?!复|次|示|准)|则|户(?!籍|外)`

/** A figure with a fraction right before such a unit: neither 1.5万条 nor 12.4.3 nor 4.23场 as the day of a campaign. */
const FRACTION = new RegExp(`(?<![\\d.．-])\\d{1,9}[.．]\\d{1,4}(?:余|多)?(?:${UNIT})`, 'gu')

/** A mean may have a fraction; so may what is said per something. */
const MEAN = /(?:平均|均|每|率|比例|倍)[^，。；：、\n]{0,12}$/u
/** Where the number of an item stands: 2.1条件成熟. */
const ITEM_START = /(?:^|[\n。；：])[^\S\n]*$/u

/** 户均点播3.2次，最高的村达到6.8次: one of the means that the sentence compares. */
function isOfMeans(text: string, index: number): boolean {
  return /(?:平均|[户人村件]均)[^。；]{0,12}\d[.．]\d/u.test(sentenceAt(text, index, '。；').before)
}

/** `proof.term`: a count that is not whole, 1.5条. Mostly 万 is missing, or a figure has slipped. */
export function checkWholeCounts(text: FieldText): Finding[] {
  return matchesOf(text.text, FRACTION).flatMap(({ 0: words, index }): Finding[] => {
    const before = text.text.slice(Math.max(0, index - 16), index)
    if (MEAN.test(before) || ITEM_START.test(before) || isOfMeans(text.text, index)) return []
    const message = `${quoted(words)}不是整数，逐件、逐条数的应当是整数；以万计的请补上“万”字，平均数请写明“平均”。`
    return [
      findingOf(text, {
        rule: 'proof.term',
        severity: 'warning',
        start: index,
        end: index + words.length,
        message,
      }),
    ]
  })
}
