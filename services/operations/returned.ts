import { reviewReturned } from '../../core/compare/returned.ts'
import type { Handlers } from '../dispatch.ts'
import { importFile } from '../readers/import-file.ts'
import { readStored } from '../report-records.ts'
import type { Store } from '../store/store.ts'

/** How many of the latest exports a file may come back from. */
const VERSIONS = 20

/** Comparing a Word file that came back. Nothing is stored. */
export function returnedOperations(store: Store): Pick<Handlers, 'report.returned'> {
  return {
    'report.returned': async ({ id, name, data }) => {
      const { report } = readStored(store, id)
      const found = await importFile(Buffer.from(data, 'base64'), name)
      return reviewReturned(found, store.exports.versions(id, VERSIONS), report)
    },
  }
}
