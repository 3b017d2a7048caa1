import PostalMime, { type Attachment } from 'postal-mime'
import { Failure } from '../../core/failure.ts'
import type { SourceDocument } from '../../core/import/source.ts'
import { readHtml } from './html/read-html.ts'
import { HEAD_BYTES } from './mail.ts'

/** Bytes of an archive, its pictures included. */
const ARCHIVE_BYTES = 50_000_000
const LINES = 400_000
/** Lines that may divide parts. */
const DIVIDERS = 20_000
const PARTS_WITHIN = 20

/** Pages renamed so that the library hands over their bytes: their charset is told by the page as often as by the part. */
const PAGE = 'application/x-page'

/**
 * Reads a web page that a browser or Word saved as one file (.mht, .mhtml).
 * @throws Failure 'unreadable-file' where no page is in it, 'unsafe-file' for one larger than any report
 */
export async function readMht(bytes: Uint8Array): Promise<SourceDocument> {
  if (bytes.length > ARCHIVE_BYTES) throw new Failure('unsafe-file', { problem: '网页归档超过 50 MB' })
  const pages = await pagesOf(bytes)
  if (pages.length === 0) throw new Failure('unreadable-file', { problem: '其中没有网页' })
  const [root, ...frames] = pages.map((page) => readHtml(contentOf(page)))
  // A page of frames has no words of its own.
  const filled = [root, ...frames].find((document) => document !== undefined && document.blocks.length > 0)
  return filled ?? root ?? { kind: 'html', blocks: [], notices: [] }
}

/** The pages of the archive, the one it was saved for first. */
async function pagesOf(bytes: Uint8Array): Promise<Attachment[]> {
  const { attachments, headers } = await parse(bytes)
  const pages = attachments.filter(
    ({ mimeType }) => mimeType === PAGE || mimeType === 'application/xhtml+xml',
  )
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? ''
  const start = /;\s*start="?([^";\s]+)/i.exec(type)?.[1]
  const root = pages.find(({ contentId }) => contentId !== undefined && contentId === start)
  return root ? [root, ...pages.filter((page) => page !== root)] : pages
}

async function parse(bytes: Uint8Array) {
  const archive = Buffer.from(bytes).toString('latin1')
  if (count(archive, /\n/g) > LINES || count(archive, /^--/gm) > DIVIDERS) {
    throw new Failure('unsafe-file', { problem: '网页归档的行数太多' })
  }
  const renamed = archive.replace(/^(content-type:\s{0,9})text\/html/gim, `$1${PAGE}`)
  try {
    return await PostalMime.parse(Buffer.from(renamed, 'latin1'), {
      maxNestingDepth: PARTS_WITHIN,
      maxHeadersSize: HEAD_BYTES,
    })
  } catch {
    throw new Failure('unreadable-file', { problem: '网页归档已损坏' })
  }
}

function contentOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
