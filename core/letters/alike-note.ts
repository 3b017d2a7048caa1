import { z } from 'zod'
import { type EditionId, editions } from '../form/editions.ts'
import { quoted } from '../report/quoted.ts'
import { partWords } from './part-words.ts'

/** A text that stands in another unit's report as well, as a letter of return tells it. */
export const alikeNote = z.object({
  field: z.string().max(80),
  /** @see AlikeTexts */
  kind: z.enum(['text', 'passage']),
  share: z.number().min(0).max(1),
  /** The longest words that both have. */
  quote: z.string().max(20_000),
  /** The other unit, where the office wants it named. */
  other: z.string().max(200).nullable(),
})
export type AlikeNote = z.infer<typeof alikeNote>

/** How much of two texts is the same; only what is wholly the same is 100 %. Of a passage, that it is one. */
export function alikenessWords({ kind, share }: Pick<AlikeNote, 'kind' | 'share'>): string {
  if (kind === 'passage') return '同一段'
  return share >= 1 ? '全同' : `${Math.min(99, Math.round(share * 100))}%`
}

/** Characters of the words that both have: the unit finds the place by them. */
const QUOTED = 60

/** Which item it is, how much of it is the same, and as in whose report. */
export function alikeLine({ field, kind, share, quote, other }: AlikeNote, form: EditionId): string {
  const { parts } = editions[form]
  const part = parts.find(({ items }) => items.some((item) => item.kind === 'text' && item.field === field))
  const item = part?.items.find((each) => each.kind === 'text' && each.field === field)
  const named = item?.kind === 'text' && (part?.items.length ?? 0) > 1 ? quoted(item.label) : ''
  const place = partWords(part?.heading ?? '') + named
  const whose = other === null ? '另一单位的报告' : `${other}的报告`
  const characters = Array.from(quote.trim())
  const words = quoted(characters.slice(0, QUOTED).join('') + (characters.length > QUOTED ? '…' : ''))
  if (kind === 'passage') return `${place}：有一段与${whose}一字不差，相同的文字：${words}。`
  const share100 = Math.min(99, Math.round(share * 100))
  const much = share >= 1 ? '完全相同' : `约有${share100}%相同`
  return `${place}：与${whose}${much}，相同的文字如：${words}。`
}
