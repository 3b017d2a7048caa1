import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib'
import { dictAt, put, refAt } from './printed.ts'

/** A topmost entry of an outline. */
export interface Entry {
  readonly ref: PDFRef
  readonly dict: PDFDict
  /** The page it leads to, and how far from the lower edge. */
  readonly page: PDFRef
  readonly top: number
}

/** The topmost entries of a document's outline, in their order. */
export function entriesOf(catalog: PDFDict): Entry[] {
  const root = dictAt(catalog, 'Outlines')
  const entries: Entry[] = []
  for (let ref = root && refAt(root, 'First'); ref;) {
    const dict = catalog.context.lookup(ref, PDFDict)
    const [page, , , top] = dict.lookup(PDFName.of('Dest'), PDFArray).asArray()
    if (!(page instanceof PDFRef) || !(top instanceof PDFNumber))
      throw new Error('An entry of the outline leads nowhere')
    entries.push({ ref, dict, page, top: top.asNumber() })
    ref = refAt(dict, 'Next')
  }
  return entries
}

/** Gives the entries their titles. */
export function entitle(entries: readonly Entry[], titles: readonly string[]): void {
  for (const [i, { dict }] of entries.entries()) {
    const title = titles[i]
    if (title !== undefined) put(dict, 'Title', PDFHexString.fromText(title))
  }
}

/** Chains the entries to those of the parts around, and closes them: a volume has too many headings to show all at once. */
export function chain(
  entries: readonly Entry[],
  before: PDFRef | undefined,
  behind: PDFRef | undefined,
): void {
  const [first, last] = [entries[0], entries.at(-1)]
  if (first && before) put(first.dict, 'Prev', before)
  if (last && behind) put(last.dict, 'Next', behind)
  for (const { dict } of entries) {
    const count = dict.lookupMaybe(PDFName.of('Count'), PDFNumber)
    if (count) put(dict, 'Count', PDFNumber.of(-Math.abs(count.asNumber())))
  }
}
