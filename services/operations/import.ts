import { editions } from '../../core/form/editions.ts'
import type { Handlers } from '../dispatch.ts'

/** Reading reports and tables out of other documents. Nothing is stored. */
export function importOperations(): Pick<Handlers, 'import.read' | 'table.read'> {
  return {
    'import.read': async (input) => {
      const { importDocument, importFile } = await import('../readers/import-file.ts')
      if (input.kind === 'file') return importFile(Buffer.from(input.data, 'base64'), input.name)
      const { readText } = await import('../readers/text.ts')
      return importDocument(readText(input.text))
    },
    'table.read': async ({ source, form, table, from }) => {
      const { tableBlocks, tableBlocksOfText } = await import('../readers/table-blocks.ts')
      const { readPaste } = await import('../../core/paste/paste.ts')
      const blocks =
        source.kind === 'file'
          ? await tableBlocks(Buffer.from(source.data, 'base64'), source.name)
          : tableBlocksOfText(source.text)
      return readPaste(blocks, { form: editions[form], table, from })
    },
  }
}
