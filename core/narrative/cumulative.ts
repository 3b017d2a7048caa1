import type { Quoted, Span } from './claim.ts'
import { type Statement, wordsOf } from './statements.ts'

/** A figure that adds up over the years: 累计发送1315条信息. */
export interface CumulativeFigure extends Span {
  /** The words between 累计 and the figure and after it, to know the same figure again. */
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly quote: string
}

/** Figures that the words call cumulative, not those of one year (全年累计). */
export function cumulativeFigures(statements: readonly Statement[], quoted: Quoted): CumulativeFigure[] {
  return statements
    .filter(({ clause }) => clause.words.includes('累计'))
    .flatMap(({ clause, quantity, start, end }): CumulativeFigure[] => {
      const words = wordsOf(clause, start, quantity.start)
      const place = words.lastIndexOf('累计')
      if (place < 0 || /全年|年内|本年|今年|当年/u.test(words) || quantity.sort !== 'count') return []
      const what =
        words.slice(place).replaceAll(/[了共达到约近为]/gu, '') + wordsOf(clause, quantity.end, end)
      const { value, unit } = quantity
      return [{ what, value, unit, ...quoted(start + place, Math.max(quantity.end, end)) }]
    })
}
