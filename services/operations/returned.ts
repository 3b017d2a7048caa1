import { reviewReturned } from '../../core/compare/returned.ts'
import { compose } from '../../core/document/compose.ts'
import { placeSignature } from '../../core/document/signature.ts'
import type { Handlers } from '../dispatch.ts'
import { importFile } from '../readers/import-file.ts'
import { readStored, type StoredReport } from '../report-records.ts'
import type { Store } from '../store/store.ts'

/** How many of the latest exports a file may come back from. */
const VERSIONS = 20

/** Comparing a Word file that came back. Nothing is stored. */
export function returnedOperations(store: Store): Pick<Handlers, 'report.returned'> {
  return {
    'report.returned': async ({ id, name, data }) => {
      readStored(store, id)
      const found = await importFile(Buffer.from(data, 'base64'), name)
      const stored = readStored(store, id)
      return reviewReturned(found, {
        versions: store.exports.versions(id, VERSIONS),
        now: stored.report,
        printed: signatureLines(store, stored),
      })
    },
  }
}

/** 署名 and 成文日期 as the program prints them. */
function signatureLines(store: Store, { report, record }: StoredReport): string[] {
  const { layout } = store.settings.read()
  return compose(report, { layout, signedOn: record.signed_on ?? undefined }).blocks.flatMap((block) =>
    block.kind === 'signature'
      ? [...placeSignature(block).nameLines.map(({ text }) => text), block.name, block.date]
      : [],
  )
}
