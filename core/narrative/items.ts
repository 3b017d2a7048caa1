import { matchesOf } from '../matches.ts'
import type { Clause } from './clauses.ts'
import { JOINT, wordsOf } from './statements.ts'
import { isActTag, isMatterTag, isResultTag } from './tags.ts'
import type { Term } from './terms.ts'

/** One of several things said together: 行政复议 in 行政复议、行政诉讼. */
export interface Item {
  readonly start: number
  readonly end: number
  readonly terms: readonly Term[]
}

const JOINTS = new RegExp(JOINT, 'gu')

/** Longer lists are not read item by item. */
const MOST = 40

/**
 * The items of a list between two places of a clause. What names nothing of its own goes with the next, at the end with
 * the one before; the verbs that open the list are said of all.
 */
export function itemsOf(clause: Clause, terms: readonly Term[], from: number, to: number): Item[] {
  const items: Item[] = []
  let start = from
  for (const cut of [...cutsIn(clause, terms, from, to).slice(0, MOST), { start: to, end: to }]) {
    const own = terms.filter((term) => term.start >= start && term.end <= cut.start)
    const before = items.at(-1)
    if (own.some(isNaming)) items.push({ start, end: cut.start, terms: own })
    else if (cut.start < to) continue
    else if (before) items[items.length - 1] = { ...before, end: to, terms: [...before.terms, ...own] }
    else if (own.length > 0) items.push({ start, end: to, terms: own })
    start = cut.end
  }
  const verbs = items[0]?.terms.filter(({ tag }) => isActTag(tag)) ?? []
  return items.map((item, i) =>
    i === 0 ? item : { ...item, terms: [...verbs.filter((verb) => verb.end <= item.start), ...item.terms] },
  )
}

/** 收费 names what is charged; 收取 says it of something. */
function isNaming({ tag, word }: Term): boolean {
  return isMatterTag(tag) || isResultTag(tag) || tag === 'other' || word === '收费'
}

/** Where a list is cut: at its joints, and between 复议 and 诉讼 side by side. */
function cutsIn(
  clause: Clause,
  terms: readonly Term[],
  from: number,
  to: number,
): { start: number; end: number }[] {
  const joints = matchesOf(wordsOf(clause, from, to), JOINTS)
    .map(({ index, 0: joint }) => ({ start: from + index, end: from + index + joint.length }))
    .filter(({ start }) => !terms.some((term) => term.start <= start && term.end > start))
  const pairs = terms.flatMap((term, i) => {
    const next = terms[i + 1]
    return isDispute(term) && next && isDispute(next) && term.end === next.start
      ? [{ start: term.end, end: term.end }]
      : []
  })
  return [...joints, ...pairs].sort((a, b) => a.start - b.start)
}

export function isDispute({ tag }: Term): boolean {
  return tag === 'reconsideration' || tag === 'litigation'
}
