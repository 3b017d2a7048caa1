import { Failure } from '../../../core/failure.ts'
import { type Editions, editions } from '../../../core/form/editions.ts'
import type { SourceDocument } from '../../../core/import/source.ts'
import { decodeText } from '../charset.ts'
import { charsetOfPage } from './charset-of-page.ts'
import { SOURCE_BYTES } from './limits.ts'
import { editedBlocks, fragmentBlocks, isEditedFragment, isOwnFragment } from './own-fragment.ts'
import { readPage } from './page.ts'
import { parseHtml } from './parse.ts'

const PICTURES = '页中有图片，图片里的文字没有读入。'
const UNSEEN = '页中有看不见的文字，没有读入，请核对。'
const STRUCK = '页中有加了删除线的文字，或者数字旁的上标、下标注码，没有读入，请核对。'

/**
 * Reads a web page: its words as a browser shows them, nothing run and nothing fetched.
 * @throws Failure 'unsafe-file' for a page larger than any report
 */
export function readHtml(bytes: Uint8Array, known: Editions = editions): SourceDocument {
  if (bytes.length > SOURCE_BYTES) throw new Failure('unsafe-file', { problem: '网页超过 30 MB' })
  const html = decodeText(bytes, charsetOfPage(bytes))
  const isFragment = isOwnFragment(html)
  const { root, hasStruck, hasUnseen } = parseHtml(html)
  const page = readPage(root, isFragment || isOurs(html))
  const { blocks, pictures } = page
  const isEdited = !isFragment && isEditedFragment(html, page, known)
  const lost = [
    ...(pictures.length > 0 ? [PICTURES] : []),
    ...(hasStruck ? [STRUCK] : []),
    ...(hasUnseen ? [UNSEEN] : []),
  ]
  return {
    kind: 'html',
    blocks: isFragment ? fragmentBlocks(blocks, known) : isEdited ? editedBlocks(blocks, known) : blocks,
    notices: lost,
    lost,
    unread: pictures.join('\n'),
  }
}

/** Whether this program wrote the page: its tables name where they come from. */
function isOurs(html: string): boolean {
  return html.includes('data-source="tables.')
}
