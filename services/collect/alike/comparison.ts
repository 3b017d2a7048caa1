import { alikePairs, ownGrams, type UnitText } from '../../../core/alike/alike-texts.ts'
import { createForemost } from '../../../core/alike/foremost.ts'
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

type Pair = Omit<FoundPair, 'quote' | 'field'> & { readonly field: TextField }

/** A text and the place of the version it is of. */
interface HeldText {
  readonly owner: number
  readonly text: UnitText
}

const NONE = new Uint32Array()

export function createComparison(): Comparison {
  const byField = new Map<TextField, HeldText[]>()
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
      const fields = [...byField.keys()]
      const seen = new Set(looked.map(nameOf))
      const done: Pair[] = []
      const open = createForemost<Pair>(most, inOrderOf(fields))
      fields.forEach((field, compared) => {
        tell(compared, fields.length)
        for (const pair of pairsOf(field, byField.get(field) ?? [], atLeast))
          if (seen.has(nameOf(pair))) done.push(pair)
          else open.add(pair)
      })
      const wordsOf = (field: TextField, owner: number) =>
        byField.get(field)?.find((each) => each.owner === owner)?.text.text ?? ''
      const quoted = (some: readonly Pair[]) =>
        some.map((pair): FoundPair => {
          const quote = longestCommon(wordsOf(pair.field, pair.one), wordsOf(pair.field, pair.other))
          return { ...pair, quote }
        })
      const looks = done.sort(inOrderOf(fields)).slice(0, most)
      return { pairs: quoted(open.all()), total: open.count(), looked: quoted(looks) }
    },
  }
}

/** Texts before passages, the most alike first, else as fields and reports stand. */
function inOrderOf(fields: readonly TextField[]): (a: Pair, b: Pair) => number {
  return (a, b) =>
    Number(a.kind === 'passage') - Number(b.kind === 'passage') ||
    b.share - a.share ||
    fields.indexOf(a.field) - fields.indexOf(b.field) ||
    // Passages come with the longest first.
    (a.kind === 'text' ? a.one - b.one || a.other - b.other : 0)
}

/** Alike texts of a field, then pairs that only tell the same case. */
function* pairsOf(field: TextField, held: readonly HeldText[], atLeast: number): Generator<Pair> {
  const texts = held.map(({ text }) => text)
  const sets = ownGrams(texts)
  const pair = (kind: Pair['kind'], { one, other }: { one: number; other: number }, share: number): Pair => ({
    field,
    kind,
    one: held[one]?.owner ?? 0,
    other: held[other]?.owner ?? 0,
    share,
  })
  const passages = new Map(samePassages(texts).map((each) => [each.one * texts.length + each.other, each]))
  for (const alike of alikePairs(sets, atLeast)) {
    passages.delete(alike.one * texts.length + alike.other)
    yield pair('text', alike, alike.share)
  }
  for (const passage of passages.values())
    yield pair('passage', passage, jaccard(sets[passage.one] ?? NONE, sets[passage.other] ?? NONE))
}
