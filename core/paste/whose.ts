import { importReport } from '../import/import.ts'
import { NO_YEAR } from '../import/imported.ts'
import type { SourceBlock } from '../import/source.ts'
import type { PasteProposal } from './proposal.ts'

/** Whose report a file says it is, and of which year, as far as its title or its words do. */
export function whoseIn(blocks: readonly SourceBlock[]): NonNullable<PasteProposal['whose']> {
  const { report } = importReport({ kind: 'text', blocks, notices: [] })
  return {
    ...(report.agency.name !== '' && { unit: report.agency.name }),
    ...(report.year !== NO_YEAR && { year: report.year }),
  }
}
