import type { Finding, Severity } from '../finding.ts'
import { type FieldText, placeOf } from '../texts.ts'

/** 《国家秘密标志》: the grade, a star, the term. 国家秘密, 商业秘密 and 保密审查 are ordinary words of such reports. */
const MARKS: readonly (readonly [RegExp, Severity])[] = [
  [/(?:绝密|机密|秘密)\s*[★☆✩*＊]\s*(?:长期|\d{0,2}\s*(?:年|个月)?)/gu, 'error'],
  [/[（(【[](?:绝密|机密|秘密)[）)】\]]/gu, 'error'],
  [/(?<=^|\n)\s*(?:绝密|机密|秘密)(?:文件|资料)?\s*(?=\n|$)/gu, 'error'],
  [/密级[:：]\s*(?:绝密|机密|秘密|内部)/gu, 'error'],
  [
    /(?:内部(?:资料|文件|刊物|使用))[，,、\s]*(?:注意保存|注意保密|妥善保管|不得外传|严禁外传|请勿外传)?(?=[）)】\]]|$|\n)/gu,
    'warning',
  ],
  [/(?:注意保密|不得外传|严禁外传|请勿外传|阅后销毁)/gu, 'warning'],
]

/** `privacy.secrecy`: marks of classification. */
export function checkSecrecy(text: FieldText): Finding[] {
  return MARKS.flatMap(([pattern, severity]) =>
    [...text.text.matchAll(pattern)].map(({ 0: words, index }): Finding => {
      const start = index + words.length - words.trimStart().length
      const message = `“${words.trim()}”像是密级或内部标志，涉密和内部内容不得写入公开的报告，请核对。`
      return {
        rule: 'privacy.secrecy',
        severity,
        ...placeOf(text, start, index + words.trimEnd().length),
        message,
      }
    }),
  )
}
