import { matchesOf } from '../../matches.ts'
import { quoted } from '../../report/quoted.ts'
import type { Finding } from '../finding.ts'
import type { Check, ReadText } from '../reading.ts'
import type { Span } from '../remark.ts'
import { sentenceAt } from '../sentence-at.ts'
import { placeOf } from '../texts.ts'
import { changedIn } from './changed.ts'
import { relationOf } from './acts.ts'
import { countedIn } from './counted.ts'
import { deniedIn } from './denied.ts'
import { EXCEPTIONS, type Exception } from './exceptions.ts'
import { exclude } from './fact.ts'
import { hadIn, presumedIn } from './had.ts'
import { regularIn } from './regular.ts'
import { isAnother, rolesIn } from './roles.ts'
import { differenceOf, isAmong } from './same-count.ts'
import { doneWithAllIn, isLeftOut, leftOutIn } from './whole.ts'
import { isOfThisYear, OUGHT, PLANNED } from './time.ts'

interface Passage extends Span {
  readonly text: ReadText
}

/** `narrative.conflict`: two passages that can't both be true. */
export const checkContradictions: Check = (_, { texts }) => [
  ...countedTwice(texts),
  ...denied(texts),
  ...excepted(texts),
  ...leftOut(texts),
  ...changed(texts),
  ...regular(texts),
  ...roles(texts),
]

function countedTwice(texts: readonly ReadText[]): Finding[] {
  const all = Map.groupBy(texts.flatMap(countedIn), ({ what }) => what)
  return [...all.values()].flatMap((counts) => {
    if (new Set(counts.map(({ figure }) => figure)).size > MOST) return []
    return counts.flatMap((here, i) => {
      const other = counts.slice(0, Math.min(i, FIRST)).find((before) => differenceOf(before, here))
      const severity = other && differenceOf(other, here)
      return other && severity
        ? [finding(here, other, { severity, expected: other.figure, actual: here.figure })]
        : []
    })
  })
}
/** More figures of one thing are of its parts. */
const MOST = 2
/** So many passages of the same thing are held against each. */
const FIRST = 20

/** The first of several passages, by what they are of. */
function firstBy<T, K>(passages: readonly T[], keyOf: (passage: T) => K): (key: K) => readonly T[] {
  const groups = Map.groupBy(passages, keyOf)
  return (key) => groups.get(key)?.slice(0, FIRST) ?? []
}

function denied(texts: readonly ReadText[]): Finding[] {
  const denials = texts.flatMap(deniedIn)
  if (denials.length === 0) return []
  const names = new Set(denials.map(({ what }) => what))
  const heads = [...names].map((what) => what.slice(-2))
  const had = [
    ...texts.flatMap(countedIn).filter(({ what }) => names.has(what)),
    ...texts
      .filter(({ text }) => heads.some((head) => text.includes(head)))
      .flatMap((text) => [...hadIn(text, names), ...presumedIn(text, names)]),
  ]
  const hadOf = firstBy(had, ({ what }) => what)
  return denials.flatMap((here) => {
    const other = hadOf(here.what).find(
      (each) => isAmong(each, here) && areApart(each, here) && exclude(here, each),
    )
    return other ? [finding(here, other)] : []
  })
}

/** No passage contradicts itself. */
function areApart(a: Passage, b: Passage): boolean {
  return a.text !== b.text || a.start >= b.end || a.end <= b.start
}

function excepted(texts: readonly ReadText[]): Finding[] {
  return EXCEPTIONS.flatMap((exception) => {
    const some = texts
      .filter(({ text }) => exception.sign.test(text))
      .flatMap((text) => placesIn(text, exception.some, exception))
    const someOf = firstBy(some, ({ matter }) => matter)
    return some.length === 0
      ? []
      : texts
          .flatMap((text) => placesIn(text, exception.none, exception))
          .flatMap((here) => {
            const other = someOf(here.matter).find((each) => areApart(each, here))
            return other ? [finding(here, other)] : []
          })
  })
}

function placesIn(
  text: ReadText,
  pattern: RegExp,
  exception: Exception,
): (Passage & { readonly matter: number })[] {
  return matchesOf(text.text, pattern).flatMap(({ 0: words, index }) => {
    const { before, after } = sentenceAt(text.text, index)
    const clause = before.slice(before.lastIndexOf('，') + 1) + words
    if (exception.of && (!/答复|办[结理复]|回复|申请/u.test(words) || /更新|发布|报送/u.test(words)))
      return []
    if (OUGHT.test(clause) || PLANNED.test(before) || !isOfThisYear(clause, text.narrative.year)) return []
    return [
      {
        text,
        start: index,
        end: index + words.length,
        matter: matterOf(exception.of, words, before + after),
      },
    ]
  })
}

/** Which matter words are of: their own, or that of their sentence; answers by themselves are of requests. */
function matterOf(of: readonly RegExp[] = [], words: string, sentence: string): number {
  const own = of.findIndex((each) => each.test(words))
  return Math.max(own >= 0 ? own : of.findIndex((each) => each.test(sentence)), 0)
}

function leftOut(texts: readonly ReadText[]): Finding[] {
  const left = texts.flatMap(leftOutIn)
  if (left.length === 0) return []
  const doneOf = firstBy(texts.flatMap(doneWithAllIn), ({ verb }) => verb)
  return left.flatMap((here) => {
    const other = doneOf(here.verb).find((each) => isLeftOut(here, each))
    return other ? [finding(here, other)] : []
  })
}

function changed(texts: readonly ReadText[]): Finding[] {
  const facts = texts.flatMap(changedIn)
  const factsOf = firstBy(facts, ({ what }) => what)
  return facts.flatMap((here) => {
    const other = factsOf(here.what).find((each) => each === here || exclude(here, each))
    return other && other !== here ? [finding(here, other)] : []
  })
}

/** Less often than is said to be usual, or otherwise. */
function regular(texts: readonly ReadText[]): Finding[] {
  const facts = texts.flatMap(regularIn)
  if (facts.length === 0) return []
  const factsOf = firstBy(facts, ({ what }) => what)
  const countsOf = firstBy(texts.flatMap(countedIn), ({ what }) => what)
  return facts.flatMap((here) => {
    const other =
      countsOf(here.what).find(
        (each) =>
          each.kind === here.kind && relationOf(each.act, here.act) !== undefined && exclude(here, each),
      ) ??
      factsOf(here.what).find(
        (each) =>
          each === here || (each.kind === here.kind && each.least !== here.least && each.text !== here.text),
      )
    return other && other !== here ? [finding(here, other)] : []
  })
}

function roles(texts: readonly ReadText[]): Finding[] {
  const said = texts.flatMap(rolesIn)
  const saidOf = firstBy(said, ({ role }) => role)
  return said.flatMap((here) => {
    const other = saidOf(here.role).find((each) => each === here || isAnother(each, here))
    return other && other !== here ? [finding(here, other)] : []
  })
}

function finding(here: Passage, other: Passage, more: Partial<Finding> = {}): Finding {
  const words = ({ text, start, end }: Passage) => text.text.slice(start, end)
  const message = `这里是${quoted(words(here))}，${quoted(other.text.label)}里是${quoted(words(other))}，两处不一致，请核对。`
  return {
    rule: 'narrative.conflict',
    severity: 'warning',
    ...placeOf(here.text, here.start, here.end),
    message,
    ...more,
  }
}
