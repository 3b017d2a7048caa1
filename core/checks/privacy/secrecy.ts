import { matchesOf } from '../../matches.ts'
import type { Finding, Severity } from '../finding.ts'
import { findingOf } from '../remark.ts'
import type { FieldText } from '../texts.ts'
import { quoted } from '../../report/quoted.ts'

/**
 * 《保守国家秘密法》 and its marks: the grade, a star, the term. 国家秘密, 商业秘密 and 保密审查 are ordinary words of such
 * reports, and so are 机密 and 秘密 in a sentence.
 */
const MARKS: readonly (readonly [RegExp, Severity])[] = [
  [/(?:绝密|机密|秘密)级?[^\S\n]*[★☆✩][^\S\n]*(?:长期|\d{1,2}[^\S\n]*(?:年|个月))?/gu, 'error'],
  [/[（(【[](?:绝密|机密|秘密)级?[）)】\]]/gu, 'error'],
  [
    /(?=[\s绝机秘])(?<=^|\n)[^\S\n]*(?:绝密|机密|秘密)(?:级|文件|资料)?[^\S\n]*(?:\d{1,2}年[^\S\n]*)?(?=\n|$)/gu,
    'error',
  ],
  [/密级[：:][^\S\n]*(?:绝密|机密|秘密|内部)/gu, 'error'],
  [
    /内部(?:资料|文件|刊物|材料)[，,、\s]*(?:请?注意保存|注意保密|妥善保管|不得外传|严禁外传|请勿外传|不得公开|不得翻印)/gu,
    'error',
  ],
  [
    /(?=[\s（(【[内注不阅此])(?:(?<=^|\n)[^\S\n]*|[（(【[])(?:内部(?:资料|文件|刊物|使用|材料)|注意保存|注意保密|不得外传|不得公开|阅后销毁|此件不(?:予)?公开|此件删减后公开)[）)】\]]?[^\S\n]*(?=\n|$|[。！])/gu,
    'warning',
  ],
]

/** `privacy.secrecy`: marks of classification. */
export function checkSecrecy(text: FieldText): Finding[] {
  return MARKS.flatMap(([pattern, severity]) =>
    matchesOf(text.text, pattern).map(({ 0: words, index }): Finding => {
      const start = index + words.length - words.trimStart().length
      return findingOf(text, {
        rule: 'privacy.secrecy',
        severity,
        start,
        end: index + words.trimEnd().length,
        message: `${quoted(words.trim())}像是密级或内部标志，涉密和内部内容不得写入公开的报告，请核对。`,
      })
    }),
  )
}
