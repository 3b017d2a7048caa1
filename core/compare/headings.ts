import type { Form, TextField } from '../form/form.ts'
import type { Imported } from '../import/imported.ts'
import type { SourceDocument, SourceParagraph } from '../import/source.ts'
import { textOf, withFields } from '../report/fields.ts'
import type { Report } from '../report/report.ts'

/** A report without headings of the form that were reworded in its file, and their words. */
export interface WithoutHeadings {
  readonly report: Report
  readonly headings: readonly string[]
}

/**
 * Takes reworded headings off the texts they run into: the form prints its own. A heading is known by its type, and by
 * standing where the exported version had none of the writer's.
 */
export function withoutHeadings(
  { report, document }: Pick<Imported, 'report'> & { readonly document: SourceDocument },
  exported: Report,
  form: Form,
): WithoutHeadings {
  const headed = form.parts.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'text' && item.heading !== undefined ? [item.field] : [])),
  )
  const reworded = headed.flatMap((field): (readonly [TextField, string])[] => {
    const heading = runInOf(document, field)
    const isOwn = heading === '' || textOf(exported, field).startsWith(heading)
    return isOwn || !textOf(report, field).startsWith(heading) ? [] : [[field, heading]]
  })
  return {
    report: withFields(
      report,
      reworded.map(([field, heading]) => [field, textOf(report, field).slice(heading.length).trimStart()]),
    ),
    headings: reworded.map(([, heading]) => heading),
  }
}

/** What is set apart at the start of a field's first paragraph. */
function runInOf({ blocks }: SourceDocument, field: TextField): string {
  const first = blocks.find(
    (block): block is SourceParagraph => block.kind === 'paragraph' && block.field === field,
  )
  return first?.text.slice(0, first.runIn ?? 0).trim() ?? ''
}
