import type { Field } from '../../../core/report/report.ts'

/** What was typed into fields that can't take it. */
export interface Refusals {
  /** As it was typed; another map after every change. */
  readonly texts: () => ReadonlyMap<Field, string>
  readonly put: (field: Field, text: string) => void
  /** Answers whether there was any. */
  readonly forget: (fields: readonly Field[]) => boolean
  /** Forgets what was refused after everything else that happened, and answers where. */
  readonly takeBack: () => Field | undefined
  readonly canTakeBack: () => boolean
  /** Something else happened after it. */
  readonly moveOn: () => void
}

export function createRefusals(): Refusals {
  let texts: ReadonlyMap<Field, string> = new Map()
  let last: Field | undefined
  const forget = (fields: readonly Field[]) => {
    const left = new Map([...texts].filter(([field]) => !fields.includes(field)))
    const isAny = left.size < texts.size
    if (isAny) texts = left
    if (last !== undefined && !texts.has(last)) last = undefined
    return isAny
  }
  return {
    texts: () => texts,
    put: (field, text) => {
      texts = new Map([...texts, [field, text]])
      last = field
    },
    forget,
    takeBack: () => {
      const field = last
      if (field !== undefined) forget([field])
      return field
    },
    canTakeBack: () => last !== undefined,
    moveOn: () => (last = undefined),
  }
}
