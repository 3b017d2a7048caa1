import { describe, expect, it } from 'vitest'
import { divisionsOf } from './breakdowns.ts'
import { charactersOf } from './characters.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { unsaid } from './context.ts'
import { denialsOf } from './negations.ts'
import { type Reading, readClause } from './readings.ts'
import { bookOf, type WordBook } from './terms.ts'
import { LEXICON } from './lexicon.ts'

/** What no writer writes and a paste may hold: the same again and again. */
const MONOTONE = [
  '1,',
  '1件',
  '收到申请5件、',
  '收到申请5件，',
  '其中5件',
  '（1件',
  '5条，其中3条；',
  '未收到申请、',
  '行政复议、行政诉讼、',
  '上年结转',
  '办结5件和',
]

/** Counts how often a function is called. */
function counting<A extends unknown[], R>(inner: (...args: A) => R) {
  const counted = { calls: 0, call: (...args: A): R => (counted.calls++, inner(...args)) }
  return counted
}

function clausesAsked(text: string): { clauses: Clause[]; asked: () => number } {
  const counters: { calls: number }[] = []
  const clauses = clausesOf(charactersOf(text)).map((clause) => {
    const counted = counting(clause.unknown)
    counters.push(counted)
    return { ...clause, unknown: counted.call }
  })
  return { clauses, asked: () => counters.reduce((sum, { calls }) => sum + calls, 0) }
}

function readingsOf(clauses: readonly Clause[]): Reading[] {
  let context = unsaid(2024)
  return clauses.flatMap((clause) => {
    denialsOf(clause, context, false)
    const { readings, after } = readClause(clause, context)
    context = after
    return readings
  })
}

/** How much more work twice the text is. */
function growth(work: (text: string) => number, unit: string): number {
  const [once, twice] = [300, 600].map((times) => work(unit.repeat(times)))
  return (twice ?? 0) / Math.max(once ?? 0, 1)
}

describe.each(MONOTONE)('%s again and again', (unit) => {
  it('is looked up as often as it is long', () => {
    const lookUps = (text: string) => {
      let calls = 0
      const countedNode = (node: WordBook[number]): WordBook[number] => {
        if (!node) return undefined
        const { unit: own, on, beside, meaning } = node
        return {
          get unit() {
            calls++
            return own
          },
          on: countedNode(on),
          beside: countedNode(beside),
          meaning,
        }
      }
      clausesOf(charactersOf(text), SHORT.map(countedNode))
      return calls
    }
    expect(growth(lookUps, unit)).toBeLessThan(2.1)
  })

  it('is read with work that grows as its length', () => {
    const work = (text: string) => {
      const { clauses, asked } = clausesAsked(text)
      readingsOf(clauses)
      return asked()
    }
    expect(growth(work, unit)).toBeLessThan(2.2)
  })

  it('is divided with work that grows as its length', () => {
    const work = (text: string) => {
      let calls = 0
      const readings = readingsOf(clausesOf(charactersOf(text))).map((reading) =>
        Object.defineProperty({ ...reading }, 'statement', {
          get: () => {
            calls++
            return reading.statement
          },
        }),
      )
      divisionsOf(readings)
      return calls
    }
    expect(growth(work, unit)).toBeLessThan(2.2)
  })
})

/** A book small enough to be copied at each look. */
const SHORT = bookOf(LEXICON.filter(({ tag }) => tag === 'request' || tag === 'carry'))
