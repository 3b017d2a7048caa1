import { alikePairs, areTheSame, ownGrams, type UnitText } from '../../../core/alike/alike-texts.ts'
import { createForemost } from '../../../core/alike/foremost.ts'
import { jaccard } from '../../../core/alike/grams.ts'
import { longestCommon } from '../../../core/alike/longest-common.ts'
import { samePassages } from '../../../core/alike/same-passages.ts'
import { editions } from '../../../core/form/editions.ts'
import type { Form, TextField } from '../../../core/form/form.ts'
import { textFields, textOf } from '../../../core/report/fields.ts'
import { reportIn } from '../reading/packed.ts'
import { type ComparedVersion, type Found, type FoundPair, nameOf, type Wanted } from './protocol.ts'

/** Compares the texts of many reports with one another, field by field. */
export interface Comparison {
  /** Holds the texts of some fields of a version. @param place of the version among all */
  readonly add: (version: ComparedVersion, place: number, fields: readonly TextField[]) => void
  /** Compares the texts it holds and forgets them. @param tell hears how many fields are done */
  readonly compare: (tell: (compared: number) => void) => void
  readonly found: () => Found
}

/** With the words of both, which are wanted in the end of the foremost alone. */
type Pair = Omit<FoundPair, 'quote'> & { readonly words: readonly [string, string] }

/** Texts of all fields but of the preamble, which says what the office is told to say. */
export const COMPARED_FIELDS: readonly TextField[] = [
  ...new Set(Object.values(editions).flatMap((form: Form) => textFields(form))),
].filter((field) => field !== 'preamble')

/** A text and the place of the version it is of. */
interface HeldText {
  readonly owner: number
  readonly text: UnitText
}

const NONE = new Uint32Array()

export function createComparison({ atLeast, most, looked }: Wanted): Comparison {
  const byField = new Map<TextField, HeldText[]>()
  const seen = new Set(looked.map(nameOf))
  const open = createForemost<Pair>(most, inOrder)
  const done: Pair[] = []
  const quoted = (some: readonly Pair[]) =>
    some.map(({ words, ...pair }): FoundPair => ({ ...pair, quote: longestCommon(...words) }))
  return {
    add: ({ content, names }, place, fields) => {
      const report = reportIn(content)
      for (const field of fields) {
        const text = textOf(report, field)
        if (text === '') continue
        const held = byField.get(field) ?? []
        held.push({ owner: place, text: { text, names } })
        byField.set(field, held)
      }
    },
    compare: (tell) => {
      let compared = 0
      for (const [field, held] of byField) {
        for (const pair of pairsOf(field, held, atLeast))
          if (seen.has(nameOf(pair))) done.push(pair)
          else open.add(pair)
        byField.delete(field)
        tell((compared += 1))
      }
    },
    found: () => ({
      pairs: quoted(open.all()),
      total: open.count(),
      looked: quoted(done.sort(inOrder).slice(0, most)),
    }),
  }
}

/** Texts before passages, the most alike first, else as fields and reports stand. */
function inOrder(a: Pair, b: Pair): number {
  return (
    Number(a.kind === 'passage') - Number(b.kind === 'passage') ||
    b.share - a.share ||
    COMPARED_FIELDS.indexOf(a.field) - COMPARED_FIELDS.indexOf(b.field) ||
    // Passages come with the longest first.
    (a.kind === 'text' ? a.one - b.one || a.other - b.other : 0)
  )
}

/** Runs leave out sentences that many units have, in which figures may differ: all is the same only where every word is. */
const ALMOST = 0.99

function shareOf(share: number, one: UnitText | undefined, other: UnitText | undefined): number {
  return share > ALMOST && one && other && !areTheSame(one, other) ? ALMOST : share
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
    words: [texts[one]?.text ?? '', texts[other]?.text ?? ''],
  })
  const passages = new Map(samePassages(texts).map((each) => [each.one * texts.length + each.other, each]))
  for (const alike of alikePairs(sets, atLeast)) {
    const share = shareOf(alike.share, texts[alike.one], texts[alike.other])
    if (share < atLeast) continue
    passages.delete(alike.one * texts.length + alike.other)
    yield pair('text', alike, share)
  }
  for (const passage of passages.values())
    yield pair('passage', passage, jaccard(sets[passage.one] ?? NONE, sets[passage.other] ?? NONE))
}
