import { matchesOf } from '../matches.ts'
import { chineseNumeral } from '../narrative/numerals.ts'
import { quoted } from '../report/quoted.ts'
import type { Finding } from './finding.ts'
import { ordinalsOf } from './proof/ordinals.ts'
import type { Check } from './reading.ts'
import { findingOf } from './remark.ts'

/** 针对上述三个方面的不足. */
const BACK =
  /(?:上述|以上|前述)(?<count>[一二两三四五六七八九十]|\d)(?:个方面|[方点条项个])的?(?:突出|主要)?(?:问题|不足|短板|差距|困难)/gu

/** `proof.enumeration`: so many problems to be mended, and not so many written. */
export const checkPoints: Check = (_, { texts }) =>
  texts
    .filter(({ field, text }) => field === 'problems.improvements' && /上述|以上|前述/u.test(text))
    .flatMap((text) =>
      matchesOf(text.text, BACK).flatMap(({ 0: words, index, groups }): Finding[] => {
        const problems = texts.find(({ field }) => field === 'problems.problems')
        const listed = problems ? pointsIn(problems.text) : 0
        if (listed < 2 || countOf(groups?.['count'] ?? '') === listed) return []
        const message = `${quoted(words)}，${quoted(problems?.label ?? '')}里写了 ${listed} 项，请核对。`
        const [start, end] = [index, index + words.length]
        return [findingOf(text, { rule: 'proof.enumeration', severity: 'advice', start, end, message })]
      }),
    )

/** How many points a text numbers, by the first style that it numbers with. */
function pointsIn(text: string): number {
  const ordinals = ordinalsOf(text)
  const first = ordinals.find(({ value }) => value === 1)
  let last = 0
  for (const { style, value } of ordinals) if (style === first?.style && value === last + 1) last = value
  return last
}

function countOf(words: string): number | undefined {
  if (words === '两') return 2
  return /\d/u.test(words) ? Number(words) : chineseNumeral(words)
}
