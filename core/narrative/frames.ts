import type { Context, Subject } from './context.ts'
import type { ClaimKind } from './kinds.ts'
import { RESULT_KINDS } from './kinds.ts'
import type { Matter, Tag } from './tags.ts'

/**
 * One thing that can be said of the form's figures: a matter, what was done with it, and which figures of the form that
 * gives. A figure, 0件, a denial, and a bare verb all fill the same frame. A frame that says nothing explains figures that
 * only look like the form's.
 */
export interface Frame {
  readonly subject: Subject
  /** What is counted: one of these. */
  readonly of: readonly Tag[]
  /** What is said of it: all of these. */
  readonly by: readonly Tag[]
  /** What may be said besides and changes nothing. */
  readonly with: readonly Tag[]
  readonly says: readonly ClaimKind[]
  readonly units: ReadonlySet<string>
  /** What is counted need not be named where the text speaks of it: 收到申请5件，办结4件. */
  readonly isImplied: boolean
  /** What the text may speak of then. */
  readonly impliedBy: readonly (Subject | undefined)[]
  /** It can be said of nothing only: where there were no 行政许可事项, no permits were given. */
  readonly isOfNone: boolean
  /** Where it can be said at all; everywhere where it does not say. */
  readonly when?: (context: Context) => boolean
  /** All words that it explains. */
  readonly explains: ReadonlySet<Tag>
}

type Row = Partial<Omit<Frame, 'explains'>> & Pick<Frame, 'of'>

const REQUEST_UNITS = new Set('件 条 份 起 宗 例 项 个 次 件次 人次 封 条次 '.split(' '))
const DOCUMENT_UNITS = new Set('件 份 个 部 项 篇 条 '.split(' '))
const DOCUMENT_UNITS_ALONE = new Set('件 份 部'.split(' '))
const DECISION_UNITS = new Set('件 起 宗 例 个 次 份 件次 '.split(' '))
const DECIDED_UNITS = new Set([...DECISION_UNITS, '项'])
const ITEM_UNITS = new Set('件 起 个 项 条 '.split(' '))
const NOTICE_UNITS = new Set('件 份 次 个 张 '.split(' '))
const MONEY = new Set('亿元 万元 千元 元'.split(' '))

function frames(subject: Subject, units: ReadonlySet<string>, rows: readonly Row[]): Frame[] {
  return rows.map((row) => ({
    subject,
    units,
    by: [],
    with: [],
    says: [],
    isImplied: false,
    impliedBy: [subject],
    isOfNone: false,
    ...row,
    explains: new Set([...row.of, ...(row.by ?? []), ...(row.with ?? []), 'disclosure', 'anyone']),
  }))
}

const ASKED: readonly Tag[] = ['request', 'requestWork', 'anyone', 'inForce']
const speaksOfRequests = ({ subject }: Context) => subject === 'requests'
const mayBeOfRequests = ({ subject }: Context) => subject === 'requests' || subject === undefined
const isWhole = ({ isPart }: Context) => !isPart

