import { nameLines } from './title.ts'
import type { SignatureBlock } from './tree.ts'
import { widthOf } from './width.ts'

/** A line of the signature. */
export interface SignatureLine {
  readonly text: string
  /** Full-width characters between its end and the right edge of the type area. */
  readonly fromRight: number
}

/** Where 署名 and 成文日期 stand, in full-width characters from the right edge of the type area. */
export interface SignaturePlacement {
  /** Empty lines between the text and the name. */
  readonly blankLines: number
  /** The name, broken where the sense breaks when it is too long for a line. */
  readonly nameLines: readonly SignatureLine[]
  readonly dateFromRight: number
}

/** Characters a line of the name takes: the type area's 28 less room on both sides. */
const LINE = 24

/** GB/T 9704-2012, 7.3.5: without a seal the name comes first, with a seal the date. */
export function placeSignature({ name, date, seal }: SignatureBlock): SignaturePlacement {
  const lines = nameLines(name, LINE)
  return seal ? underSeal(lines, widthOf(date)) : withoutSeal(lines, widthOf(date))
}

/** The name two characters from the right, the date's first character two right of the name's; a longer date comes first. */
function withoutSeal(lines: readonly string[], date: number): SignaturePlacement {
  const name = widest(lines)
  const nameFromRight = date > name ? date - name + 4 : 2
  return {
    blankLines: 1,
    nameLines: lines.map((text) => ({ text, fromRight: nameFromRight + name - widthOf(text) })),
    dateFromRight: date > name ? 2 : name - date,
  }
}

/** The date four characters from the right, the name centred over it, two lines above for the seal to press on both. */
function underSeal(lines: readonly string[], date: number): SignaturePlacement {
  const moved = Math.max(0, (widest(lines) - date) / 2 - 4)
  const centre = 4 + moved + date / 2
  return {
    blankLines: 2,
    nameLines: lines.map((text) => ({ text, fromRight: centre - widthOf(text) / 2 })),
    dateFromRight: 4 + moved,
  }
}

function widest(lines: readonly string[]): number {
  return Math.max(...lines.map(widthOf))
}
