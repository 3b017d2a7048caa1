import type { Attachment, Delivery, Revision, Step } from '../contract/records.ts'
import type { Field } from '../report/report.ts'

/** What happened to a report, with when. */
export type TimelineEntry =
  | { readonly kind: 'created'; readonly at: string }
  | { readonly kind: 'step'; readonly at: string; readonly step: Step }
  /** A spell of writing: the fields that were written in it, from its first to its last edit. */
  | {
      readonly kind: 'written'
      readonly at: string
      readonly startedAt: string
      readonly fields: readonly Field[]
    }
  | {
      readonly kind: 'exported'
      readonly at: string
      readonly formats: readonly string[]
      readonly folder: string
      readonly errors: number
    }
  | { readonly kind: 'attached'; readonly at: string; readonly by: string; readonly name: string }
  | {
      readonly kind: 'detached'
      readonly at: string
      readonly by: string
      readonly name: string
      readonly reason: string
    }
  | { readonly kind: 'delivery'; readonly at: string; readonly delivery: Delivery }

type WrittenEntry = Extract<TimelineEntry, { kind: 'written' }>

export interface TimelineSource {
  readonly createdAt: string
  readonly steps: readonly Step[]
  /** Oldest first. */
  readonly revisions: readonly Revision[]
  readonly exports: readonly Omit<Extract<TimelineEntry, { kind: 'exported' }>, 'kind'>[]
  readonly attachments: readonly (Attachment & {
    readonly removed: Omit<Extract<TimelineEntry, { kind: 'detached' }>, 'kind'> | undefined
  })[]
  readonly deliveries: readonly Delivery[]
}

/** Milliseconds without an edit that end a spell of writing. */
const PAUSE = 30 * 60_000

/** Everything that happened to a report, newest first. Edits form spells, ended by a pause or by anything else that happens. */
export function timelineOf(source: TimelineSource): TimelineEntry[] {
  const { createdAt, steps, revisions, exports, attachments, deliveries } = source
  const events: TimelineEntry[] = [
    { kind: 'created', at: createdAt },
    ...steps.map((step): TimelineEntry => ({ kind: 'step', at: step.at, step })),
    ...exports.map((each): TimelineEntry => ({ kind: 'exported', ...each })),
    ...attachments.map(({ at, by, name }): TimelineEntry => ({ kind: 'attached', at, by, name })),
    ...attachments.flatMap(({ removed }): TimelineEntry[] =>
      removed ? [{ kind: 'detached', ...removed }] : [],
    ),
    ...deliveries.map((delivery): TimelineEntry => ({ kind: 'delivery', at: delivery.at, delivery })),
  ]
  const edits = revisions.filter(({ editedAt }) => editedAt > createdAt)
  const spells = spellsOf(
    edits,
    events.map(({ at }) => at),
  )
  return [...events, ...spells].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).toReversed()
}

/** @param breaks instants that end a spell */
function spellsOf(revisions: readonly Revision[], breaks: readonly string[]): WrittenEntry[] {
  const byTime = revisions.toSorted((a, b) => (a.editedAt < b.editedAt ? -1 : 1))
  return byTime.reduce<WrittenEntry[]>((spells, { field, startedAt, editedAt }) => {
    const last = spells.at(-1)
    const goesOn =
      last !== undefined &&
      Date.parse(startedAt) - Date.parse(last.at) < PAUSE &&
      !breaks.some((at) => at > last.at && at <= editedAt)
    if (!goesOn) return [...spells, { kind: 'written', at: editedAt, startedAt, fields: [field] }]
    const fields = last.fields.includes(field) ? last.fields : [...last.fields, field]
    return [...spells.slice(0, -1), { ...last, at: editedAt, fields }]
  }, [])
}
