import { matchesOf } from '../../matches.ts'
import { chineseNumeral } from '../../narrative/numerals.ts'
import { quoted } from '../../report/quoted.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../remark.ts'
import type { FieldText } from '../texts.ts'
import { type Ordinal, ordinalsOf } from './ordinals.ts'

/** 存在以下三个方面的问题：, behind which the list begins at once. */
const ANNOUNCED =
  /(?<count>[一二两三四五六七八九十]|(?<!\d)\d)\s*(?:个?(?:方面|[点条项类])的?|件事|个(?=[主突问不短差困]))(?:主要|突出)?(?:问题|不足|短板|差距|困难|工作|措施|做法)?(?:和不足|与不足)?[：:]\s*/gu

/** `proof.enumeration`: three announced, two written. */
export function checkAnnouncedCounts(text: FieldText): Finding[] {
  const announced = matchesOf(text.text, ANNOUNCED)
  if (announced.length === 0) return []
  const ordinals = ordinalsOf(text.text)
  return announced.flatMap(({ 0: words, index, groups }): Finding[] => {
    const count = countOf(groups?.['count'] ?? '')
    const listed = listedAt(ordinals, index + words.length)
    if (listed < 2 || listed === count) return []
    const said = words.trim().replace(/[：:]$/u, '')
    const message = `${quoted(said)}后面写了 ${listed} 项，请核对是少写了还是数写错了。`
    const [start, end] = [index, index + said.length]
    return [findingOf(text, { rule: 'proof.enumeration', severity: 'warning', start, end, message })]
  })
}

function countOf(words: string): number | undefined {
  if (words === '两') return 2
  return /\d/u.test(words) ? Number(words) : chineseNumeral(words)
}

/** How far the list that begins at a place counts; 0 where none does. */
function listedAt(ordinals: readonly Ordinal[], at: number): number {
  const first = ordinals.find(({ start }) => start === at)
  if (first?.value !== 1) return 0
  let last = 0
  for (const { value } of ordinals.filter((each) => each.style === first.style && each.start >= at)) {
    if (value !== last + 1) break
    last = value
  }
  return last
}
