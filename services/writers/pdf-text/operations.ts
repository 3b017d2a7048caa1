import { contentTokens } from './content-tokens.ts'

/** One step of painting: an operator with its operands, and where both stand in the content. */
export interface Operation {
  readonly operator: string
  readonly names: readonly string[]
  readonly strings: readonly Uint8Array[]
  readonly start: number
  readonly end: number
}

/** The steps of a content stream (ISO 32000-1, 7.8.2). */
export function operationsOf(content: Uint8Array): Operation[] {
  const operations: Operation[] = []
  let names: string[] = []
  let strings: Uint8Array[] = []
  let start = 0
  for (const token of contentTokens(content)) {
    if (token.kind === 'name') names.push(token.name)
    else if (token.kind === 'string') strings.push(token.bytes)
    else if (token.kind === 'operator') {
      const { operator, end } = token
      operations.push({ operator, names, strings, start, end })
      names = []
      strings = []
      start = end
    }
  }
  return operations
}

/** Another text in place of what stands in a content. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** @param edits of which none reaches into another; those at one place in their order */
export function edited(content: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const pieces: Uint8Array[] = []
  let at = 0
  for (const { from, to, text } of edits.toSorted((a, b) => a.from - b.from)) {
    pieces.push(content.subarray(at, from), Buffer.from(text, 'latin1'))
    at = Math.max(at, to)
  }
  return Buffer.concat([...pieces, content.subarray(at)])
}
