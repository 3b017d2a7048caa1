import { type RefObject, useEffect, useRef, useState } from 'react'
import type { PDFDocumentProxy } from './pdf.ts'

export interface PdfPageProps {
  readonly pdf: PDFDocumentProxy
  readonly number: number
  /** Width on screen, in CSS pixels. */
  readonly width: number
  /** Called with the words nearest a double click. */
  readonly onPick?: ((words: string) => void) | undefined
}

/** Gives a canvas's memory back at once: to the collector it is a few bytes, and left for long. */
function release(canvas: HTMLCanvasElement): void {
  canvas.width = 0
  canvas.height = 0
}

/** One printed page, drawn sharp while it is in sight or nearly so: most reports have more pages than a screen. */
export function PdfPage({ pdf, number, width, onPick }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const isNear = useNear(canvas)
  useEffect(() => {
    if (!isNear) return
    let current = true
    // Drawn beside first, then shown at once: no flicker while typing.
    const target = document.createElement('canvas')
    const draw = async () => {
      const page = await pdf.getPage(number)
      const scale = width / page.getViewport({ scale: 1 }).width
      const sharp = page.getViewport({ scale: scale * window.devicePixelRatio })
      const viewport = sharp.clone({
        scale: sharp.scale * Math.min(1, Math.sqrt(MOST_PIXELS / (sharp.width * sharp.height))),
      })
      target.width = viewport.width
      target.height = viewport.height
      await page.render({ canvas: target, viewport }).promise
      // What the page is made of need not stay once it is drawn.
      page.cleanup()
      const shown = canvas.current
      if (!current || !shown) return
      shown.width = target.width
      shown.height = target.height
      shown.getContext('2d')?.drawImage(target, 0, 0)
    }
    draw()
      .catch((error: unknown) => {
        // A newer print has taken this one's place.
        if (current) throw error
      })
      .finally(() => release(target))
    return () => {
      current = false
    }
  }, [pdf, number, width, isNear])
  useEffect(() => {
    // Far away it keeps its place, not its picture.
    if (!isNear && canvas.current) release(canvas.current)
  }, [isNear])

  const pick = async (event: React.MouseEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const page = await pdf.getPage(number)
    const { height } = page.getViewport({ scale: 1 })
    const at = height - ((event.clientY - box.top) / box.height) * height
    const { items } = await page.getTextContent()
    const line = items.filter((item) => 'str' in item && Math.abs((item.transform[5] as number) - at) < 14)
    onPick?.(line.map((item) => ('str' in item ? item.str : '')).join(''))
  }
  return (
    <canvas
      ref={canvas}
      className="page"
      style={{ width }}
      role="img"
      aria-label={`第 ${number} 页，共 ${pdf.numPages} 页`}
      onDoubleClick={(event) => void pick(event)}
    />
  )
}

/** More would not be seen, and large zooms on fine screens would take the memory of the whole machine. */
const MOST_PIXELS = 16_000_000

/** Whether an element is in sight, or less than half a screen away. */
function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (!element.current) return
    const observer = new IntersectionObserver((seen) => setNear(seen.at(-1)?.isIntersecting ?? false), {
      scrollMargin: '50%',
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return isNear
}
