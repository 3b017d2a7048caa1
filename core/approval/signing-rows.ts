import { printedDate } from '../document/printed-date.ts'
import type { Settings } from '../settings.ts'
import { labelCell, sheetRows, signingCell } from './cells.ts'
import { oneLine } from './one-line.ts'
import type { SheetRow } from './sheet.ts'

/** Millimetres for a name, and for an opinion above it. */
const LEAST = { signing: 9.5, opinion: 18 } as const
/** Most by which rows grow into a page that has room. */
const MOST_GROWTH = 2
const LONGEST_LABEL = 20

/** The office's own rows, each with room to sign. @param room millimetres of the page that are theirs */
export function signingRows(rows: Settings['approvalRows'], room: number): SheetRow[] {
  const least = rows.flatMap(({ label, tall }) => {
    const role = tall ? 'opinion' : 'signing'
    const cells = [labelCell(oneLine(label, LONGEST_LABEL)), signingCell(role, printedDate(undefined))]
    return sheetRows(LEAST[role], [cells])
  })
  const needed = least.reduce((sum, { height }) => sum + height, 0)
  const growth = Math.min(Math.max(room / needed, 1), MOST_GROWTH)
  return least.map((row) => ({ ...row, height: row.height * growth }))
}
