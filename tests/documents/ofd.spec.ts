import { type Font, parse } from 'opentype.js'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import type { DocumentTree } from '../../core/document/tree.ts'
import { drawnCharts } from '../../services/case/charts.ts'
import { createEngine } from '../../services/engine/engine.ts'
import { ofdOf } from '../../services/writers/ofd/ofd.ts'
import { pdfOf } from '../../services/writers/pdf.ts'
import { sharedBrowser, type SpecBrowser } from '../e2e/browser.ts'
import { testBrowser } from '../test-browser.ts'
import { engine } from './engine.ts'
import {
  drawPdf,
  inkOf,
  openDrawingPage,
  type OpenedOfd,
  openOfd,
  pagesIn,
  showWithOfdJs,
  unlike,
} from './ofd-reader.ts'
import { allIn, faultsIn, type XmlNode } from './ofd-schema.ts'
import { onlyWith } from './only-fonts.ts'
import { figuredYears, sample } from './reports.ts'
import { headingsOf, squashed, treeWords } from './tree-words.ts'

let browser: SpecBrowser
let page: Page
beforeAll(async () => {
  browser = await sharedBrowser()
  page = await (await browser.newContext({ viewport: { width: 860, height: 1200 } })).newPage()
  await openDrawingPage(page)
})
afterAll(() => browser.close())

const years = figuredYears([2022, 2023, 2024])
const charted = async () =>
  compose(years.at(-1) ?? sample, { charts: await drawnCharts(years), signedOn: '2025-01-09' })

/** A document, printed and as OFD. */
async function written(tree: DocumentTree, printPdf = engine.printPdf) {
  const pdf = await pdfOf(tree, printPdf)
  const bytes = await ofdOf(pdf, { ...tree.meta, date: '2025-01-09' })
  return { tree, pdf, bytes, opened: await openOfd(page, bytes) }
}

type Kind = readonly [
  fonts: string,
  family: string | undefined,
  composed: () => DocumentTree | Promise<DocumentTree>,
  looked: readonly number[],
]
const KINDS: readonly Kind[] = [
  ['the fonts that are installed, with charts', undefined, charted, [1, 4, 5]],
  ['a font that is no TrueType', 'Noto Serif CJK SC', () => compose(sample), [1]],
]

describe.each(KINDS)('an OFD in %s', (_, family, composed, looked) => {
  let document: Awaited<ReturnType<typeof written>>
  beforeAll(async () => {
    if (family === undefined) return void (document = await written(await composed()))
    const fonts = onlyWith(family)
    const own = createEngine(testBrowser())
    try {
      document = await written(await composed(), own.printPdf)
    } finally {
      await own.close()
      fonts.release()
    }
  })

  it('has every file and element as the standard’s tables say', () => {
    const { opened } = document
    const roots = [...opened.xml].filter(([name]) => name !== 'Doc_0/Tags/Report.xml')
    expect(roots.flatMap(([name, root]) => faultsIn(root).map((fault) => `${name}: ${fault}`))).toEqual([])
    expect(missingFiles(opened)).toEqual([])
    const all = roots.flatMap(([, root]) => allIn(root))
    const ids = all.flatMap(({ attributes }) => (attributes.ID === undefined ? [] : [Number(attributes.ID)]))
    expect(new Set(ids).size).toBe(ids.length)
    const [most] = all.filter(({ name }) => name === 'ofd:MaxUnitID')
    expect(Number(most?.text)).toBe(Math.max(...ids))
    const fonts = idsOf(all, 'ofd:Font')
    const pages = idsOf(all, 'ofd:Page')
    for (const { attributes } of all) {
      if (attributes.Font !== undefined) expect(fonts).toContain(attributes.Font)
      if (attributes.PageID !== undefined) expect(pages).toContain(attributes.PageID)
    }
  })

  it('says every character of the document, in its order', () => {
    const body = pagesIn(document.opened).map(({ texts }) => texts.join(''))
    const words = squashed(treeWords(document.tree).join(''))
    const read = squashed(body.map((text) => text.replace(/—\s\d+\s—/u, '')).join(''))
    // The words of a chart stand between those of the document.
    expect(withoutOthers(read, words)).toBe(words)
    expect(body).toHaveLength(family === undefined ? 6 : 5)
  })

  it('shows each character by the glyph its font has for it', async () => {
    const fonts = await fontsIn(document.opened)
    const shown = pagesIn(document.opened).flatMap(({ root }) => allIn(root).flatMap(glyphsShown))
    const strange = shown.filter(
      ({ font, character, glyph }) =>
        character !== ' ' && fonts.get(font)?.charToGlyphIndex(character) !== glyph,
    )
    expect(strange).toEqual([])
  })

  it('tells title, unit, day, headings and parts, and is the same each time', async () => {
    const { opened, tree, bytes, pdf } = document
    const info = allIn(opened.xml.get('OFD.xml') ?? EMPTY)
    const said = (name: string) => info.find((each) => each.name === `ofd:${name}`)?.text
    expect([said('Title'), said('Author'), said('CreationDate')]).toEqual([
      tree.meta.title,
      tree.meta.author,
      '2025-01-09',
    ])
    const outline = allIn(opened.xml.get('Doc_0/Document.xml') ?? EMPTY)
      .filter(({ name }) => name === 'ofd:OutlineElem')
      .map(({ attributes }) => squashed(attributes.Title ?? ''))
    const headings = headingsOf(tree).map(([depth, text]) => [depth, squashed(text)] as const)
    expect(outline).toEqual(headings.map(([, text]) => text))
    const tags = opened.xml.get('Doc_0/Tags/Report.xml') ?? EMPTY
    const parts = tags.children.filter(({ name }) => name === 'part')
    expect(parts.map(({ attributes }) => squashed(attributes.title ?? ''))).toEqual(
      headings.filter(([depth]) => depth === 2).map(([, text]) => text),
    )
    // What is tagged is all that is written, without the page numbers.
    const texts = new Map(
      pagesIn(opened).flatMap(({ root }) =>
        allIn(root).map(({ attributes, children }) => [attributes.ID, children.at(-1)?.text ?? ''] as const),
      ),
    )
    const tagged = allIn(tags)
      .filter(({ name }) => name === 'ofd:ObjectRef')
      .map(({ text }) => texts.get(text) ?? '')
    const written = squashed(tagged.join(''))
    for (const words of treeWords(tree)) expect(written).toContain(squashed(words))
    const again = await ofdOf(pdf, { ...tree.meta, date: '2025-01-09' })
    expect(Buffer.from(again).equals(bytes)).toBe(true)
  })

  it('is read by ofd.js, and looks on each page like the PDF', async () => {
    const shown = await showWithOfdJs(page, document.bytes, document.opened)
    const texts = pagesIn(document.opened).map((each) => each.texts.join(''))
    expect(shown.map(squashed)).toEqual(texts.map(squashed))
    const sheets = page.locator('body > div')
    const pictures = await drawPdf(page, document.pdf, looked)
    for (const [i, number] of looked.entries()) {
      const picture = pictures[i] ?? new Uint8Array()
      const asPdf = await inkOf(page, picture)
      const asOfd = await inkOf(page, await sheets.nth(number - 1).screenshot())
      // Two programs that paint are never the same to the pixel; a page moved by half a millimetre is a worse likeness.
      const moved = unlike(asPdf, await inkOf(page, picture, 2))
      expect(unlike(asPdf, asOfd), `page ${number}`).toBeLessThan(0.6 * moved)
    }
  })
})

