import { type Division, isSameUnit } from './parts.ts'
import type { Figure } from './context.ts'
import type { Reading } from './readings.ts'

/** A part of the requests that one kind of applicant made: 收到申请78件，其中自然人70件. */
export interface OfApplicants {
  readonly reading: Reading
  readonly figure: Figure
}

/** What parts say of the columns of the table of requests, where their total is a figure of it. */
export function ofApplicants({ total, parts }: Division): OfApplicants[] {
  const [whole] = total.figures
  if (!whole || total.figures.length > 1 || total.subject !== 'requests') return []
  return parts.flatMap(({ reading }) => {
    // 企业和法律服务机构 are not of one column.
    const kinds = [...reading.statement.lead, ...reading.statement.tail].filter(
      ({ tag, word }) => tag === 'applicant' || word === '企业',
    )
    const columns = kinds[0]?.columns
    // 自然人29人次: who asked, which may be less or more than what was asked for.
    const isOther =
      !isSameUnit(reading, total) || reading.figures.length > 0 || kinds.length !== 1 || !columns
    return isOther ? [] : [{ reading, figure: { ...whole, columns } }]
  })
}
