import { RESULT_KINDS, type ResultKind } from './kinds.ts'

/** What a word of the lexicon is to a figure. */
export type Tag = Matter | Act | Morpheme | Aside

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
  /** 行政许可事项: kinds of permits; where there are none, none were given. */
  | 'permitItem'
  | 'penaltyItem'
  | 'coercionItem'
  | 'fees'
  | 'processingFee'
  | 'feeNotice'
  | ResultKind

/** What was done. */
export type Act =
  | 'receive'
  | 'handle'
  | 'publish'
  | 'announce'
  | 'issue'
  | 'repeal'
  | 'inForce'
  | 'decide'
  | 'charge'
  | 'examine'
  /** Done for another organ or handed to it: 协查, 转办. */
  | 'assist'

/** What carrying over is put together from: 上年 + 结转, 结转至 + 下年度, 尚未办结. */
export type Morpheme = 'past' | 'next' | 'carry' | 'unfinished' | 'fresh'

export type Aside =
  /** A share of the whole: 自然人, 网络申请. */
  | 'applicant'
  | 'channel'
  /** 公民, 群众: everyone who asks, no share. */
  | 'anyone'
  /** 政府信息公开: what everything in the report is about; it says nothing more. */
  | 'disclosure'
  /** How a dispute ended: 维持, 纠正. */
  | 'disputeResult'
  /** The work on requests: it sets the subject and is nothing that is counted. */
  | 'requestWork'
  /** To be handled in the year, those carried in included: 应办125件. */
  | 'due'
  /** Answered late: what it stands with are only some of those answered. */
  | 'late'
  /** It only looks like a word of the form, or says that something else is counted. */
  | 'other'
  /** 未, 没有. */
  | 'denial'

const ACTS: ReadonlySet<Tag> = new Set<Act>([
  'receive',
  'handle',
  'publish',
  'announce',
  'issue',
  'repeal',
  'inForce',
  'decide',
  'charge',
  'examine',
  'assist',
])
const MATTERS: ReadonlySet<Tag> = new Set<Matter>([
  'request',
  'reconsideration',
  'litigation',
  'normative',
  'regulation',
  'permit',
  'penalty',
  'coercion',
  'permitItem',
  'penaltyItem',
  'coercionItem',
  'fees',
  'processingFee',
  'feeNotice',
  ...RESULT_KINDS,
])
const RESULTS: ReadonlySet<Tag> = new Set<Tag>([...RESULT_KINDS, 'carry', 'next', 'unfinished'])

export function isActTag(tag: Tag): tag is Act {
  return ACTS.has(tag)
}

export function isMatterTag(tag: Tag): tag is Matter {
  return MATTERS.has(tag)
}

/** What became of a request: it may stand anywhere after its figure. */
export function isResultTag(tag: Tag): boolean {
  return RESULTS.has(tag)
}
