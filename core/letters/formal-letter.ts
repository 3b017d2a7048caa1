import { printedDate } from '../document/printed-date.ts'
import type { Block, DocumentMeta, DocumentTree, PageLayout } from '../document/tree.ts'

/** What an official letter says, in the order of the page (GB/T 9704-2012, 7.3 and 10.1). */
export interface FormalLetter {
  readonly meta: DocumentMeta
  /** 发文字号, where it has one. */
  readonly number?: string | undefined
  readonly title: readonly string[]
  /** 主送机关; empty where it is not known. */
  readonly to: string
  readonly body: readonly Block[]
  /** Names of 附件, without 《》. */
  readonly enclosures?: readonly string[]
  readonly from: string
  /** 成文日期, "2026-01-20"; without it blanks to be written by hand. */
  readonly on?: string | undefined
  /** 附注, without its brackets; empty where there is none. */
  readonly note: string
}

/**
 * A letter as an official document: signed whatever reports of this office are, and with room for a seal where they have
 * it; with the margins of its first page throughout. The red head and the red rules are the office's own paper's, or are
 * put on by its system of documents.
 */
export function formalLetter(letter: FormalLetter, layout: PageLayout): DocumentTree {
  const { meta, number = '', title, to, body, enclosures = [], from, on, note } = letter
  const blocks: Block[] = [
    ...(number === '' ? [] : [{ kind: 'number', text: number } as const]),
    { kind: 'title', lines: title },
    ...(to === '' ? [] : [{ kind: 'paragraph', flush: true, text: `${to}：` } as const]),
    ...body,
    ...(enclosures.length === 0 ? [] : [{ kind: 'enclosures', names: enclosures } as const]),
    { kind: 'signature', name: from, date: printedDate(on), seal: layout.signature === 'seal' },
    ...(note === '' ? [] : [{ kind: 'paragraph', text: `（${note}）` } as const]),
  ]
  return { meta, layout: { ...layout, doubleSided: false }, blocks }
}

/** Whom a letter goes to, 主送机关 with its colon; empty where it names nobody. */
export function addresseeOf({ blocks }: Pick<DocumentTree, 'blocks'>): string {
  for (const block of blocks) if (block.kind === 'paragraph' && block.flush) return block.text
  return ''
}
