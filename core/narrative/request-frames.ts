import type { Context } from './context.ts'
import { frames, type Row } from './frame.ts'
import { RESULT_KINDS } from './kinds.ts'
import type { Tag } from './tags.ts'

const REQUEST_UNITS = new Set('件 条 份 起 宗 例 项 个 次 件次 人次 封 条次 '.split(' '))
/** What may be said besides of anything that has to do with requests. */
export const ASKED: readonly Tag[] = ['request', 'requestWork', 'anyone', 'inForce']
const speaksOfRequests = ({ subject }: Context) => subject === 'requests'
const mayBeOfRequests = ({ subject, hasRequests, isPart }: Context) =>
  subject === 'requests' || subject === undefined || (hasRequests && !isPart)
/** It is no part of a list. */
export const isWhole = ({ isPart }: Context) => !isPart

/** What is said of requests. */
export const REQUESTS = frames('requests', REQUEST_UNITS, [
  {
    of: ['request'],
    with: ['requestWork', 'anyone', 'decide'],
    says: ['requests_received_new'],
    when: isWhole,
  },
  {
    of: ['request'],
    by: ['receive'],
    with: [...ASKED, 'fresh', 'decide'],
    says: ['requests_received_new'],
    isImplied: true,
    when: isWhole,
  },
  // 收到自然人提出的申请11件: of the column that asked.
  {
    of: ['request'],
    by: ['receive', 'applicant'],
    with: [...ASKED, 'fresh'],
    says: ['requests_received_new'],
    when: isWhole,
  },
  { of: ['requestWork'], by: ['receive'], says: ['requests_received_new'], isOfNone: true },
  {
    of: ['disclosure'],
    by: ['receive'],
    with: ['fresh', 'applicant', 'channel'],
    says: ['requests_received_new'],
    when: isWhole,
  },
  {
    of: ['disclosure'],
    by: ['receive', 'handle'],
    says: ['requests_received_new', 'requests_handled'],
    when: isWhole,
  },
  { of: ['request'], by: ['fresh'], with: [...ASKED, 'receive', 'handle'], says: ['requests_received_new'] },
  {
    of: ['fresh'],
    by: ['fresh'],
    with: [...ASKED, 'receive'],
    says: ['requests_received_new'],
    when: speaksOfRequests,
  },
  {
    of: ['request'],
    by: ['handle'],
    with: [...ASKED, 'publish'],
    says: ['requests_handled'],
    isImplied: true,
  },
  {
    of: ['request'],
    by: ['receive', 'handle'],
    with: [...ASKED, 'fresh'],
    says: ['requests_received_new', 'requests_handled'],
    when: isWhole,
  },
  { of: ['request'], by: ['examine'], with: [...ASKED, 'receive', 'handle'] },
  {
    of: ['request'],
    by: ['assist'],
    with: [...ASKED, 'receive', 'handle', 'publish', 'fresh', 'decide', 'examine'],
  },
  { of: ['request'], by: ['publish'], with: ASKED },
  { of: ['due'], with: ASKED },
  { of: ['request'], by: ['late'], with: [...ASKED, 'receive', 'handle'], isImplied: true },
  {
    of: ['request'],
    by: ['receive', 'publish'],
    with: [...ASKED, 'handle'],
    says: ['requests_received_new'],
    when: isWhole,
  },
  {
    of: ['request'],
    by: ['fresh', 'handle'],
    with: [...ASKED, 'receive'],
    says: ['requests_received_new'],
    when: isWhole,
  },
  {
    of: ['carry', 'unfinished'],
    by: ['past'],
    with: [...ASKED, 'receive', 'handle', 'unfinished', 'carry'],
    says: ['requests_carried_in'],
    isImplied: true,
    when: ({ subject }) => subject !== 'disputes',
  },
  {
    of: ['next'],
    with: [...ASKED, 'carry', 'unfinished', 'handle'],
    says: ['carried_out'],
    when: speaksOfRequests,
  },
  { of: ['unfinished'], with: [...ASKED, 'carry', 'handle'], says: ['carried_out'], when: speaksOfRequests },
  {
    of: ['carry'],
    with: [...ASKED, 'handle'],
    says: ['carried_out'],
    when: ({ isAfterHandled }) => isAfterHandled,
  },
  {
    of: ['carry'],
    with: [...ASKED, 'handle'],
    says: ['carried_out'],
    isOfNone: true,
    when: speaksOfRequests,
  },
  ...RESULT_KINDS.map((kind): Row => ({
    of: [kind],
    by: ['receive', 'request'],
    with: [...ASKED, 'fresh'],
    says: ['requests_received_new', kind],
    when: isWhole,
  })),
  ...RESULT_KINDS.map((kind): Row => ({
    of: [kind],
    with: [...ASKED, 'handle', 'receive', 'publish', 'decide'],
    says: [kind],
    when: mayBeOfRequests,
  })),
  {
    of: ['applicant', 'channel'],
    with: [...ASKED, 'applicant', 'channel', 'handle'],
    when: speaksOfRequests,
  },
  {
    of: ['applicant', 'channel'],
    by: ['receive'],
    with: [...ASKED, 'applicant', 'channel', 'handle'],
    // 通过网站收到申请5件: all there are, where nothing was said of requests before.
    when: (context, before) => speaksOfRequests(context) && (speaksOfRequests(before) || before.isPart),
  },
  { of: ['publish'], says: ['granted'], when: ({ subject, isPart }) => subject === 'requests' && isPart },
])

const CAUSES: readonly Tag[] = [
  ...ASKED,
  'publish',
  'receive',
  'handle',
  'decide',
  'requestWork',
  'channel',
  'fresh',
]

/** What is said of the disputes that came of them. */
export const DISPUTES = frames('disputes', REQUEST_UNITS, [
  { of: ['reconsideration'], with: CAUSES, says: ['reconsideration_total'] },
  { of: ['litigation'], with: CAUSES, says: ['litigation_total'] },
  { of: ['reconsideration', 'litigation'], by: ['assist'], with: CAUSES },
  {
    of: ['disputeResult'],
    with: [...CAUSES, 'disputeResult', 'reconsideration', 'litigation'],
    when: ({ subject }) => subject === 'disputes',
  },
])
