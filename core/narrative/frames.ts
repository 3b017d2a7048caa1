import type { Context, Subject } from './context.ts'
import { type Frame, frames, type Row } from './frame.ts'
import type { ClaimKind } from './kinds.ts'
import { ASKED, DISPUTES, isWhole, REQUESTS } from './request-frames.ts'
import type { Matter, Tag } from './tags.ts'

const DOCUMENT_UNITS = new Set('件 份 个 部 项 篇 条 '.split(' '))
const DOCUMENT_UNITS_ALONE = new Set('件 份 部'.split(' '))
const DECISION_UNITS = new Set('件 起 宗 例 个 次 份 件次 '.split(' '))
const DECIDED_UNITS = new Set([...DECISION_UNITS, '项'])
/** What is handled of an item is a case. */
const CASES = new Set('件 宗 '.split(' '))
const ITEM_UNITS = new Set('件 起 个 项 条 '.split(' '))
const NOTICE_UNITS = new Set('件 份 次 个 张 '.split(' '))
const MONEY = new Set('亿元 万元 千元 元'.split(' '))

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
      when: (context) => isWhole(context) && !context.isOfPublished && !context.documentsAre,
    },
    ...(['repeal', 'inForce'] as const).map((act) => ({
      of,
      says: [act === 'repeal' ? repealed : inForce],
      units: DOCUMENT_UNITS_ALONE,
      when: ({ documentsAre }: Context) => documentsAre === act,
    })),
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
    { of: [item], by: ['handle'], says: [kind], units: CASES },
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
      with: [...ASKED, 'charge', 'issue', 'decide', 'feeNotice', 'receive'],
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

const SUBJECTS = new Map<Tag, Subject>([
  ...FRAMES.flatMap(({ of, subject }) => of.map((tag) => [tag, subject] as const)).toReversed(),
  ['requestWork', 'requests'],
])

/** The subject a word belongs to; undefined where it belongs to none. */
export function subjectOf(tag: Tag): Subject | undefined {
  return SUBJECTS.get(tag)
}
