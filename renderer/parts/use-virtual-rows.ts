import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useRowKeys } from './use-row-keys.ts'

export interface VirtualRowsOptions {
  readonly total: number
  /** Heights in rem, of every row and of the head that stays in sight. */
  readonly row: number
  readonly head: number
  /** The row that has the keyboard when the table is shown again. */
  readonly startsIn?: number | undefined
  /** The list is shown from its beginning when this becomes another. */
  readonly list: unknown
}

/** A table of which only the rows near the view are drawn. */
export interface VirtualRows {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly body: RefObject<HTMLTableSectionElement | null>
  /** The rows that are drawn. */
  readonly items: readonly VirtualItem[]
  /** The first and the last row in view. */
  readonly inView: readonly [number, number]
  /** In CSS pixels, as all that follows. */
  readonly rowHeight: number
  readonly headHeight: number
  /** Of all rows and the head. */
  readonly height: number
  /** Of one rem. */
  readonly rem: number
  readonly keys: ReturnType<typeof useRowKeys>
}

/** Rows drawn beyond those in view, to which Tab leads. */
const OVERSCAN = 5

/** Draws the rows in view, and those beside the one that has the keyboard; keys and screen readers reach all. */
export function useVirtualRows({ total, row, head, startsIn, list }: VirtualRowsOptions): VirtualRows {
  const scroller = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const [rem] = useState(() => parseFloat(getComputedStyle(document.documentElement).fontSize))
  const [rowHeight, headHeight] = [row * rem, head * rem]
  /** The row the keyboard is in, or was left in. */
  const [current, setCurrent] = useState(startsIn)
  // oxlint-disable-next-line react/incompatible-library -- nothing compiles this hook to keep its values
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
    initialOffset: Math.max(0, (startsIn ?? 0) - 2) * rowHeight,
    rangeExtractor: (range) => withNeighbours(defaultRangeExtractor(range), current, total),
  })
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {}
  const keys = useRowKeys({
    body,
    total,
    rowsInView: Math.max(1, endIndex - startIndex - 1),
    current,
    setCurrent,
    reveal: (index) => virtualizer.scrollToIndex(index),
    startsIn,
  })
  const shownList = useRef(list)
  useLayoutEffect(() => {
    if (shownList.current !== list) scroller.current?.scrollTo(0, 0)
    shownList.current = list
  }, [list])
  return {
    scroller,
    body,
    items: virtualizer.getVirtualItems(),
    inView: [startIndex, endIndex],
    rowHeight,
    headHeight,
    height: virtualizer.getTotalSize(),
    rem,
    keys,
  }
}

/** The rows drawn, with the one that has the keyboard and those beside it, so that it is not lost out of view. */
function withNeighbours(rows: readonly number[], current: number | undefined, total: number): number[] {
  if (current === undefined) return [...rows]
  const kept = [current - 1, current, current + 1].filter((row) => row >= 0 && row < total)
  return [...new Set([...rows, ...kept])].toSorted((a, b) => a - b)
}
