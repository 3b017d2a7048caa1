import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { dictIn, membersOf, nameIn, numbersOf, textIn, valueIn } from './pdf-objects.ts'

/** An entry of the printed file's outline. */
export interface OutlineEntry {
  readonly title: string
  /** The page it leads to, by its object, and where on it, in points from the lower left corner. */
  readonly page: PDFRef | undefined
  readonly left: number
  readonly top: number
  /** The heading in the structure. */
  readonly heading: PDFDict | undefined
  readonly entries: readonly OutlineEntry[]
}

export function outlineOf(catalog: PDFDict): OutlineEntry[] {
  return entriesIn(dictIn(catalog, 'Outlines'))
}

function entriesIn(parent: PDFDict | undefined): OutlineEntry[] {
  const entries: OutlineEntry[] = []
  for (let item = dictIn(parent, 'First'); item; item = dictIn(item, 'Next')) {
    const dest = valueIn(item, 'Dest')
    const page = dest instanceof PDFArray ? dest.get(0) : undefined
    const [left = 0, top = 0] = numbersOf(dest)
    entries.push({
      title: textIn(item, 'Title') ?? '',
      page: page instanceof PDFRef ? page : undefined,
      left,
      top,
      heading: dictIn(item, 'SE'),
      entries: entriesIn(item),
    })
  }
  return entries
}

export type BlockRole = 'title' | 'heading' | 'paragraph' | 'table' | 'figure'

/** A piece of the document in its reading order. */
export interface StructureBlock {
  readonly role: BlockRole
  /** 1 for the document's title, 2 for its parts, and so on; nothing for what is no heading. */
  readonly level: number | undefined
  readonly element: PDFDict | undefined
  readonly pieces: readonly Piece[]
}

/** What a page shows of a block: the page's object, and the number of the piece on it. */
interface Piece {
  readonly page: PDFRef
  readonly part: number
}

/** The blocks of the structure (ISO 32000-1, 14.7), whatever groups them. */
export function blocksOf(catalog: PDFDict): StructureBlock[] {
  return blocksIn(valueIn(dictIn(catalog, 'StructTreeRoot'), 'K'), undefined)
}

function blocksIn(kids: PDFObject | undefined, page: PDFRef | undefined): StructureBlock[] {
  const blocks: StructureBlock[] = []
  let loose: Piece[] = []
  const gather = () => {
    if (loose.length > 0)
      blocks.push({ role: 'paragraph', level: undefined, element: undefined, pieces: loose })
    loose = []
  }
  for (const kid of membersOf(kids)) {
    const element = kid instanceof PDFDict && valueIn(kid, 'MCID') === undefined ? kid : undefined
    const [role, level] = roleOf(nameIn(element, 'S') ?? '')
    if (element && (role || hasBlocks(element))) {
      gather()
      const own = pageOf(element) ?? page
      if (role) blocks.push({ role, level, element, pieces: piecesOf(element, own) })
      else blocks.push(...blocksIn(valueIn(element, 'K'), own))
      // What nothing gathers into a paragraph, as the words behind a heading on its line, is one.
    } else loose.push(...piecesIn(kid, page))
  }
  gather()
  return blocks
}

function hasBlocks(element: PDFDict): boolean {
  return membersOf(valueIn(element, 'K')).some(
    (kid) => kid instanceof PDFDict && (roleOf(nameIn(kid, 'S') ?? '').length > 0 || hasBlocks(kid)),
  )
}

function roleOf(type: string): [BlockRole?, number?] {
  const [, digit] = /^H(\d)$/u.exec(type) ?? []
  if (digit !== undefined) return [digit === '1' ? 'title' : 'heading', Number(digit)]
  if (type === 'P' || type === 'Caption') return ['paragraph']
  if (type === 'Table') return ['table']
  return type === 'Figure' ? ['figure'] : []
}

function piecesOf(element: PDFDict, page: PDFRef | undefined): Piece[] {
  return membersOf(valueIn(element, 'K')).flatMap((kid) => piecesIn(kid, page))
}

function piecesIn(kid: PDFObject | undefined, page: PDFRef | undefined): Piece[] {
  if (kid instanceof PDFNumber) return page ? [{ page, part: kid.asNumber() }] : []
  if (!(kid instanceof PDFDict)) return []
  const own = pageOf(kid) ?? page
  const number = valueIn(kid, 'MCID')
  if (number instanceof PDFNumber) return own ? [{ page: own, part: number.asNumber() }] : []
  return piecesOf(kid, own)
}

function pageOf(element: PDFDict): PDFRef | undefined {
  const page = element.get(PDFName.of('Pg'))
  return page instanceof PDFRef ? page : undefined
}