function missingFiles({ names, xml }: OpenedOfd): string[] {
  const named = [...xml].flatMap(([file, root]) => {
    const folder = file.replace(/[^/]*$/u, '')
    const base = root.name === 'ofd:Res' ? `${folder}${root.attributes.BaseLoc ?? ''}/` : folder
    return allIn(root).flatMap(({ name, text, attributes }) => {
      if (name === 'ofd:Page' && attributes.BaseLoc !== undefined) return [`${base}${attributes.BaseLoc}`]
      const isPath = /^ofd:(?:DocRoot|PublicRes|FontFile|FileLoc)$/u.test(name)
      return isPath || (name === 'ofd:CustomTags' && text !== '') ? [`${base}${text}`] : []
    })
  })
  const missing = named.filter((each) => !names.includes(each))
  const unnamed = names.filter((each) => each !== 'OFD.xml' && !named.includes(each))
  return [...missing, ...unnamed]
}

async function fontsIn({ xml, bytes }: OpenedOfd): Promise<Map<string, Font>> {
  const listed = allIn(xml.get('Doc_0/PublicRes.xml') ?? EMPTY).filter(({ name }) => name === 'ofd:Font')
  const read = listed.map(async ({ attributes, children }) => {
    const file = await bytes(`Doc_0/Res/${children[0]?.text}`)
    return [attributes.ID ?? '', parse(Uint8Array.from(file).buffer)] as const
  })
  return new Map(await Promise.all(read))
}

const EMPTY: XmlNode = { name: '', attributes: {}, text: '', children: [] }

function glyphsShown({ name, attributes, children }: XmlNode) {
  if (name !== 'ofd:TextObject') return []
  const glyphs =
    children.find((child) => child.name === 'ofd:CGTransform')?.children[0]?.text.split(' ') ?? []
  const characters = Array.from(children.at(-1)?.text ?? '')
  return characters.map((character, i) => ({
    font: attributes.Font ?? '',
    character,
    glyph: Number(glyphs[i]),
  }))
}

function idsOf(all: readonly XmlNode[], of: string): (string | undefined)[] {
  return all.flatMap(({ name, attributes }) => (name === of ? [attributes.ID] : []))
}

/** The characters of a text that are those of another, in its order. */
function withoutOthers(text: string, of: string): string {
  let found = ''
  for (const character of text) if (of[found.length] === character) found += character
  return found
}
