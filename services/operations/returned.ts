import { placeSignature } from '../../core/document/signature.ts'
import type { Block } from '../../core/document/tree.ts'
import type { Apart } from '../apart/apart.ts'
import { composed, readPrinted } from '../case/printed-report.ts'
import type { Handlers } from '../dispatch.ts'
import { readRecord } from '../case/stored-report.ts'
import type { Store } from '../store/store.ts'

/** How many of the latest exports a file may come back from. */
const VERSIONS = 50

/** Comparing a Word file that came back. Nothing is stored. */
export function returnedOperations(store: Store, apart: Apart): Pick<Handlers, 'report.returned'> {
  return {
    'report.returned': async ({ id, name, data, comparedWith }) => {
      readRecord(store, id)
      const printed = readPrinted(store, id)
      const known = {
        versions: store.exports.versions(id, VERSIONS),
        wanted: comparedWith,
        now: printed.report,
        printed: (await composed(store, printed)).blocks.flatMap(linesOf),
      }
      return apart.run('reviewReturned', { file: { name, data }, known })
    },
  }
}

/** What the program prints besides the fields: 署名, 成文日期 and what stands below charts. */
function linesOf(block: Block): string[] {
  if (block.kind === 'chart') return [block.caption]
  if (block.kind !== 'signature') return []
  return [...placeSignature(block).nameLines.map(({ text }) => text), block.name, block.date]
}
