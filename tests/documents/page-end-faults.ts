import { placeSignature } from '../../core/document/signature.ts'
import type { DocumentTree, SignatureBlock } from '../../core/document/tree.ts'

/**
 * What is wrong with the ends of printed pages: a signature parted or without text, a heading without what it heads.
 * @param pages lines of each page, without white space
 */
export function pageEndFaults({ blocks }: DocumentTree, pages: readonly (readonly string[])[]): string[] {
  const signature = blocks.find((block) => block.kind === 'signature')
  const headings = new Set(blocks.flatMap((block) => (block.kind === 'heading' ? [flat(block.text)] : [])))
  return [
    ...(signature ? signatureFaults(signature, pages.at(-1) ?? []) : []),
    ...pages.flatMap((page, i) => {
      const last = page.at(-1)
      if (last === undefined) return [`page ${i + 1} is empty`]
      return i < pages.length - 1 && headings.has(last) ? [`page ${i + 1} ends in ${last}`] : []
    }),
  ]
}

function signatureFaults(signature: SignatureBlock, page: readonly string[]): string[] {
  const lines = [...placeSignature(signature).nameLines.map(({ text }) => text), signature.date].map(flat)
  if (page.slice(-lines.length).join('') !== lines.join('')) return ['the signature is parted']
  return page.length === lines.length ? ['the signature stands alone'] : []
}

function flat(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '')
}
