import { listBefore } from './attachment.ts'
import type { Clause } from './clauses.ts'
import { type Gap, type Statement, statementOf, wordsOf } from './statements.ts'
import { isActTag, isMatterTag, type Tag } from './tags.ts'
import type { Term } from './terms.ts'

/** 予以公开、不予公开分别为3件、2件, 制定、废止规范性文件分别为2件和1件: each figure has its matter, or its act, in turn. */
export function inTurn(clause: Clause, gaps: readonly Gap[]): (readonly Tag[])[] | undefined {
  const { quantities } = clause
  const [quantity] = quantities
  if (
    !quantity ||
    quantities.length < 2 ||
    !clause.words.slice(0, quantity.start - clause.start).includes('分别')
  )
    return undefined
  const [before, after] = gaps
  if (!before || !after) return undefined
  const statement = statementOf(clause, quantity, [before, after], [clause.start, quantity.end])
  const list = listBefore(statement)
  if (list.length === quantities.length) return list.map(({ tag }) => [tag])
  const [matter, ...others] = statement.lead.filter(({ tag }) => isMatterTag(tag))
  if (!matter || others.length > 0) return undefined
  const acts = actsBefore(statement)
  if (acts.length === quantities.length) return acts.map(({ tag }) => [tag, matter.tag])
  const groups = groupsBefore(statement)
  return groups.length === quantities.length
    ? groups.map((group) => [matter.tag, ...group.map(({ tag }) => tag).filter((tag) => tag !== matter.tag)])
    : undefined
}

/** What stands between the joints before a figure: 收到, 办结 and 结转下年 of 收到、办结、结转下年数分别为. */
function groupsBefore({ clause, lead }: Statement): Term[][] {
  const groups: Term[][] = []
  for (const term of lead) {
    const last = groups.at(-1)?.at(-1)
    const isJoined = last !== undefined && /^[、和与及]$/u.test(wordsOf(clause, last.end, term.start))
    if (last === undefined || isJoined) groups.push([term])
    else groups.at(-1)?.push(term)
  }
  return groups
}

/** The acts joined together before a figure: 制定、修改、废止. */
function actsBefore({ clause, lead }: Statement): readonly Term[] {
  const acts = lead.filter(({ tag }) => isActTag(tag))
  const isJoined = acts.every(
    ({ start }, i) => i === 0 || /^[、和与及]$/u.test(wordsOf(clause, acts[i - 1]?.end ?? 0, start)),
  )
  return isJoined ? acts : []
}
