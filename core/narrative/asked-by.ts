import type { Frame } from './frame.ts'
import { type Statement, wordsOf } from './statements.ts'

/** 收到自然人提出的申请11件: the columns that the figure itself is of. */
export function askedBy({ by }: Frame, { lead }: Statement): readonly string[] | undefined {
  if (!by.includes('applicant')) return undefined
  const columns = lead.flatMap(({ tag, columns: named = [] }) => (tag === 'applicant' ? named : []))
  return columns.length > 0 ? [...new Set(columns)] : undefined
}

/** Whether words before a figure name a kind of applicants. */
export function namesApplicants({ lead }: Statement): boolean {
  return lead.some(({ tag }) => tag === 'applicant')
}

const AMONG = /^(?:(?:政府信息公开)?申请)?[中里]/u
const ASKED_BY_THEM = /^(?:申请|提出|提交)*的$/u

/** 企业提出的3件申请中, and at the head of its part 企业提出的3件: the columns that the figures behind it are of. */
export function applicantsOf({ clause, lead, quantity }: Statement): readonly string[] | undefined {
  const [applicant, ...others] = lead.filter(({ tag }) => tag === 'applicant')
  if (!applicant || others.length > 0) return undefined
  const behind = wordsOf(clause, quantity.end, clause.end)
  const isHead = behind === '' && clause.mark !== ',' && clause.depth === 0
  const isOfThem = ASKED_BY_THEM.test(wordsOf(clause, applicant.end, quantity.start))
  return AMONG.test(behind) || (isHead && isOfThem) ? applicant.columns : undefined
}
