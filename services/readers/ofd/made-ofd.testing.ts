import { zipSync } from 'fflate'

/** A page as its layers' markup, with what comes before them. */
export interface MadePage {
  readonly layers: readonly string[]
  readonly before?: string
}

interface Made {
  readonly pages: readonly MadePage[]
  /** Markup within CommonData, behind the size of the pages. */
  readonly common?: string
  readonly resources?: string
  /** Markup of the body, behind the document's place. */
  readonly body?: string
  /** Further files. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** What each XML file becomes before it is packed. */
  readonly written?: (xml: string) => string | Uint8Array
}

const SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'

/** An OFD of A4 pages as other programs put it together. */
export function madeOfd({
  pages,
  common = '',
  resources = '',
  body = '',
  files = {},
  written,
}: Made): Uint8Array {
  const listed = pages.map((_, i) => `<ofd:Page ID="${900 + i}" BaseLoc="Pages/Page_${i}/Content.xml"/>`)
  const xml: Record<string, string> = {
    'OFD.xml': `<ofd:OFD ${SPACE} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>${body}</ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${SPACE}><ofd:CommonData><ofd:MaxUnitID>999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>${common}</ofd:CommonData><ofd:Pages>${listed.join('')}</ofd:Pages></ofd:Document>`,
    'Doc_0/PublicRes.xml': `<ofd:Res ${SPACE} BaseLoc="Res"><ofd:Fonts><ofd:Font ID="1" FontName="宋体"/></ofd:Fonts>${resources}</ofd:Res>`,
  }
  for (const [i, page] of pages.entries()) xml[`Doc_0/Pages/Page_${i}/Content.xml`] = pageXml(page)
  const bytes = (content: string | Uint8Array) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content
  const entries = Object.entries(xml).map(
    ([name, text]) => [name, bytes(written ? written(HEAD + text) : HEAD + text)] as const,
  )
  const further = Object.entries(files).map(([name, content]) => [name, bytes(content)] as const)
  return zipSync(Object.fromEntries([...entries, ...further]))
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

export function pageXml({ layers, before = '' }: MadePage): string {
  const content = layers.map((layer, i) => `<ofd:Layer ID="${i + 1}">${layer}</ofd:Layer>`).join('')
  return `<ofd:Page ${SPACE}>${before}<ofd:Content>${content}</ofd:Content></ofd:Page>`
}

/** A line of text at 16 points, its box as wide as the page, whose characters stand side by side. */
export function line(text: string, x: number, y: number, more = ''): string {
  const size = 5.644
  const steps = Array.from(text).length > 1 ? ` DeltaX="g ${Array.from(text).length - 1} ${size}"` : ''
  return `<ofd:TextObject ID="7" Boundary="${x} ${y - size} 180 8" Font="1" Size="${size}"${more}><ofd:TextCode X="0" Y="${size}"${steps}>${text}</ofd:TextCode></ofd:TextObject>`
}

/** A path that is drawn along, in millimetres of the page. */
export function stroke(data: string): string {
  return `<ofd:PathObject ID="8" Boundary="0 0 210 297" LineWidth="0.3"><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`
}
