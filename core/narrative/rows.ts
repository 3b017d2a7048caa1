import { type Statement, wordsOf } from './statements.ts'
import type { Term } from './terms.ts'

/** 信访类、重复申请的5件: several rows, and so none. */
export function isOfRows([first, ...others]: readonly Term[]): boolean {
  return first !== undefined && others.some(({ tag, row }) => tag === first.tag && row !== first.row)
}

/** What names a reason: 因本机关不掌握, 属于内部事务信息. */
const REASON = /(?:因|由于|因为|属于?|涉及)$/u

/** 因本机关不掌握而无法提供3件, 重复申请不予处理3件: a result and, before it, its reason, which is a row of the same result. */
export function rowBeside(matter: Term | undefined, { clause, lead }: Statement): string | undefined {
  const rows = lead.filter(({ tag, row }) => row && tag === matter?.tag)
  const [reason] = rows
  if (!matter || !reason || rows.length > 1 || reason.end > matter.start) return undefined
  const isReason =
    reason.end === matter.start ||
    reason.word.startsWith('属') ||
    REASON.test(wordsOf(clause, clause.start, reason.start))
  return isReason && !/[等、或]/u.test(wordsOf(clause, reason.end, matter.start)) ? reason.row : undefined
}
