import type { PDFDict, PDFRef } from '@cantoo/pdf-lib'
import { kidsOf, putKids, roleOf } from './elements.ts'
import { elementsBelow } from './tables.ts'

/** What a tagged piece shows; undefined where it holds no words. */
type ShownIn = (page: PDFRef, mcid: number) => string | undefined

/**
 * Leaves the head of a table in the structure once: Chromium (150) tags it anew on each page that repeats it. A row is repeated
 * where all its cells show on every page what they show on the first.
 */
export function dropRepeatedHeads(document: PDFDict, shownIn: ShownIn): void {
  const rows = elementsBelow(document).filter(({ dict }) => roleOf(dict) === 'TR')
  for (const { ref, dict } of rows) {
    const cells = kidsOf(dict).flatMap((kid) =>
      kid.kind === 'element' ? [shownByPage(kid.dict, shownIn)] : [],
    )
    const [first, ...later] = new Set(cells.flatMap((shown) => [...shown.keys()]))
    if (first === undefined || later.length === 0) continue
    const isRepeated = later.every((page) => cells.every((shown) => shown.get(page) === shown.get(first)))
    if (isRepeated) keepOn(first, ref, dict)
  }
}

function shownByPage(element: PDFDict, shownIn: ShownIn): Map<PDFRef, string> {
  const found = new Map<PDFRef, string>()
  const walk = (dict: PDFDict) => {
    for (const kid of kidsOf(dict)) {
      if (kid.kind === 'element') walk(kid.dict)
      const shown = kid.kind === 'content' ? shownIn(kid.page, kid.mcid) : undefined
      if (kid.kind === 'content' && shown !== undefined)
        found.set(kid.page, `${found.get(kid.page) ?? ''}${shown}`)
    }
  }
  walk(element)
  return found
}

/** What stands on other pages is no longer tagged, and so becomes an artifact. */
function keepOn(page: PDFRef, ref: PDFRef, dict: PDFDict): void {
  const kids = kidsOf(dict)
  for (const kid of kids) if (kid.kind === 'element') keepOn(page, kid.ref, kid.dict)
  const kept = kids.filter((kid) => kid.kind !== 'content' || kid.page === page)
  if (kept.length < kids.length) putKids(ref, dict, kept)
}
