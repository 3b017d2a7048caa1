import { Failure } from '../../../core/failure.ts'
import type { SourceDocument } from '../../../core/import/source.ts'
import { openArchive } from '../archive.ts'
import { refuseOle } from '../ole.ts'
import { childOf, parseXml, xmlBudget } from '../xml.ts'
import { readBlocks } from './body.ts'
import { attachments, headsBeside, unreadIn } from './beside.ts'
import { readComments } from './comments.ts'
import { createCounting } from './counting.ts'
import { pageGround } from './ground.ts'
import { createMarks } from './marks.ts'
import { lostAmong, noticeSentences } from './notices.ts'
import { readNumbering } from './numbering.ts'
import { openFlatParts, openParts, type Parts } from './parts.ts'
import type { Reading } from './reading.ts'
import { reportDigest } from './report-digest.ts'
import { readStyles } from './styles.ts'

/**
 * Reads a Word file (.docx, .docm, .dotx) as all tracked changes accepted leave it. Nothing it refers to outside itself is
 * fetched, nothing in it is run.
 * @param isConverted an office program made it of another file
 * @throws Failure 'file-too-large', 'locked-file', 'unsafe-file', 'unreadable-file'
 */
export async function readDocx(bytes: Uint8Array, isConverted = false): Promise<SourceDocument> {
  refuseOle(bytes)
  return readParts(await openParts(await openArchive(bytes), xmlBudget()), isConverted)
}

/**
 * Reads a Word file that was saved as one XML file.
 * @throws Failure 'unsafe-file', 'unreadable-file'
 */
export async function readFlatDocx(bytes: Uint8Array): Promise<SourceDocument> {
  return readParts(await openFlatParts(parseXml(bytes, xmlBudget())), false)
}

async function readParts(parts: Parts, isConverted: boolean): Promise<SourceDocument> {
  const document = await parts.read(parts.main)
  const body = childOf(document, 'w:body')
  if (document?.name !== 'w:document' || !body) {
    throw new Failure('unreadable-file', { problem: '不是 Word 文档' })
  }
  const styles = readStyles(await parts.related('styles'))
  const reading: Reading = {
    styles,
    numberOf: createCounting(readNumbering(await parts.related('numbering'), styles)),
    marks: createMarks(
      readComments(await parts.related('comments'), await parts.related('commentsExtended')),
    ),
    isConverted,
    seen: new Set(attachments(parts, body)),
    ground: pageGround(document),
    blocksOf: readBlocks,
  }
  const blocks = readBlocks(body, reading)
  const { seen } = reading
  const heads = await headsBeside(parts, blocks)
  if (heads !== '') seen.add('heads')
  const lost = noticeSentences(lostAmong(seen))
  const unread = lost.length === 0 ? '' : (await unreadIn(parts, body, seen)) + heads
  const digest = await reportDigest(parts)
  return {
    kind: 'docx',
    blocks,
    notices: noticeSentences(seen),
    lost,
    unread,
    ...(digest && { reportDigest: digest }),
  }
}
