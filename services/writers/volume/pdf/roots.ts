import { PDFHexString } from '@cantoo/pdf-lib'
import type { DocumentMeta } from '../../../../core/document/tree.ts'
import type { Volume } from '../../../../core/volume/volume.ts'
import { PROGRAM } from '../../../program.ts'
import { outputIntent } from '../../pdf-archive/identify.ts'
import { srgbProfile } from '../../pdf-archive/srgb.ts'
import { xmpOf } from '../../pdf-archive/xmp.ts'
import type { JoinedFile } from './joined-file.ts'
import { FIRST_FREE, type Part, ROOTS, SHEET } from './part.ts'
import type { Objects } from './take-sheets.ts'

/** The parts of a volume, taken in. */
export interface Parts {
  readonly cover: Part
  readonly contents: Part
  readonly bodies: readonly Part[]
  /** What is laid over the pages of the bodies. */
  readonly sheets: Pick<Objects, 'claims'>
}

/**
 * Writes the objects that all parts hang on. Contents and chapters begin on right-hand pages: a page is left empty before
 * them where it has to be.
 * @param next the first number that is free
 */
export function writeRoots(
  file: JoinedFile,
  { meta, layout }: Pick<Volume, 'meta' | 'layout'>,
  { cover, contents, bodies, sheets }: Parts,
  next: number,
): typeof ROOTS {
  const parts = [cover, contents, ...bodies]
  const blank = (pages: number) => (pages % 2 === 0 ? [] : [next++])
  const afterCover = blank(cover.pages.length)
  const afterContents = blank(contents.pages.length)
  for (const number of [...afterCover, ...afterContents]) file.object(number, BLANK)
  const kids = [
    ...[cover.pageRoot, ...afterCover, contents.pageRoot, ...afterContents],
    ...bodies.map((body) => body.pageRoot),
  ]
  const front = cover.pages.length + afterCover.length
  const firstBody = front + contents.pages.length + afterContents.length
  const count = firstBody + bodies.reduce((sum, { pages }) => sum + pages.length, 0)
  file.object(ROOTS.pages, `<</Type /Pages\n/Count ${count}\n/Kids ${references(kids)}>>`)
  writeTags(file, parts)
  const entries = parts.flatMap((part) => part.chapters).length
  const [first, last] = [parts[0], parts.at(-1)]
  file.object(
    ROOTS.outline,
    `<</Type /Outlines\n/First ${FIRST_ENTRY} 0 R\n/Last ${last?.lastEntry ?? first?.lastEntry} 0 R\n/Count ${entries}>>`,
  )
  writeIdentity(
    file,
    meta,
    [...parts, sheets].every(({ claims }) => claims),
  )
  file.object(ROOTS.beforePage, stream('q'))
  file.object(ROOTS.beforeLeftPage, stream(layout.doubleSided ? `q 1 0 0 1 ${MIRRORING} 0 cm` : 'q'))
  file.object(ROOTS.behindPage, stream(`Q q /Artifact <</Type /Pagination>> BDC /${SHEET} Do EMC Q`))
  file.object(
    ROOTS.catalog,
    `<</Type /Catalog\n/Pages ${ROOTS.pages} 0 R\n/Outlines ${ROOTS.outline} 0 R\n/PageMode /UseOutlines\n` +
      `/PageLabels <</Nums [0 <</P ${text('封面')}>> ${front} <</S /R>> ${firstBody} <</S /D>>]>>\n` +
      `/StructTreeRoot ${ROOTS.structure} 0 R\n/MarkInfo <</Type /MarkInfo /Marked true>>\n` +
      `/ViewerPreferences <</Type /ViewerPreferences /DisplayDocTitle true>>\n/Lang (zh-CN)\n` +
      `/Metadata ${ROOTS.metadata} 0 R\n/OutputIntents [${outputIntent(`${ROOTS.colours} 0 R`)}]>>`,
  )
  return ROOTS
}

/** What moves the content of a page to where its margins are exchanged, in points: from 28 mm to 26 mm. */
const MIRRORING = (((26 - 28) * 72) / 25.4).toFixed(3)

const PRODUCER = 'Skia/PDF'

/** What the volume says of itself, twice: for readers of old, and as archives ask. */
function writeIdentity(file: JoinedFile, meta: DocumentMeta, claims: boolean): void {
  const { title, author, subject } = meta
  file.object(
    ROOTS.info,
    `<</Title ${text(title)}\n/Author ${text(author)}\n/Subject ${text(subject)}\n` +
      `/Creator ${text(PROGRAM.name)}\n/Producer ${text(PRODUCER)}>>`,
  )
  const xmp = Buffer.from(xmpOf({ meta, producer: PRODUCER, claims }))
  file.stream(ROOTS.metadata, '/Type /Metadata\n/Subtype /XML', xmp)
  file.stream(ROOTS.colours, '/N 3', srgbProfile())
}

const FIRST_ENTRY = FIRST_FREE
const BLANK = `<</Type /Page\n/Parent ${ROOTS.pages} 0 R\n/MediaBox [0 0 594.95996 841.91998]\n/Resources <<>>>>`

/** One document, of whose tags each part's are a part. */
function writeTags(file: JoinedFile, parts: readonly Part[]): void {
  const nodes = (kind: 'byKey' | 'byName', sorted: readonly Part[]) =>
    `<</Kids ${references(sorted.flatMap((part) => part[kind] ?? []))}>>`
  file.object(
    ROOTS.byKey,
    nodes(
      'byKey',
      parts.toSorted((a, b) => a.nextKey - b.nextKey),
    ),
  )
  file.object(ROOTS.byName, nodes('byName', parts))
  file.object(
    ROOTS.document,
    `<</Type /StructElem\n/S /Document\n/P ${ROOTS.structure} 0 R\n` +
      `/K ${references(parts.flatMap((part) => part.elements))}>>`,
  )
  file.object(
    ROOTS.structure,
    `<</Type /StructTreeRoot\n/K ${ROOTS.document} 0 R\n/ParentTree ${ROOTS.byKey} 0 R\n` +
      `/ParentTreeNextKey ${Math.max(...parts.map(({ nextKey }) => nextKey))}\n/IDTree ${ROOTS.byName} 0 R>>`,
  )
}

function references(numbers: readonly number[]): string {
  return `[${numbers.map((number) => `${number} 0 R`).join(' ')}]`
}

function text(words: string): string {
  return PDFHexString.fromText(words).toString()
}

function stream(content: string): string {
  return `<</Length ${content.length}>>\nstream\n${content}\nendstream`
}
