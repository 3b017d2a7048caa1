import type { ClaimedFigures } from '../form.ts'
import { claimedRequests } from '../shared/claimed-requests.ts'
import { requests } from './requests.ts'

/**
 * Which cells of the form of 2019 hold what a narrative speaks of. What was repealed or is in force, and the money of fees,
 * stand in none: 对外公开总数量 counts what is public, whether in force or not.
 */
export const claimedFigures: ClaimedFigures = {
  ...claimedRequests(requests),
  normative_docs_issued: { table: 'disclosure', of: ['normativeDocuments/made'] },
  regulations_issued: { table: 'disclosure', of: ['regulations/made'] },
  admin_permits: { table: 'disclosure', of: ['licensing/decisions'] },
  admin_penalties: { table: 'disclosure', of: ['penalties/decisions'] },
  admin_coercions: { table: 'disclosure', of: ['coercion/decisions'] },
}
