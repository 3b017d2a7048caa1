import { alikeTexts, ownGrams, type UnitText } from '../../../core/alike/alike-texts.ts'
import { jaccard } from '../../../core/alike/grams.ts'
import { longestCommon } from '../../../core/alike/longest-common.ts'
import { samePassages } from '../../../core/alike/same-passages.ts'
import { editions } from '../../../core/form/editions.ts'
import type { TextField } from '../../../core/form/form.ts'
import { textOf } from '../../../core/report/fields.ts'
import { reportIn } from '../reading/packed.ts'
import { type ComparedVersion, type Found, type FoundPair, type Heard, nameOf } from './protocol.ts'

/** How alike, how many at most, and what was looked at already. */
type Wanted = Extract<Heard, { readonly atLeast: number }>

/** Compares the texts of many reports with one another, field by field. */
export interface Comparison {
  readonly add: (version: ComparedVersion) => void
  /** @param tell hears how many fields are done */
  readonly find: (wanted: Wanted, tell: (done: number, total: number) => void) => Found
}

type Pair = Omit<FoundPair, 'quote'>

export function createComparison(): Comparison {
  const byField = new Map<TextField, { readonly owner: number; readonly text: UnitText }[]>()
  let added = 0
  return {
    add: ({ content, names }) => {
      const report = reportIn(content)
      for (const { items } of editions[report.form].parts)
        for (const item of items) {
          if (item.kind !== 'text' || item.field === 'preamble') continue
          const text = textOf(report, item.field)
          if (text === '') continue
          const held = byField.get(item.field) ?? []
          held.push({ owner: added, text: { text, names } })
          byField.set(item.field, held)
        }
      added += 1
    },
    find: ({ atLeast, most, looked }, tell) => {
      const pairs: Pair[] = []
      let compared = 0
      for (const [field, held] of byField) {
        tell(compared++, byField.size)
        pairs.push(
          ...pairsOf(
            field,
            held.map(({ text }) => text),
            atLeast,
            (at) => held[at]?.owner ?? 0,
          ),
        )
      }
      pairs.sort((a, b) => Number(a.kind === 'passage') - Number(b.kind === 'passage') || b.share - a.share)
      const wordsOf = (field: string, owner: number) =>
        byField.get(field as TextField)?.find((each) => each.owner === owner)?.text.text ?? ''
      const quoted = (some: readonly Pair[]) =>
        some.slice(0, most).map((pair): FoundPair => {
          const quote = longestCommon(wordsOf(pair.field, pair.one), wordsOf(pair.field, pair.other))
          return { ...pair, quote }
        })
      const seen = new Set(looked.map(nameOf))
      const open = pairs.filter((pair) => !seen.has(nameOf(pair)))
      const done = pairs.filter((pair) => seen.has(nameOf(pair)))
      return { pairs: quoted(open), total: open.length, looked: quoted(done) }
    },
  }
}

function pairsOf(
  field: string,
  texts: readonly UnitText[],
  atLeast: number,
  ownerOf: (at: number) => number,
): Pair[] {
  const sets = ownGrams(texts)
  const alike = alikeTexts(texts, atLeast, sets)
  const known = new Set(alike.map(({ one, other }) => `${one} ${other}`))
  const passages = samePassages(texts).filter(({ one, other }) => !known.has(`${one} ${other}`))
  const pair = (kind: Pair['kind'], one: number, other: number, share: number): Pair => ({
    field,
    kind,
    one: ownerOf(one),
    other: ownerOf(other),
    share,
  })
  return [
    ...alike.map(({ one, other, share }) => pair('text', one, other, share)),
    ...passages.map(({ one, other }) =>
      pair('passage', one, other, jaccard(sets[one] ?? new Uint32Array(), sets[other] ?? new Uint32Array())),
    ),
  ]
}
