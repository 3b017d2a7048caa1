import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * The words of each page of a PDF in the order they were set, without white space and without the page's number. Fonts
 * that draw a radical and a character alike may name either, so both are read as the character.
 */
export async function pdfPages(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    const text = items.map((item) => ('str' in item ? item.str : '')).join('')
    pages.push(text.normalize('NFKC').replace(/\s+/g, '').replace(`—${number}—`, ''))
  }
  await task.destroy()
  return pages
}
