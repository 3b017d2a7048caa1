import type { Span } from './claim.ts'

/**
 * What was said in a line, with the places of its words counted from the start of the text instead.
 * @param by how far into the text the line begins, in UTF-16 units
 */
export function moved<T extends Span>(said: T, by: number): T {
  if (by === 0) return said
  const { figure, share, parts } = said as Partial<Record<'figure' | 'share', Span>> & {
    readonly parts?: readonly Span[]
  }
  return {
    ...said,
    start: said.start + by,
    end: said.end + by,
    ...(figure && { figure: moved(figure, by) }),
    ...(share && { share: moved(share, by) }),
    ...(parts && { parts: parts.map((part) => moved(part, by)) }),
  }
}
