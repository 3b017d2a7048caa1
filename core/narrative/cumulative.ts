import { charactersOf, originalSpan } from './characters.ts'
import { clausesOf } from './clauses.ts'
import { statementsOf, wordsOf } from './statements.ts'

/** A figure that adds up over the years: 累计发送1315条信息. */
export interface CumulativeFigure {
  /** The words between 累计 and the figure and after it, to know the same figure again. */
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** Figures a text calls cumulative, not those of one year (全年累计). */
export function cumulativeFigures(text: string): CumulativeFigure[] {
  const characters = charactersOf(text)
  return clausesOf(characters).flatMap((clause) =>
    statementsOf(clause).flatMap((statement): CumulativeFigure[] => {
      const { quantity, start, end } = statement
      const words = wordsOf(clause, start, quantity.start)
      const place = words.lastIndexOf('累计')
      if (place < 0 || /全年|年内|本年|今年|当年/u.test(words) || quantity.sort !== 'count') return []
      const span = originalSpan(characters, start + place, Math.max(quantity.end, end))
      const what =
        words.slice(place).replaceAll(/[了共达到约近为]/gu, '') + wordsOf(clause, quantity.end, end)
      return [
        {
          what,
          value: quantity.value,
          unit: quantity.unit,
          ...span,
          quote: text.slice(span.start, span.end),
        },
      ]
    }),
  )
}
