import { type RefObject, useLayoutEffect } from 'react'

/** Tells the style of a table how high its head and foot are, which stay in sight: `--head` and `--foot`. */
export function useStickyHeights(table: RefObject<HTMLTableElement | null>): void {
  useLayoutEffect(() => {
    const { current } = table
    if (!current) return undefined
    const { tHead, tFoot, style } = current
    const measure = () => {
      style.setProperty('--head', `${tHead?.offsetHeight ?? 0}px`)
      style.setProperty('--foot', `${tFoot?.offsetHeight ?? 0}px`)
    }
    const observer = new ResizeObserver(measure)
    for (const part of [tHead, tFoot]) if (part) observer.observe(part)
    return () => observer.disconnect()
  }, [table])
}
