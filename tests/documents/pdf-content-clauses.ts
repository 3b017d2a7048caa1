import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Faults } from './pdf-object-clauses.ts'

/** What pdf.js shows of a glyph. */
interface ShownGlyph {
  readonly unicode: string
  readonly originalCharCode: number
}

/** What pdf.js hands out of a file; without XMP it is null, though its types don't say so. */
interface Described {
  readonly info: object
  readonly metadata: { get(name: string): unknown } | null
}

const PAINTS = new Set<number>([
  OPS.showText,
  OPS.constructPath,
  OPS.fill,
  OPS.stroke,
  OPS.shadingFill,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
])

/** Faults of what the pages paint and of what the file says of itself, as pdf.js reads both. */
export async function contentFaults(bytes: Uint8Array): Promise<Faults> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const document = await task.promise
  const described: Described = await document.getMetadata()
  const faults: Faults = identityFaults(described.info, (name) => described.metadata?.get(name))
  for (let number = 1; number <= document.numPages; number += 1)
    faults.push(
      ...(await pageFaults(await document.getPage(number))).map((fault) => `${fault} on page ${number}`),
    )
  await task.destroy()
  return faults
}

/** XMP and the information dictionary say the same (A 6.6.3), and which standards the file keeps to (A 6.6.4, UA 5). */
function identityFaults(info: object, told: (name: string) => unknown): Faults {
  const {
    Title = '',
    Author = '',
    Subject = '',
    Creator = '',
    Producer = '',
  } = info as Record<string, string>
  const pairs = {
    'dc:title': Title,
    'dc:creator': Author,
    'dc:description': Subject,
    'xmp:creatortool': Creator,
    'pdf:producer': Producer,
  }
  const claims = { 'pdfaid:part': '2', 'pdfaid:conformance': 'A', 'pdfuaid:part': '1' }
  return Object.entries({ ...pairs, ...claims }).flatMap(([name, value]) =>
    [told(name) ?? ''].flat().map(String).join() === value ? [] : [`A 6.6 ${name}`],
  )
}

async function pageFaults(page: PDFPageProxy): Promise<Faults> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const faults = new Set<string>()
  const open: (readonly [tag: string, mcid: number | null])[] = []
  const tagged: number[] = []
  for (const [i, operator] of fnArray.entries()) {
    const args = argsArray[i] as readonly unknown[] | null
    if (operator === OPS.beginMarkedContent) open.push([nameOf(args?.[0]), null])
    if (operator === OPS.beginMarkedContentProps) {
      const [tag, mcid] = [nameOf(args?.[0]), typeof args?.[1] === 'number' ? args[1] : null]
      if (mcid !== null) tagged.push(mcid)
      const around = open.filter(([name, number]) => name === 'Artifact' || number !== null)
      if (around.length > 0 && (mcid !== null || tag === 'Artifact'))
        faults.add('UA 7.1 tagged within tagged')
      open.push([tag, mcid])
    }
    if (operator === OPS.endMarkedContent && !open.pop()) faults.add('UA 7.1 EMC')
    const paints = PAINTS.has(operator) && !(operator === OPS.constructPath && args?.[0] === OPS.endPath)
    if (paints && !open.some(([tag, mcid]) => tag === 'Artifact' || mcid !== null))
      faults.add('UA 7.1 neither tagged nor artifact')
    if (operator === OPS.showText) for (const fault of glyphFaults(args?.[0])) faults.add(fault)
  }
  if (open.length > 0) faults.add('UA 7.1 BMC')
  if (new Set(tagged).size < tagged.length) faults.add('A 6.7.3 MCID twice')
  const known = piecesOf(await page.getStructTree())
  if (known.toSorted((a, b) => a - b).join() !== tagged.toSorted((a, b) => a - b).join())
    faults.add('UA 7.1 pieces without an element')
  return [...faults]
}

/** Each glyph stands for a character, none of private use, and none is the box of what a font lacks. */
function glyphFaults(shown: unknown): Faults {
  const glyphs = (shown as readonly (ShownGlyph | number | null)[]).filter(
    (each) => typeof each === 'object' && each !== null,
  )
  return glyphs.flatMap(({ unicode, originalCharCode }) => [
    ...(originalCharCode === 0 ? ['A 6.2.11.8 .notdef'] : []),
    ...(unicode === '' || /[\0\uFEFF\uFFFE\p{Private_Use}]/u.test(unicode)
      ? [`A 6.2.11.7 code ${originalCharCode}`]
      : []),
  ])
}

function piecesOf(node: unknown): number[] {
  const {
    children = [],
    type,
    id,
  } = (node ?? {}) as { children?: readonly unknown[]; type?: string; id?: string }
  const own = type === 'content' ? /_mc(\d+)$/u.exec(id ?? '')?.[1] : undefined
  return [...(own === undefined ? [] : [Number(own)]), ...children.flatMap(piecesOf)]
}

function nameOf(value: unknown): string {
  return typeof value === 'string' ? value : ((value as { name?: string } | undefined)?.name ?? '')
}
