import type { FieldNames } from '../../core/field-names.ts'
import { draftAt, keepDraft } from './drafts.ts'
import { fieldsWords, namedFields } from './fields-words.ts'
import { KeptFields, type Send, type TypedFields } from './kept-fields.ts'

/** Fields that are stored as they are changed, and the place at which they are kept beside while they can't be. */
export interface FieldsPlace<T extends object> {
  /** Among the places of forms. */
  readonly place: string
  /** What they are, in words. */
  readonly label: string
  readonly names: FieldNames<T>
  /** Whose they are, in words; may be none. */
  readonly of: string
  /** Of their screen. */
  readonly address: string
}

/** What was typed at a place and is not stored. */
export function leftFields<T extends object>(place: string): TypedFields<T> | undefined {
  const draft = draftAt(place)
  if (!draft) return undefined
  const { fields }: { fields: Partial<T> } = { fields: {}, ...draft.edits }
  const { whole }: { whole?: T } = { ...draft.from }
  return whole && { from: whole, edits: fields }
}

/** Keeps what is typed at a place until it is stored; undefined forgets it. */
export function keepFields<T extends object>(
  { place, names, ...whose }: FieldsPlace<T>,
  typed: TypedFields<T> | undefined,
): void {
  keepDraft(
    place,
    typed && {
      ...whose,
      from: { whole: typed.from },
      edits: { said: fieldsWords(names, typed), fields: typed.edits },
    },
  )
}

/** The fields that were shown last at each place: the copy is theirs, whatever answer others still wait for. */
const holders = new Map<string, object>()

/** Fields of which there is a copy from when they are sent until they are stored, whatever screen is shown. */
export function fieldsBeside<T extends object>(at: FieldsPlace<T>, shown: T, sendFirst: Send<T>) {
  let send = sendFirst
  let isSending = false
  let isBeside = false
  const fields = new KeptFields<T>(shown, async (wanted, from) => {
    isSending = true
    follow()
    try {
      return await send(wanted, from)
    } finally {
      isSending = false
    }
  })
  const isHolder = () => holders.get(at.place) === fields
  const keepBeside = () => {
    if (!isHolder()) return
    isBeside = true
    keepFields(at, fields.typed())
  }
  const follow = () => {
    if (!isHolder()) return
    const { isTyped, failure } = fields.standing()
    if (isTyped && (isSending || failure)) keepBeside()
    else if (isBeside && !isTyped) {
      isBeside = false
      keepFields(at, undefined)
    }
  }
  fields.subscribe(follow)
  return {
    fields,
    hold: () => void holders.set(at.place, fields),
    named: () => namedFields(at.names, fields.typed()),
    keepBeside,
    sendBy: (next: Send<T>) => {
      send = next
    },
    /** Goes on with what was left; false where nothing was. */
    goOn: () => {
      const left = isBeside ? undefined : leftFields<T>(at.place)
      if (!left) return false
      isBeside = true
      fields.resume(left)
      return true
    },
  }
}
