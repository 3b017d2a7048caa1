import { RESULT_KINDS, type ResultKind } from './kinds.ts'

/** What a term of the lexicon is: a matter (what is counted), an act (what was done with it), or neither. */
export type Tag =
  | Matter
  | Act
  /** The whole of the form's numbers is not meant, only a share: 网络申请, 自然人. */
  | 'applicant'
  | 'channel'
  /** How a dispute ended: 维持, 纠正. */
  | 'disputeResult'
  /** The work on requests: it sets the subject and is nothing that is counted. */
  | 'requestWork'
  | 'other'

/** What is counted. */
export type Matter =
  | 'request'
  | 'reconsideration'
  | 'litigation'
  | 'normative'
  | 'regulation'
  | 'permit'
  | 'penalty'
  | 'coercion'
  | 'fees'
  | 'processingFee'
  | 'feeNotice'
  | Outcome

/** What became of a request. */
export type Outcome = ResultKind | 'carriedIn' | 'carriedOut' | 'newlyReceived' | 'carried'

/** What was done. */
export type Act =
  'receive' | 'handle' | 'publish' | 'issue' | 'repeal' | 'inForce' | 'decide' | 'charge' | 'examine'

const ACTS: ReadonlySet<Tag> = new Set<Act>([
  'receive',
  'handle',
  'publish',
  'issue',
  'repeal',
  'inForce',
  'decide',
  'charge',
  'examine',
])
const RESULTS: ReadonlySet<Tag> = new Set<Outcome>([...RESULT_KINDS, 'carriedIn', 'carriedOut', 'carried'])
const ASIDES: ReadonlySet<Tag> = new Set<Tag>([
  'applicant',
  'channel',
  'disputeResult',
  'requestWork',
  'other',
])

export function isActTag(tag: Tag): tag is Act {
  return ACTS.has(tag)
}

export function isMatterTag(tag: Tag): tag is Matter {
  return !ACTS.has(tag) && !ASIDES.has(tag)
}

/** What became of a request: it may stand anywhere after its figure. */
export function isResultTag(tag: Tag): boolean {
  return RESULTS.has(tag)
}
