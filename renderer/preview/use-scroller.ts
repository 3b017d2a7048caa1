import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Room } from './zoom.ts'

/** Room around pages within what scrolls: that of .pages, on both sides. In rem. */
const AROUND = 2

/** What the pages are scrolled in, and the room it gives to a page. */
export interface Scroller {
  readonly element: HTMLElement
  readonly room: Room
}

/** Finds what scrolls around an element, and follows its size. Undefined until it is known. */
export function useScroller(inside: RefObject<HTMLElement | null>): Scroller | undefined {
  const [scroller, setScroller] = useState<Scroller>()
  useLayoutEffect(() => {
    const element = inside.current && scrollerOf(inside.current)
    if (!element) return
    const measure = () => setScroller({ element, room: roomIn(element) })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [inside])
  return scroller
}

function scrollerOf(element: HTMLElement): HTMLElement {
  for (let around = element.parentElement; around; around = around.parentElement)
    if (/auto|scroll/u.test(getComputedStyle(around).overflowY)) return around
  return document.documentElement
}

function roomIn(element: HTMLElement): Room {
  const { paddingLeft, paddingRight } = getComputedStyle(element)
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const around = AROUND * rem
  const sides = Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight)
  // The bar that stays in sight takes a little more than a line of fields.
  return { width: element.clientWidth - sides - around, height: element.clientHeight - 2 * around }
}
