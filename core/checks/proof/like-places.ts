import { matchesOf } from '../../matches.ts'
import type { Agency } from '../../report/report.ts'
import { quoted } from '../../report/quoted.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../remark.ts'
import { TITLES, withinAny } from '../stretches.ts'
import type { FieldText } from '../texts.ts'
import { NOT_A_PLACE } from './organs.ts'

const LEVEL = /[省市县旗州盟]/gu
const PLACE = /^[\u4e00-\u9fff]{3}$/u
const OWN = /(?<=^|[省市县区旗州盟])[\u4e00-\u9fff]{2}[省市县旗州盟]/gu
/** Characters before 市 or 县 that are of common words: 各市, 城市, 全县. */
const COMMON = /[各全本我该此城省市县区新老在到对向和与及为由以的中]/u

/** `proof.agency`: the name of a place that is the unit's own but for one character: 青怀县 for 青槐县. */
export function checkLikePlaces({ name, region = '' }: Agency, text: FieldText): Finding[] {
  const own = new Set((region + name).match(OWN) ?? [])
  if (own.size === 0) return []
  const isInTitle = withinAny(text.text, TITLES)
  return matchesOf(text.text, LEVEL).flatMap(({ index: last }): Finding[] => {
    const [index, words] = [last - 2, text.text.slice(Math.max(0, last - 2), last + 1)]
    if (!PLACE.test(words)) return []
    const like = own.has(words) ? undefined : [...own].find((place) => isLike(place, words))
    if (!like || (region + name).includes(words) || NOT_A_PLACE.test(words) || isInTitle(index)) return []
    const message = `${quoted(words)}与本报告的${quoted(like)}只差一个字，请核对是不是写错了。`
    return [
      findingOf(text, {
        rule: 'proof.agency',
        severity: 'advice',
        start: index,
        end: index + words.length,
        message,
      }),
    ]
  })
}

function isLike(place: string, words: string): boolean {
  const others = Array.from(words).filter((each, i) => each !== place[i])
  return others.length === 1 && words.at(-1) === place.at(-1) && !COMMON.test(others.join(''))
}
