import { Failure } from '../../../core/failure.ts'
import type { SourceDocument } from '../../../core/import/source.ts'
import { openArchive } from '../archive.ts'
import { PAGES, STAMP, TEXT_LENGTH } from '../pdf/limits.ts'
import { documentOf } from '../pdf/painted-document.ts'
import type { Painted } from '../pdf/sheets.ts'
import { childOf, childrenOf, elementsOf, textOf, type XmlElement } from '../xml.ts'
import { openParts, type Part, type Parts } from './parts.ts'
import { type Composites, pagePainter, type Shown } from './page-painter.ts'
import { boxIn } from './values.ts'

/**
 * Reads the words of an OFD (GB/T 33190-2016). Paragraphs and tables are told by where words and rules stand, as in a PDF.
 * @throws Failure 'scanned-file'; 'unreadable-file' where it is damaged or encrypted; 'unsafe-file' where it is larger than any report
 */
export async function readOfd(bytes: Uint8Array): Promise<SourceDocument> {
  const archive = await openArchive(bytes)
  if (archive.has('Encryptions.xml')) throw new Failure('unreadable-file', { problem: 'OFD 已加密' })
  const parts = openParts(archive)
  const bodies = childrenOf((await parts.read('OFD.xml'))?.root, 'ofd:DocBody')
  const pages: Painted[] = []
  for (const body of bodies) {
    const document = await parts.read(textIn(body, 'ofd:DocRoot') ?? '')
    if (!document) throw missing()
    pages.push(...(await paintedIn(document, parts)))
    refuseLong(pages)
  }
  if (pages.length === 0) throw missing()
  if (lengthOf(pages) < STAMP) throw new Failure('scanned-file', { kind: 'OFD' })
  const read = documentOf(pages, 'ofd', bytes)
  const isSigned = bodies.some((body) => childOf(body, 'ofd:Signatures'))
  return isSigned ? { ...read, notices: [...read.notices, SIGNED] } : read
}

const SIGNED = '这份 OFD 有电子签章，程序只读其中的文字和表格，没有验证签章。'

function missing(): Failure {
  return new Failure('unreadable-file', { problem: 'OFD 里没有页面' })
}

function lengthOf(pages: readonly Painted[]): number {
  return pages.reduce((sum, { glyphs }) => sum + glyphs.filter(({ text }) => text.trim() !== '').length, 0)
}

function refuseLong(pages: readonly Painted[]): void {
  if (pages.length > PAGES) throw new Failure('unsafe-file', { problem: `OFD 超过 ${PAGES} 页` })
  if (lengthOf(pages) > TEXT_LENGTH) throw new Failure('unsafe-file', { problem: 'OFD 的文字太多' })
}

async function paintedIn(document: Part, parts: Parts): Promise<Painted[]> {
  const common = childOf(document.root, 'ofd:CommonData')
  const resources = ['ofd:PublicRes', 'ofd:DocumentRes'].flatMap((name) => childrenOf(common, name))
  const shared = await parts.readAll(resources.map(textOf), document)
  const ofAllPages = shownBy(shared)
  const templates = new Map<string, string>()
  for (const { attributes } of childrenOf(common, 'ofd:TemplatePage'))
    templates.set(attributes['ID'] ?? '', attributes['BaseLoc'] ?? '')
  const listed = childrenOf(childOf(document.root, 'ofd:Pages'), 'ofd:Page')
  if (listed.length > PAGES) throw new Failure('unsafe-file', { problem: `OFD 超过 ${PAGES} 页` })
  const painter = pagePainter()
  const pages: Painted[] = []
  for (const { attributes } of listed) {
    const page = await parts.readPage(attributes['BaseLoc'] ?? '', document)
    if (!page) throw new Failure('unreadable-file', { problem: `缺少第 ${pages.length + 1} 页` })
    const own = await parts.readAll(childrenOf(page.root, 'ofd:PageRes').map(textOf), page, document)
    const shownFirst = childrenOf(page.root, 'ofd:Template').map(
      ({ attributes: { TemplateID: id = '' } }) => templates.get(id) ?? '',
    )
    const layered = [...(await parts.readAll(shownFirst, document)), page]
    const area = boxOf(page.root, 'ofd:Area') ?? boxOf(common, 'ofd:PageArea')
    const shown = own.size === 0 ? ofAllPages : shownBy(new Set([...shared, ...own]))
    pages.push(painter.paint(layered.flatMap(layersOf), area ?? A4, shown))
    refuseLong(pages)
  }
  return pages
}

/** Millimetres; for a page that tells no size. */
const A4 = [0, 0, 210, 297] as const

function boxOf(parent: XmlElement | undefined, name: string) {
  return boxIn(textIn(childOf(parent, name), 'ofd:PhysicalBox'))
}

function layersOf({ root }: Part): XmlElement[] {
  return childrenOf(childOf(root, 'ofd:Content'), 'ofd:Layer')
}

/** The names of fonts and the pieces of pages that resources hold, by their numbers. */
function shownBy(resources: ReadonlySet<Part>): Shown {
  const fonts = new Map<string, string>()
  const composites = new Map<string, XmlElement>()
  for (const { root } of resources)
    for (const list of elementsOf(root))
      for (const one of elementsOf(list)) {
        const id = one.attributes['ID'] ?? ''
        const content = childOf(one, 'ofd:Content')
        if (one.name === 'ofd:Font') fonts.set(id, one.attributes['FontName'] ?? '')
        else if (one.name === 'ofd:CompositeGraphicUnit' && content) composites.set(id, content)
      }
  return { fonts, composites: composites satisfies Composites }
}

function textIn(parent: XmlElement | undefined, name: string): string | undefined {
  const child = childOf(parent, name)
  return child && textOf(child).trim()
}