const REQUESTS = frames('requests', REQUEST_UNITS, [
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
  { of: ['requestWork'], by: ['receive'], says: ['requests_received_new'], isOfNone: true },
  {
    of: ['disclosure'],
    by: ['receive'],
    with: ['fresh', 'applicant'],
    says: ['requests_received_new'],
    when: isWhole,
  },
  {
    of: ['disclosure'],
    by: ['receive', 'handle'],
    says: ['requests_received_new', 'requests_handled'],
    when: isWhole,
  },
  {
    of: ['request', 'fresh'],
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
  ...RESULT_KINDS.map((kind): Row => ({
    of: [kind],
    with: [...ASKED, 'handle', 'receive', 'publish', 'decide'],
    says: [kind],
    when: mayBeOfRequests,
  })),
  {
    of: ['applicant', 'channel'],
    with: [...ASKED, 'applicant', 'channel', 'receive', 'handle'],
    when: speaksOfRequests,
  },
  { of: ['publish'], says: ['granted'], when: ({ subject, isPart }) => subject === 'requests' && isPart },
])

const CAUSES: readonly Tag[] = [...ASKED, 'publish', 'receive', 'handle', 'decide', 'requestWork', 'channel']

const DISPUTES = frames('disputes', REQUEST_UNITS, [
  { of: ['reconsideration'], with: CAUSES, says: ['reconsideration_total'] },
  { of: ['litigation'], with: CAUSES, says: ['litigation_total'] },
  { of: ['reconsideration', 'litigation'], by: ['assist'], with: CAUSES },
  {
    of: ['disputeResult'],
    with: [...CAUSES, 'disputeResult', 'reconsideration', 'litigation'],
    when: ({ subject }) => subject === 'disputes',
  },
])

function documents(subject: Subject, matter: Matter, kinds: 'normative_docs' | 'regulations'): Frame[] {
  const issued: ClaimKind = `${kinds}_issued`
  const repealed: ClaimKind = `${kinds}_repealed`
  const inForce: ClaimKind = `${kinds}_in_force`
  const of = [matter]
  const byActs = (by: readonly Tag[], says: readonly ClaimKind[], more: Partial<Row> = {}): Row => ({
    of,
    by,
    says,
    isImplied: true,
    ...more,
  })
  return frames(subject, DOCUMENT_UNITS, [
    {
      of,
      says: [issued],
      units: DOCUMENT_UNITS_ALONE,
      when: (context) => isWhole(context) && !context.isOfPublished,
    },
    byActs(['issue'], [issued], { with: ['publish', 'announce', 'decide', 'examine'] }),
    byActs(['fresh'], [issued], { with: ['issue'] }),
    byActs(['announce'], [issued], { units: DOCUMENT_UNITS_ALONE, isImplied: false, when: isWhole }),
    byActs(['repeal'], [repealed], { with: ['examine', 'announce', 'publish'] }),
    byActs(['inForce'], [inForce], { with: ['examine', 'publish', 'announce', 'issue'] }),
    byActs(['issue', 'repeal'], [issued, repealed], { isOfNone: true }),
    byActs(['repeal', 'inForce'], [repealed, inForce], { isOfNone: true }),
    byActs(['issue', 'repeal', 'inForce'], [issued, repealed, inForce], { isOfNone: true }),
    { of, by: ['publish'], with: ['announce', 'decide'] },
    byActs(['examine'], [], { with: ['announce', 'receive', 'handle', 'publish'] }),
    { of, by: ['handle'], with: ['receive'] },
  ])
}

function decisions(matter: Matter, item: Matter, kind: ClaimKind): Frame[] {
  return frames('decisions', DECISION_UNITS, [
    { of: [matter], with: ['decide', 'handle', 'issue'], says: [kind] },
    { of: [matter], by: ['decide'], with: ['handle'], says: [kind], units: DECIDED_UNITS },
    { of: [matter], says: [kind], units: DECIDED_UNITS, when: ({ isOfDecided }) => isOfDecided },
    { of: [item], with: ['decide', 'handle', 'publish'], says: [kind], isOfNone: true, units: ITEM_UNITS },
    { of: [matter], by: ['publish'], with: ['decide', 'announce'] },
    { of: [matter], by: ['announce'], with: ['decide'] },
    { of: [matter], by: ['examine'], with: ['decide', 'handle'] },
    { of: [matter], by: ['receive'], with: ['handle', 'request'] },
  ])
}

const MONEYS = [
  ...frames('fees', MONEY, [
    { of: ['fees'], with: ['charge', 'publish', 'issue'], says: ['fees_amount'] },
    { of: ['fees'], by: ['charge'], with: ['publish'], says: ['fees_amount'], isImplied: true },
  ]),
  ...frames('processingFee', MONEY, [
    {
      of: ['processingFee'],
      with: [...ASKED, 'charge', 'issue', 'decide', 'feeNotice'],
      says: ['processing_fee_charged'],
    },
    {
      of: ['processingFee'],
      by: ['charge'],
      with: [...ASKED, 'publish', 'other', 'applicant', 'handle'],
      says: ['processing_fee_charged'],
      isImplied: true,
    },
    {
      of: ['processingFee'],
      by: ['charge'],
      with: [...ASKED, 'publish', 'other', 'applicant', 'handle'],
      says: ['processing_fee_charged'],
      isImplied: true,
      impliedBy: ['requests', 'disputes', 'else', undefined],
      isOfNone: true,
    },
  ]),
  ...frames('processingFee', NOTICE_UNITS, [
    {
      of: ['feeNotice'],
      with: [...ASKED, 'charge', 'issue', 'decide', 'processingFee'],
      says: ['processing_fee_notices'],
    },
  ]),
]

/** Everything that the words of a report say of the form's figures. */
const FRAMES: readonly Frame[] = [
  ...REQUESTS,
  ...DISPUTES,
  ...documents('normative', 'normative', 'normative_docs'),
  ...documents('regulations', 'regulation', 'regulations'),
  ...decisions('permit', 'permitItem', 'admin_permits'),
  ...decisions('penalty', 'penaltyItem', 'admin_penalties'),
  ...decisions('coercion', 'coercionItem', 'admin_coercions'),
  ...MONEYS,
]

/** The frames to look at where a word of a tag stands: it is counted, or it may stand alone for what is counted. */
export const FRAMES_AT: ReadonlyMap<Tag, readonly Frame[]> = new Map(
  [...new Set(FRAMES.flatMap(tagsOf))].map((tag) => [
    tag,
    FRAMES.filter((frame) => tagsOf(frame).includes(tag)),
  ]),
)

function tagsOf({ of, by, isImplied }: Frame): Tag[] {
  return isImplied ? [...of, ...by.slice(0, 1)] : [...of]
}

/** The subject a word belongs to; undefined where it belongs to none. */
export function subjectOf(tag: Tag): Subject | undefined {
  if (tag === 'requestWork') return 'requests'
  return FRAMES.find(({ of }) => of.includes(tag))?.subject
}
