import type { Clause } from './clauses.ts'
import { type Context, type Figure, type Subject, subjectOf } from './context.ts'
import { figuresOf } from './figures.ts'
import { type Head, headOf, isMatter } from './heads.ts'
import { ANOTHER_WAY, COMPARISON, PARTS, PARTS_FOLLOW } from './lexicon.ts'
import { isFiller, type Statement, statementsOf, wordsOf } from './statements.ts'

/** A statement understood: which figure of the form it gives, if any. */
export interface Reading {
  readonly statement: Statement
  readonly head: Head | undefined
  /** The figures of the form; several only where one figure is said of each. */
  readonly figures: readonly Figure[]
  /** It stands in a list of parts. */
  readonly isPart: boolean
  /** A list of parts begins with it. */
  readonly opensParts: boolean
  readonly isAfterSemicolon: boolean
  readonly divided: string
  readonly dividesWhole: boolean
  /** What the text speaks of from here on. */
  readonly subject: Subject | undefined
  /** It sets a figure against another: 比上年增加5件. */
  readonly isComparison: boolean
  readonly start: number
  readonly end: number
}

/** Reads the statements of a clause, each in the light of those before. */
export function readClause(clause: Clause, before: Context): { readings: Reading[]; after: Context } {
  const opens = before.isAfterFigure && (clause.mark === ':' || clause.mark === '(')
  let context: Context = {
    ...before,
    isPart: before.isPart || clause.depth > 0 || opens,
    opensParts: before.opensParts || opens,
    isAfterSemicolon: before.isAfterSemicolon || clause.mark === ';',
    isAfterFigure: clause.quantities.length > 0,
  }
  const statements = statementsOf(clause)
  const shared = inTurn(statements)
  const readings = statements.map((statement, i) => {
    const words = wordsOf(clause, statement.start, statement.quantity.start)
    if (PARTS.test(words)) context = { ...context, isPart: true, opensParts: true }
    const reading = read(statement, words, context, shared?.[i])
    context = {
      ...context,
      subject: reading.subject,
      opensParts: context.opensParts && reading.isComparison,
      isAfterSemicolon: false,
      divided: reading.isComparison ? context.divided : '',
      dividesWhole: context.dividesWhole && reading.isComparison,
      isAfterHandled:
        context.isAfterHandled || reading.figures.some(({ kind }) => kind === 'requests_handled'),
    }
    return reading
  })
  if (readings.length === 0) {
    const named = clause.terms.filter((term) => isMatter(term) || term.tag === 'requestWork').at(-1)
    if (named) context = { ...context, subject: isMatter(named) ? subjectOf(named.tag) : 'requests' }
    const divided = /^(.{2,12})[中里]$/u.exec(clause.words)?.[1]
    const dividesWhole = ANOTHER_WAY.test(clause.words)
    if (divided ?? (dividesWhole || PARTS_FOLLOW.test(clause.words)))
      context = { ...context, isPart: true, opensParts: true, divided: divided ?? '', dividesWhole }
  }
  return { readings, after: context }
}

/** 予以公开、不予公开分别为3件、2件: each figure has its matter in turn. */
function inTurn(statements: readonly Statement[]): Head[] | undefined {
  const [first] = statements
  if (
    !first ||
    statements.length < 2 ||
    !wordsOf(first.clause, first.start, first.quantity.start).includes('分别')
  )
    return undefined
  const head = headOf(first)
  return head?.matters.length === statements.length
    ? head.matters.map((matter) => ({ ...head, matters: [matter] }))
    : undefined
}

function read(statement: Statement, words: string, context: Context, given: Head | undefined): Reading {
  const isComparison = COMPARISON.test(words) || statement.quantity.sort === 'percent'
  const head = isComparison ? undefined : (given ?? headOf(statement))
  const figures = head ? figuresOf(statement, head, context) : []
  return {
    statement,
    head,
    figures,
    subject: isComparison ? context.subject : subjectAfter({ head, figures, statement }, context),
    isPart: context.isPart,
    opensParts: context.opensParts && !isComparison,
    isAfterSemicolon: context.isAfterSemicolon,
    divided: context.divided,
    dividesWhole: context.dividesWhole,
    isComparison,
    start: head?.start ?? statement.quantity.start,
    end: Math.max(head?.end ?? 0, statement.quantity.end),
  }
}

function subjectAfter(
  { head, figures, statement }: Pick<Reading, 'head' | 'figures' | 'statement'>,
  { subject, isPart }: Context,
): Subject | undefined {
  if (isPart && subject === 'else') return subject
  const matter = head?.matters.at(-1)
  if (matter) return subjectOf(matter.tag)
  if (subject === 'normative' || subject === 'regulations') if (head?.act?.tag === 'examine') return subject
  if (figures.length > 0) return subject
  // Parts do not change what the whole is about, and a bare figure goes on about it.
  if (isPart || isFiller(wordsOf(statement.clause, statement.start, statement.quantity.start))) return subject
  const last = statement.lead.at(-1) ?? statement.tail.at(-1)
  if (subject === 'processingFee' && last?.tag === 'charge') return subject
  if (isMatter(last)) return subjectOf(last.tag)
  if (last?.tag === 'applicant' || last?.tag === 'channel' || last?.tag === 'disputeResult') return subject
  return last?.tag === 'requestWork' ? 'requests' : 'else'
}
