import type { DocumentTree } from '../../core/document/tree.ts'
import { htmlOf } from './html/html.ts'
import { withHeldBlanks } from './pdf-tags/blank-cells.ts'

/** The page of which a document's PDF is printed: the same for the preview and for the file, so that one print serves both. */
export function pageToPrint(tree: DocumentTree): string {
  return withHeldBlanks(htmlOf(tree))
}
