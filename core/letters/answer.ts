import { type Finding, findingKey } from '../checks/finding.ts'

/**
 * What became of a finding that a letter named, in the version that came next: nothing is found there any more, the same
 * is, or the same rule finds something else at the same place.
 */
export type Answer = 'settled' | 'open' | 'changed'

export const ANSWER_WORDS: Readonly<Record<Answer, string>> = {
  settled: '已改好',
  open: '没有改',
  changed: '改了，仍有问题',
}

/** @param now all that the checks find in the version that came next */
export function answerTo(asked: Finding, now: readonly Finding[]): Answer {
  const key = findingKey(asked)
  if (now.some((finding) => findingKey(finding) === key)) return 'open'
  return now.some((finding) => isSamePlace(asked, finding)) ? 'changed' : 'settled'
}

/** One rule at one place: the cells meet, else the words that are quoted are the same, else there are none. */
function isSamePlace(one: Finding, other: Finding): boolean {
  if (one.rule !== other.rule || one.field !== other.field) return false
  const [cells, others] = [one.cells ?? [], other.cells ?? []]
  if (cells.length > 0 || others.length > 0) return cells.some((cell) => others.includes(cell))
  return one.quote?.text === other.quote?.text
}
