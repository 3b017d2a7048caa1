import { matchesOf } from '../../matches.ts'
import { chineseNumeral } from '../../narrative/numerals.ts'
import { quoted } from '../../report/quoted.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../remark.ts'
import type { FieldText } from '../texts.ts'

/** 制发规范性文件2件：《甲》《乙》, each title with what parts it from the next. */
const LIST =
  /(?<said>(?<count>\d{1,2}|[一二两三四五六七八九十]{1,2})(?<unit>[件部份个项])(?:行政|规范性|政策|制度|文件|规章){0,3})(?:[：:，,（(]|[，,]?(?:分别|即)[是为]?[：:]?)(?<titles>《[^《》\n]{2,60}》(?:(?:[、，]|和|及|以及|与)?《[^《》\n]{2,60}》){1,19})(?!等|[、，]?《|以及)/gu

/** `proof.enumeration`: a number of documents beside a list of more or fewer titles. */
export function checkListedTitles(text: FieldText): Finding[] {
  return matchesOf(text.text, LIST).flatMap(({ index, groups }): Finding[] => {
    const { said = '', count = '', titles = '' } = groups ?? {}
    const listed = titles.split('《').length - 1
    const stated = /\d/u.test(count) ? Number(count) : count === '两' ? 2 : chineseNumeral(count)
    if (stated === listed || stated === undefined) return []
    const message = `${quoted(said)}后面列了 ${listed} 个名称，请核对是数写错了还是多列、少列了。`
    const end = index + said.length
    return [findingOf(text, { rule: 'proof.enumeration', severity: 'warning', start: index, end, message })]
  })
}
