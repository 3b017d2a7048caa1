import type { Figure } from './context.ts'
import { RESULT_KINDS } from './kinds.ts'
import type { Division } from './parts.ts'
import type { Reading } from './readings.ts'

/** 予以公开占42.9%（12件）: the result stands with the share, its figure behind. */
export function resultsByShare({ parts }: Division): (readonly [Reading, readonly Figure[]])[] {
  return parts.flatMap(({ reading, share }) => {
    if (!share || share.start > reading.start || reading.figures.length > 0) return []
    const [result, ...others] = share.statement.lead.flatMap(({ tag, row }) =>
      RESULT_KINDS.flatMap((kind) => (kind === tag ? [{ kind, row }] : [])),
    )
    return result && others.length === 0 ? [[reading, [result]] as const] : []
  })
}
