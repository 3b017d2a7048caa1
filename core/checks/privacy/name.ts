import { matchesOf } from '../../matches.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../remark.ts'
import type { FieldText } from '../texts.ts'
import { PERSON } from './surnames.ts'
import { quoted } from '../../report/quoted.ts'

/** After 申请人 and before what a person does or is: 申请人王建国提出. 某 hides a name. */
const PARTY = new RegExp(
  `(?<who>申请人|原告|信访人|举报人|投诉人|当事人|上诉人)[：:]?\\s*(?<name>${PERSON})(?=提[出交起]|申请|向[^上]|对|因|就|于\\d|诉|不服|要求|来[访信]|[（\\(][男女汉]|[，、]\\s*[男女][，、]|(?:不服|诉)|等\\d|[、和与]${PERSON})`,
  'gu',
)
/** 李四（男，1980年5月出生 */
const SEX = new RegExp(
  `(?<=^|[，。；：、\\s]|村民|居民|公民|市民|群众)(?<name>${PERSON})(?=[（\\(，、]\\s*[男女]\\s*[，、,）\\)])`,
  'gu',
)

/** Most texts name none. */
const SEXES = /[男女]/u

/** `privacy.identifier`: names of applicants. */
export function checkNames(text: FieldText): Finding[] {
  const seen = new Set<number>()
  const patterns = SEXES.test(text.text) ? [PARTY, SEX] : [PARTY]
  return patterns.flatMap((pattern) =>
    matchesOf(text.text, pattern).flatMap((match): Finding[] => {
      const name = match.groups?.['name'] ?? ''
      const start = match.index + match[0].lastIndexOf(name)
      if (seen.has(start)) return []
      seen.add(start)
      const message = `${quoted(name)}像是当事人的姓名，公开前请改为“${name.charAt(0)}某某”或删去。`
      return [
        findingOf(text, {
          rule: 'privacy.identifier',
          severity: 'warning',
          start,
          end: start + name.length,
          message,
        }),
      ]
    }),
  )
}
