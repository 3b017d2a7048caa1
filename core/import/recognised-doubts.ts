import { type CellName, parseCellName } from '../report/report.ts'
import type { Doubt, Placed } from './imported.ts'
import type { SourceDocument } from './source.ts'

const REASON = '这里的文字和数是从扫描的图像中识别出来的，可能有错，请对照原件逐处核对。'

/** Tells of each text, and once of each table with all its figures, that it was recognised in pictures of pages. */
export function recognisedDoubts({ blocks }: SourceDocument, placed: readonly Placed[]): Doubt[] {
  const recognised = placed.filter(({ from }) => from.some(({ block }) => blocks[block]?.isRecognised))
  const together = Map.groupBy(recognised, ({ field }) => parseCellName(field)?.table ?? field)
  return [...together.values()].flatMap((fields): Doubt[] => {
    const field = fields[0]?.field
    if (field === undefined || !isDoubted(field)) return []
    const figures = fields.map((each) => each.field).filter(isCellName)
    return [{ field, reason: REASON, ...(figures.length > 0 && { figures }) }]
  })
}

function isCellName(field: Placed['field']): field is CellName {
  return parseCellName(field) !== undefined
}

/** Of the unit, its name alone is a finding of its own. */
function isDoubted(field: Placed['field']): field is Doubt['field'] {
  return field === 'agency.name' || !field.startsWith('agency.')
}
