import { parseCellName } from '../report/report.ts'
import type { Doubt, Placed } from './imported.ts'
import type { SourceDocument } from './source.ts'

const REASON = '这里的文字和数是从扫描的图像中识别出来的，可能有错，请对照原件逐处核对。'

/** Tells of each text, and once of each table, that it was recognised in pictures of pages. */
export function recognisedDoubts({ blocks }: SourceDocument, placed: readonly Placed[]): Doubt[] {
  const doubted = new Set<string>()
  return placed.flatMap(({ field, from }): Doubt[] => {
    const table = parseCellName(field)?.table ?? field
    if (doubted.has(table) || !from.some(({ block }) => blocks[block]?.isRecognised)) return []
    doubted.add(table)
    return isDoubted(field) ? [{ field, reason: REASON }] : []
  })
}

/** Of the unit, its name alone is a finding of its own. */
function isDoubted(field: Placed['field']): field is Doubt['field'] {
  return field === 'agency.name' || !field.startsWith('agency.')
}
