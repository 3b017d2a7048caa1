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
  const acts = actsBefore(statement)
  const [matter, ...others] = statement.lead.filter(({ tag }) => isMatterTag(tag))
  if (!matter || others.length > 0 || acts.length !== quantities.length) return undefined
  return acts.map(({ tag }) => [tag, matter.tag])
}

/** The acts joined together before a figure: 制定、修改、废止. */
function actsBefore({ clause, lead }: Statement): readonly Term[] {
  const acts = lead.filter(({ tag }) => isActTag(tag))
  const isJoined = acts.every(
    ({ start }, i) => i === 0 || /^[、和与及]$/u.test(wordsOf(clause, acts[i - 1]?.end ?? 0, start)),
  )
  return isJoined ? acts : []
}
