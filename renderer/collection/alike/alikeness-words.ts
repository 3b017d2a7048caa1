import type { AlikeTexts } from '../../../core/contract/alike.ts'

/** How much of two texts is the same; only what is wholly the same is 100 %. Of a passage, that it is one. */
export function alikenessWords({ kind, share }: Pick<AlikeTexts, 'kind' | 'share'>): string {
  if (kind === 'passage') return '同一段'
  return share >= 1 ? '全同' : `${Math.min(99, Math.round(share * 100))}%`
}
