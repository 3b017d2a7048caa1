import type { ReturnedComment } from '../../core/compare/comments.ts'
import type { ReturnedDoubt } from '../../core/compare/returned.ts'
import type { Form } from '../../core/form/form.ts'
import { partOf } from '../report/places.ts'
import type { ReturnedFile, ReviewedChange } from './use-returned.ts'

/** What happened in one part of the report. */
export interface ChangedPart {
  readonly heading: string
  readonly changes: readonly ReviewedChange[]
  readonly comments: readonly ReturnedComment[]
  /** Of no change: totals that were written over. */
  readonly doubts: readonly ReturnedDoubt[]
}

/** The parts in which something happened, in printed order; remarks beside no field come last. */
export function partsOf(form: Form, { changes, returned }: ReturnedFile): ChangedPart[] {
  const changed = new Set(returned.changes.map(({ change }) => change.field))
  const loose = returned.doubts.filter(({ field }) => !changed.has(field))
  const parts = form.parts.map(({ number, heading }): ChangedPart => ({
    heading,
    changes: changes.filter(({ change }) => partOf(form, change.field) === number),
    comments: returned.comments.filter(({ field }) => field && partOf(form, field) === number),
    doubts: loose.filter(({ field }) => partOf(form, field) === number),
  }))
  const elsewhere: ChangedPart = {
    heading: '写在标题等处的批注',
    changes: [],
    comments: returned.comments.filter(({ field }) => field === undefined),
    doubts: [],
  }
  return [...parts, elsewhere].filter(
    ({ changes: own, comments, doubts }) => own.length + comments.length + doubts.length > 0,
  )
}
