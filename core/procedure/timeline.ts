import type { Attachment, Delivery, HeldValue, SignedDate, Step } from './records.ts'
import type { RegisteredDate } from './registrations.ts'
import type { Field } from '../report/report.ts'

/** What happened to a report, with when. */
export type TimelineEntry =
  | { readonly kind: 'created'; readonly at: string }
  | {
      readonly kind: 'step'
      readonly at: string
      readonly step: Step
      /** The day of handing in or publishing as it was told with the step. */
      readonly on?: string
    }
  /** The day of a registration was corrected. */
  | {
      readonly kind: 'redated'
      readonly at: string
      /** What stood before; nothing where only the moment of the registration was known. */
      readonly from: string | undefined
      readonly date: RegisteredDate
    }
  /** The date under a signed version was told, corrected or taken away. */
  | { readonly kind: 'dated'; readonly at: string; readonly date: SignedDate }
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
      /** What it went out with, counted: “2 处错误、9 处待填”; nothing where there was none. */
      readonly errors: string
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

/** When a field was written, from its first edit of a minute to its last. */
export type WrittenField = Pick<HeldValue, 'field' | 'startedAt' | 'editedAt'>

type WrittenEntry = Extract<TimelineEntry, { kind: 'written' }>

export interface TimelineSource {
  readonly createdAt: string
  readonly steps: readonly Step[]
  /** When fields were written. */
  readonly written: readonly WrittenField[]
  readonly exports: readonly Omit<Extract<TimelineEntry, { kind: 'exported' }>, 'kind'>[]
  readonly attachments: readonly (Attachment & {
    readonly removed: Omit<Extract<TimelineEntry, { kind: 'detached' }>, 'kind'> | undefined
  })[]
  readonly deliveries: readonly Delivery[]
  /** Oldest first. */
  readonly dates: readonly RegisteredDate[]
  readonly signedDates: readonly SignedDate[]
}

/** Milliseconds without an edit that end a spell of writing. */
const PAUSE = 30 * 60_000

/** Everything that happened to a report, newest first. Edits form spells, ended by a pause or by anything else that happens. */
export function timelineOf(source: TimelineSource): TimelineEntry[] {
  const { createdAt, steps, written, exports, attachments, deliveries, dates, signedDates } = source
  const events: TimelineEntry[] = [
    { kind: 'created', at: createdAt },
    ...steps.map((step): TimelineEntry => ({ kind: 'step', at: step.at, step, ...dayOf(step, dates) })),
    ...corrections(dates),
    ...signedDates.map((date): TimelineEntry => ({ kind: 'dated', at: date.at, date })),
    ...exports.map((each): TimelineEntry => ({ kind: 'exported', ...each })),
    ...attachments.map(({ at, by, name }): TimelineEntry => ({ kind: 'attached', at, by, name })),
    ...attachments.flatMap(({ removed }): TimelineEntry[] =>
      removed ? [{ kind: 'detached', ...removed }] : [],
    ),
    ...deliveries.map((delivery): TimelineEntry => ({ kind: 'delivery', at: delivery.at, delivery })),
  ]
  const isCreation = ({ startedAt, editedAt }: WrittenField) =>
    startedAt === createdAt && editedAt === createdAt
  const edits = written.filter((field) => !isCreation(field))
  const spells = spellsOf(
    edits,
    events.map(({ at }) => at),
  )
  return [...events, ...spells].toSorted((a, b) => inTime(a.at, b.at)).toReversed()
}

function dayOf(step: Step, dates: readonly RegisteredDate[]): { readonly on?: string } {
  const told = dates.find(
    ({ reason, at, action }) => reason === '' && at === step.at && action === step.action,
  )
  return told ? { on: told.on } : {}
}

function corrections(dates: readonly RegisteredDate[]): TimelineEntry[] {
  return dates.flatMap((date, i) => {
    if (date.reason === '') return []
    const earlier = dates
      .slice(0, i)
      .findLast(({ action, version }) => action === date.action && version === date.version)
    return [{ kind: 'redated', at: date.at, from: earlier?.on, date }]
  })
}

interface Spell {
  readonly startedAt: string
  at: string
  readonly fields: Set<Field>
}

/** @param breaks instants that end a spell */
function spellsOf(written: readonly WrittenField[], breaks: readonly string[]): WrittenEntry[] {
  const ends = breaks.toSorted(inTime)
  const spells: Spell[] = []
  let next = 0
  for (const { field, startedAt, editedAt } of written.toSorted((a, b) => inTime(a.editedAt, b.editedAt))) {
    const last = spells.at(-1)
    while (last && next < ends.length && (ends[next] ?? '') <= last.at) next += 1
    const isBroken = next < ends.length && (ends[next] ?? '') <= editedAt
    if (!last || isBroken || Date.parse(startedAt) - Date.parse(last.at) >= PAUSE)
      spells.push({ startedAt, at: editedAt, fields: new Set([field]) })
    else {
      last.at = editedAt
      last.fields.add(field)
    }
  }
  return spells.map(({ startedAt, at, fields }) => ({ kind: 'written', at, startedAt, fields: [...fields] }))
}

function inTime(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
