import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const MM = 72 / 25.4
/** Below the type area stand page numbers. */
const BOTTOM = 35 * MM

/** The lines of the type area of each page of a PDF, from top to bottom, without white space. */
export async function printedLines(bytes: Uint8Array): Promise<string[][]> {
  const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  const pages: string[][] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    const lines = new Map<number, string>()
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const baseline = Number(item.transform[5])
      if (baseline < BOTTOM) continue
      const at = [...lines.keys()].find((each) => Math.abs(each - baseline) < 3) ?? baseline
      lines.set(at, (lines.get(at) ?? '') + item.str.normalize('NFKC').replace(/\s+/g, ''))
    }
    pages.push([...lines].sort(([a], [b]) => b - a).map(([, text]) => text))
  }
  await task.destroy()
  return pages
}
