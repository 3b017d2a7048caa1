import type { SourceBlock, SourceDocument } from '../../core/import/source.ts'

/**
 * A document as short lines to compare: "#2 text" for a heading, "*text*" for a bold paragraph, "[run-in] text", and a
 * row of a table as "a | b" with ">" and "v" for every further column and row a cell spans.
 */
export function outlineOf({ blocks }: SourceDocument): string[] {
  return blocks.flatMap(linesOf)
}

function linesOf(block: SourceBlock): string[] {
  if (block.kind === 'table') {
    return block.rows.map(({ cells }) =>
      cells
        .map(({ text, colSpan, rowSpan }) => text + '>'.repeat(colSpan - 1) + 'v'.repeat(rowSpan - 1))
        .join(' | '),
    )
  }
  const { text, level, bold, runIn } = block
  if (level !== undefined) return [`#${level} ${text}`]
  if (bold) return [`*${text}*`]
  return [runIn === undefined ? text : `[${text.slice(0, runIn)}]${text.slice(runIn)}`]
}
