import type { SignatureBlock } from './tree.ts'
import { widthOf } from './width.ts'

/** Where 署名 and 成文日期 stand, in full-width characters from the right edge of the type area. */
export interface SignaturePlacement {
  /** Empty lines between the text and the name. */
  readonly blankLines: number
  readonly nameFromRight: number
  readonly dateFromRight: number
}

/** A line of the type area. */
const LINE = 28

/** GB/T 9704-2012, 7.3.5: without a seal the name comes first, with a seal the date. */
export function placeSignature({ name, date, seal }: SignatureBlock): SignaturePlacement {
  return seal ? underSeal(widthOf(name), widthOf(date)) : withoutSeal(widthOf(name), widthOf(date))
}

/** The name two characters from the right, the date's first character two right of the name's; a longer date comes first. */
function withoutSeal(name: number, date: number): SignaturePlacement {
  const placement =
    date > name
      ? { nameFromRight: date - name + 4, dateFromRight: 2 }
      : { nameFromRight: 2, dateFromRight: name - date }
  return { blankLines: 1, ...placement }
}

/** The date four characters from the right, the name centred over it, two lines above for the seal to press on both. */
function underSeal(name: number, date: number): SignaturePlacement {
  const centred = 4 + (date - Math.min(name, LINE)) / 2
  const moved = Math.max(0, -centred)
  return { blankLines: 2, nameFromRight: centred + moved, dateFromRight: 4 + moved }
}
