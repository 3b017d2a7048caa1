import { UNIT_STATE_WORDS } from '../../../core/collection/words.ts'
import type { CollectionCounts } from '../../../core/contract/collections.ts'

/** What goes into a volume of all reports though nobody has passed it: “其中还没有通过的也收入：待审 2 份，已退回 1 份。” */
export function notAcceptedWords(states: CollectionCounts['states']): string {
  const counted = (['received', 'faulty', 'returned'] as const)
    .filter((state) => states[state] > 0)
    .map((state) => `${UNIT_STATE_WORDS[state]} ${states[state]} 份`)
  return counted.length === 0 ? '' : `其中还没有通过的也收入：${counted.join('，')}。`
}
