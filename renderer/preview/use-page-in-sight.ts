import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { keptLook } from './kept-look.ts'

export interface PageInSight {
  /** From 1. */
  readonly page: number
  readonly goTo: (page: number) => void
}

/**
 * Which page is looked at: the one that covers the upper third of what can be seen. What was looked at last is shown again,
 * and stays where it was when pages become larger or smaller.
 * @param column what the pages are in, and in what it scrolls; undefined until that is known
 * @param shown changes with what is drawn: number and size of the pages
 */
export function usePageInSight(
  id: string,
  column: RefObject<HTMLElement | null>,
  scroller: HTMLElement | undefined,
  shown: { readonly count: number; readonly width: number },
): PageInSight {
  const [page, setPage] = useState(() => keptLook.pages.get(id) ?? 1)
  /** Where in the page, as a share of its height: it is kept while sizes change. */
  const at = useRef({ page, share: 0 })
  const goTo = useCallback(
    (wanted: number, share = 0) => {
      const target = pagesIn(column)[wanted - 1]
      if (!target || !scroller) return
      const { top, height } = target.getBoundingClientRect()
      scroller.scrollBy(0, top + height * share - topOf(scroller))
    },
    [column, scroller],
  )
  useEffect(() => {
    if (!scroller) return
    const look = () => {
      const line = topOf(scroller) + scroller.clientHeight / 3
      const pages = pagesIn(column)
      const index = pages.findLastIndex((each) => each.getBoundingClientRect().top <= line)
      const found = Math.max(index, 0) + 1
      const box = pages[found - 1]?.getBoundingClientRect()
      if (!box || box.height === 0) return
      at.current = { page: found, share: (topOf(scroller) - box.top) / box.height }
      keptLook.pages.set(id, found)
      setPage(found)
    }
    scroller.addEventListener('scroll', look, { passive: true })
    return () => scroller.removeEventListener('scroll', look)
  }, [id, column, scroller])
  const { count, width } = shown
  useEffect(() => {
    const { page: wanted, share } = at.current
    // The first page at its top is where everything begins, its heading with it.
    if (count > 0 && width > 0 && (wanted > 1 || share > 0)) goTo(wanted, share)
  }, [count, width, goTo])
  return { page: Math.min(page, Math.max(shown.count, 1)), goTo }
}

function pagesIn(column: RefObject<HTMLElement | null>): HTMLElement[] {
  return [...(column.current?.querySelectorAll<HTMLElement>('.page') ?? [])]
}

/** Where what is read begins: below the bar that stays in sight. */
function topOf(scroller: HTMLElement): number {
  const bar = scroller.querySelector('.page-bar')?.getBoundingClientRect().height ?? 0
  return scroller.getBoundingClientRect().top + bar
}
