import type { Handlers } from '../dispatch.ts'

/** Reading reports out of other documents. Nothing is stored. */
export function importOperations(): Pick<Handlers, 'import.read'> {
  return {
    'import.read': async (input) => {
      const { importDocument, importFile } = await import('../readers/import-file.ts')
      if (input.kind === 'file') return importFile(Buffer.from(input.data, 'base64'), input.name)
      const { readText } = await import('../readers/text.ts')
      return importDocument(readText(input.text))
    },
  }
}
