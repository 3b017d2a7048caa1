import { compose } from '../document/compose.ts'
import { printable } from '../document/printable.ts'
import type { Block } from '../document/tree.ts'
import type { Form } from '../form/form.ts'
import type { Imported, SourcePlace } from '../import/imported.ts'
import { isSignatureOf } from '../import/signature.ts'
import type { SourceDocument } from '../import/source.ts'
import type { Report } from '../report/report.ts'

/** Labels of the form from which on a table is the form's own. */
const OWN = 3

/**
 * Headings, captions and labels of tables in a Word file that are not as the form prints them: their words are no field's, so
 * that a remark written into them would go unseen.
 * @param reports those whose headings may stand there: as it was exported, and as it is read
 */
export function changedFormWords(
  { document, placed, unplaced }: Imported & { readonly document: SourceDocument },
  reports: readonly Report[],
  form: Form,
): string[] {
  if (document.kind !== 'docx') return []
  const trees = reports.map((report) => compose(report, { form }).blocks)
  const labels = new Set(trees.flat().flatMap(labelsOf))
  const lines = new Set(trees.flat().flatMap(linesOf))
  const seen = new Set(
    [...placed.flatMap(({ from }) => from), ...unplaced.map(({ from }) => from)].map(keyOf),
  )
  const isSigned = (text: string) => reports.some(({ agency }) => isSignatureOf(agency.name, text))
  return document.blocks.flatMap((source, block) => {
    if (source.kind === 'paragraph') {
      const isKnown = seen.has(keyOf({ block })) || lines.has(squashed(source.text))
      return isKnown || squashed(source.text) === '' || isSigned(source.text) ? [] : [source.text.trim()]
    }
    const cells = source.rows.flatMap(({ cells: each }, row) =>
      each.map(({ text }, cell) => ({ text, key: keyOf({ block, row, cell }) })),
    )
    const own = cells.filter(({ text }) => labels.has(squashed(text)))
    if (new Set(own.map(({ text }) => squashed(text))).size < OWN) return []
    return cells
      .filter(({ text, key }) => /\p{L}/u.test(text) && !labels.has(squashed(text)) && !seen.has(key))
      .map(({ text }) => text.replace(/\s+/gu, ' ').trim())
  })
}

function keyOf({ block, row, cell }: SourcePlace): string {
  return [block, row, cell].join()
}

function labelsOf(block: Block): string[] {
  return block.kind === 'table'
    ? block.rows.flatMap(({ cells }) => cells.map(({ text }) => squashed(text)))
    : []
}

/** What stands on lines of the program's own; a heading may end with the mark that runs it into its text. */
function linesOf(block: Block): string[] {
  if (block.kind === 'title') return [...block.lines, block.lines.join('')].map(squashed)
  if (block.kind === 'heading') return [squashed(block.text), `${squashed(block.text)}。`]
  if (block.kind === 'paragraph') return [squashed(block.text), squashed((block.runIn ?? '') + block.text)]
  return []
}

function squashed(text: string): string {
  return printable(text).replace(/\s/gu, '')
}
