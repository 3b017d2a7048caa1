import type { Clause } from './clauses.ts'
import { isResultTag, type Tag } from './tags.ts'

/**
 * Clauses with those that only tell what became of the figure before taken in: 1件尚未到答复期，结转下年办理; 1件补正后仍不明确，按无法提供答复.
 */
export function goneOn(clauses: readonly Clause[]): Clause[] {
  const found: Clause[] = []
  for (const clause of clauses) {
    const before = found.at(-1)
    if (before && isBare(before) && tellsResult(clause, before))
      found[found.length - 1] = {
        ...before,
        end: clause.end,
        words: before.words.padEnd(clause.start - before.start, ',') + clause.words,
        dates: [...before.dates, ...clause.dates],
        terms: [...before.terms.filter(({ tag }) => !REASONS.has(tag)), ...clause.terms],
      }
    else found.push(clause)
  }
  return found
}

/** A clause that opens with its only figure, which counts what was spoken of before: 余3件, 另有1件. */
function isBare({ quantities: [figure, other], terms, start, unknown }: Clause): boolean {
  if (!figure || other || figure.sort !== 'count') return false
  return terms[0] !== undefined && terms[0].end <= figure.start ? false : unknown(start, figure.start) === 0
}

/** Why it ended so: 正在征求意见, 补正. */
const REASONS: ReadonlySet<Tag> = new Set<Tag>(['examine', 'other', 'late'])

/** 均, 其余: it tells of others, too. */
const OF_ALL = /^(?:均|都|全部|所有|其余|其他|剩余|余下)/u

function tellsResult(clause: Clause, before: Clause): boolean {
  const { mark, depth, sentence, quantities, terms, words } = clause
  const [first] = terms
  if (mark !== ',' || depth !== before.depth || sentence !== before.sentence || quantities.length > 0)
    return false
  return first !== undefined && isResultTag(first.tag) && !OF_ALL.test(words) && !terms.some(isDenial)
}

function isDenial({ tag }: { readonly tag: string }): boolean {
  return tag === 'denial'
}
