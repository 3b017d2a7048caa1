import { matchesOf } from '../../matches.ts'
import { quoted } from '../../report/quoted.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../remark.ts'
import type { FieldText } from '../texts.ts'

/** 374余条: exact to the last digit, and more than that. */
const ROUGH = /(?<![\d.．,，-])\d{1,6}[1-9](?:余|多)(?:人次|[条件篇次份场期个项家名起宗户册](?![例款]))/gu

/** `proof.term`: 余 and 多 behind a figure that is not round (GB/T 15835—2011). */
export function checkRoughCounts(text: FieldText): Finding[] {
  return matchesOf(text.text, ROUGH).map(({ 0: words, index }) =>
    findingOf(text, {
      rule: 'proof.term',
      severity: 'advice',
      start: index,
      end: index + words.length,
      message: `${quoted(words)}的数写到了个位，又带“余”“多”，请核对是确数还是约数。`,
    }),
  )
}
