import type { ClaimedFigures } from '../form.ts'
import { claimedRequests } from '../shared/claimed-requests.ts'
import { requests } from './requests.ts'

/** Which cells of the form of 2021 hold what a narrative speaks of. */
export const claimedFigures: ClaimedFigures = {
  ...claimedRequests(requests),
  normative_docs_issued: { table: 'disclosure', of: ['normativeDocuments/issued'] },
  normative_docs_repealed: { table: 'disclosure', of: ['normativeDocuments/repealed'] },
  normative_docs_in_force: { table: 'disclosure', of: ['normativeDocuments/inForce'] },
  regulations_issued: { table: 'disclosure', of: ['regulations/issued'] },
  regulations_repealed: { table: 'disclosure', of: ['regulations/repealed'] },
  regulations_in_force: { table: 'disclosure', of: ['regulations/inForce'] },
  admin_permits: { table: 'disclosure', of: ['licensing/decisions'] },
  admin_penalties: { table: 'disclosure', of: ['penalties/decisions'] },
  admin_coercions: { table: 'disclosure', of: ['coercion/decisions'] },
  fees_amount: { table: 'disclosure', of: ['fees/amount'] },
}
