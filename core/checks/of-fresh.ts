import { OUTCOMES } from '../narrative/kinds.ts'
import type { Form } from '../form/form.ts'
import type { Report } from '../report/report.ts'
import { tableValueOf } from './claimed.ts'
import { sumOf } from './parts.ts'
import type { Said } from './scopes.ts'
import { meetsAny } from './stretches.ts'

/** Whether what is told of requests handled is told of those alone that came in this year, in a list that makes them up. */
export function isOfFresh(said: Said, held: readonly Said[], form: Form, report: Report): boolean {
  const { text, claim } = said
  if (!OUTCOMES.has(claim.kind) && claim.kind !== 'requests_handled') return false
  const list = text.narrative.breakdowns.find(({ parts }) => meetsAny(parts)(claim))
  if (!list || sumOf(list.parts) !== list.total) return false
  const valueOf = (kind: 'requests_received_new' | 'requests_carried_in') =>
    tableValueOf(form, report, { kind, row: undefined })
  if (list.total !== valueOf('requests_received_new')) return false
  return claim.kind === 'requests_handled'
    ? said.figure.value - claim.value === valueOf('requests_carried_in')
    : areResultsOfFresh(said, list.parts, held)
}

/**
 * 新收16件，予以公开9件，…；上年结转1件，也予以公开: results that make up what came in, where the table has those of the carried-in as well, and as
 * many more.
 */
function areResultsOfFresh(
  { text, claim, figure: { value } }: Said,
  parts: Said['text']['narrative']['breakdowns'][number]['parts'],
  held: readonly Said[],
): boolean {
  if (claim.value > value) return false
  const isOfHandled = text.narrative.claims.some(
    ({ kind, start }) => kind === 'requests_handled' && start < claim.start,
  )
  if (isOfHandled) return false
  const isPart = meetsAny(parts)
  const results = held.filter(
    (each) => each.text === text && OUTCOMES.has(each.claim.kind) && isPart(each.claim),
  )
  const more = results.map(({ claim: each, figure }) => figure.value - each.value)
  const open = held.find((each) => each.claim.kind === 'requests_carried_in' && each.agrees)?.claim.value ?? 0
  return more.every((each) => each >= 0) && more.reduce((sum, each) => sum + each, 0) === open
}
