import type { TextField } from '../form/form.ts'
import type { FlowParagraph } from './flow.ts'
import type { ItemStart } from './item-starts.ts'
import { problemHeading } from './problem-heading.ts'

/** The paragraphs of part five that begin its items; what only sounds like a heading after that is a point of a list. */
export function problemStarts(paragraphs: readonly FlowParagraph[]): ReadonlyMap<FlowParagraph, ItemStart> {
  const starts = new Map<FlowParagraph, ItemStart>()
  const named = new Set<TextField>()
  for (const paragraph of paragraphs) {
    if (paragraph.field !== undefined) named.add(paragraph.field)
    const found = paragraph.field === undefined ? problemHeading(paragraph) : undefined
    if (!found || named.has(found.field)) continue
    named.add(found.field)
    starts.set(paragraph, {
      ...found,
      heading: '',
      number: undefined,
      ...(found.isGlued && { doubt: GLUED }),
    })
  }
  return starts
}

/** What is asked where no mark tells where a heading ends. */
const GLUED = '原文的标题和正文连在一起，请核对正文从哪里起。'
