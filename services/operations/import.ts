import type { Handlers } from '../dispatch.ts'
import { importDocument, importFile } from '../readers/import-file.ts'
import { readText } from '../readers/text.ts'

/** Reading reports out of other documents. Nothing is stored. */
export function importOperations(): Pick<Handlers, 'import.read'> {
  return {
    'import.read': (input) => {
      if (input.kind === 'file') return importFile(Buffer.from(input.data, 'base64'), input.name)
      return importDocument(readText(input.text))
    },
  }
}
