import type { Field, FieldValue } from '../../core/report/report.ts'

/** Where texts are kept that could not be saved: beside the database, in the page's own storage, or nowhere. */
export type SecondPlace = 'host' | 'page' | 'nowhere'

/** Keeps texts in place of those kept before; none forgets them. */
export type KeepTexts = (texts: ReadonlyMap<Field, FieldValue>) => Promise<SecondPlace>

/** How one sitting at a report keeps what it could not save. */
export interface UnsavedKeeping {
  readonly keep: KeepTexts
  /** Keeps in the page's own storage, without waiting for anyone. */
  readonly keepAtOnce: (texts: ReadonlyMap<Field, FieldValue>) => boolean
}

export interface Keeper {
  /** Where what is not saved is kept; undefined where nothing is. */
  readonly place: () => SecondPlace | undefined
  /** Tells what is not saved now, and whether that lasts longer than it should. */
  readonly notice: (unsaved: ReadonlyMap<Field, FieldValue>, isTroubled: boolean) => void
}

/**
 * Keeps what is not saved for as long as it is not, one state after the other; states in between are left out. While the host
 * says nothing to one, those that follow are in the page's own storage.
 */
export function createKeeper({ keep, keepAtOnce }: UnsavedKeeping, onChange: () => void): Keeper {
  let place: SecondPlace | undefined
  let wanted: ReadonlyMap<Field, FieldValue> = new Map()
  /** What is kept, as JSON, so that the same is not kept twice. */
  let kept = '[]'
  let isKeeping = false

  async function keepWanted(): Promise<void> {
    isKeeping = true
    while (jsonOf(wanted) !== kept) {
      const texts = wanted
      const found = await keep(texts)
      kept = jsonOf(texts)
      place = texts.size > 0 ? found : undefined
    }
    isKeeping = false
    onChange()
  }

  return {
    place: () => place,
    notice: (unsaved, isTroubled) => {
      if (!isTroubled && unsaved.size > 0 && kept === '[]' && !isKeeping) return
      const isAnother = jsonOf(unsaved) !== jsonOf(wanted)
      wanted = unsaved
      if (!isKeeping && jsonOf(wanted) !== kept) void keepWanted()
      else if (isKeeping && isAnother && wanted.size > 0) keepAtOnce(wanted)
    },
  }
}

function jsonOf(texts: ReadonlyMap<Field, FieldValue>): string {
  return JSON.stringify([...texts])
}
