import type { Figure } from './context.ts'
import { RESULT_KINDS, type ResultKind } from './kinds.ts'
import { type Division, isRequests, leadOf, sumOf, valueOf } from './parts.ts'
import type { Reading } from './readings.ts'

/**
 * Results that are known by their place in a list that makes up the requests: 1件已公开，1件无法提供; 不予处理1件、其他5件 behind
 * all the other results.
 */
export function resultsByPlace({ total, parts }: Division): (readonly [Reading, readonly Figure[]])[] {
  if (!isRequests(total) || sumOf(parts) !== valueOf(total)) return []
  const named = new Set(parts.flatMap(({ reading }) => reading.figures.map(({ kind }) => kind)))
  if (!RESULT_KINDS.some((kind) => named.has(kind))) return []
  return parts.flatMap(({ reading }) => {
    const kind = reading.figures.length === 0 ? kindOf(reading) : undefined
    const isNew = kind !== undefined && !named.has(kind)
    const isLast =
      RESULT_KINDS.filter((each) => named.has(each)).length >= MOST_NAMED || named.has('not_processed')
    return isNew && (kind === 'granted' || isLast) ? [[reading, [{ kind, row: undefined }]] as const] : []
  })
}

/** So many results beside it, and 其他 is the row of that name, and not all that is left. */
const MOST_NAMED = 4

function kindOf(reading: Reading): ResultKind | undefined {
  const { lead, tail } = reading.statement
  if (OTHER.test(leadOf(reading))) return 'other_handled'
  const words = [...lead, ...tail]
  return words.length > 0 && words.every(({ tag }) => tag === 'publish') ? 'granted' : undefined
}

const OTHER = /^其[他它](?:情况|情形|方式)?$/u
