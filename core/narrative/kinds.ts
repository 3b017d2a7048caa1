/** What a narrative can say a figure about. The names are those of the command line. */
export const CLAIM_KINDS = [
  'requests_received_new',
  'requests_carried_in',
  'requests_handled',
  'granted',
  'partly_granted',
  'refused',
  'unavailable',
  'not_processed',
  'other_handled',
  'carried_out',
  'reconsideration_total',
  'litigation_total',
  'normative_docs_issued',
  'normative_docs_repealed',
  'normative_docs_in_force',
  'regulations_issued',
  'regulations_repealed',
  'regulations_in_force',
  'admin_permits',
  'admin_penalties',
  'admin_coercions',
  'fees_amount',
  'processing_fee_notices',
  'processing_fee_charged',
] as const

export type ClaimKind = (typeof CLAIM_KINDS)[number]

/** The results of handling that part three of the form divides the requests into, in its order. */
export const RESULT_KINDS = [
  'granted',
  'partly_granted',
  'refused',
  'unavailable',
  'not_processed',
  'other_handled',
] as const satisfies readonly ClaimKind[]

export type ResultKind = (typeof RESULT_KINDS)[number]

export const OUTCOMES: ReadonlySet<ClaimKind> = new Set<ClaimKind>(RESULT_KINDS)
