import PostalMime from 'postal-mime'
import { decodeText } from './charset.ts'
import { charsetOfPage } from './html/charset-of-page.ts'

/** A part of a mail, as postal-mime keeps it while it reads; not among its types. */
export interface MailPart {
  readonly contentType: {
    readonly parsed: { readonly value: string; readonly params: Readonly<Record<string, string | undefined>> }
  }
  /** Decoded from base64 and the like. */
  readonly content: ArrayBuffer | null
}

/**
 * Lets postal-mime read the texts of mails by `partText`. Of itself 4.0.0 decodes a part by its head alone, as UTF-8 where that says
 * nothing, and joins quoted lines with their marks (findings/postal-mime-flowed-quotes.sh).
 */
export function readTextsOurselves(): void {
  const { root } = new PostalMime() as unknown as { readonly root: object }
  const parts = Object.getPrototypeOf(root) as { getTextContent: (this: MailPart) => string }
  parts.getTextContent = function () {
    return partText(this)
  }
}

/** The words of a part: by its charset, that of its page, or what its bytes are; flowed lines joined. */
function partText({ contentType, content }: MailPart): string {
  const { value, params } = contentType.parsed
  const bytes = content ? new Uint8Array(content) : new Uint8Array()
  const text = decodeText(
    bytes,
    params['charset'] ?? (value === 'text/html' ? charsetOfPage(bytes) : undefined),
  )
  return /^flowed$/iu.test(params['format'] ?? '')
    ? unflowed(text, /^yes$/iu.test(params['delsp'] ?? ''))
    : text
}

/** Joins the lines of format=flowed (RFC 3676, 4): lines of unequal depth of quotation, and a signature's, never. */
function unflowed(text: string, delSp: boolean): string {
  const paragraphs: { depth: number; words: string; isOpen: boolean }[] = []
  for (const line of text.split(/\r?\n/u)) {
    const depth = line.length - line.replace(/^>+/u, '').length
    const words = line.slice(depth).replace(/^ /u, '')
    const isOpen = words.endsWith(' ') && words !== '-- '
    const kept = isOpen && delSp ? words.slice(0, -1) : words
    const last = paragraphs.at(-1)
    if (last?.isOpen && last.depth === depth && words !== '-- ') {
      last.words += kept
      last.isOpen = isOpen
    } else paragraphs.push({ depth, words: kept, isOpen })
  }
  return paragraphs
    .map(({ depth, words }) => (depth > 0 ? `${'>'.repeat(depth)} ${words}` : words))
    .join('\n')
}
