import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { FailureData } from '../../core/failure.ts'
import { FailureNotice } from './FailureNotice.tsx'
import type { PDFDocumentProxy } from './pdf.ts'
import { PdfPage } from './PdfPage.tsx'
import './pdf-pages.css'

export interface PdfPagesProps {
  /** Undefined until it has come. */
  readonly pdf: PDFDocumentProxy | undefined
  readonly failure: FailureData | undefined
  /** Asks for it once more after a failure, where that can be done. */
  readonly retry?: () => void
  /** What is said while it has not come. */
  readonly waiting: string
  /** Of a page, in CSS pixels, where it is chosen; else as wide as there is room. */
  readonly width?: number
  /** Called with the words nearest a double click. */
  readonly onPick?: ((words: string) => void) | undefined
}

/** Pages one below the other. They take the keyboard, to be scrolled by it. */
export function PdfPages({ pdf, failure, retry, waiting, width: chosen, onPick }: PdfPagesProps) {
  const column = useRef<HTMLDivElement>(null)
  const room = useRoom(column)
  const width = chosen ?? Math.min(ON_PAPER, room)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what holds the pages is scrolled by its keys
    <div ref={column} className="pages" tabIndex={pdf ? 0 : undefined} role="group" aria-label="各页">
      {failure && <FailureNotice failure={failure} retry={retry} />}
      {!pdf && !failure && <p className="muted">{waiting}</p>}
      {pdf &&
        width > 0 &&
        Array.from({ length: pdf.numPages }, (_, i) => (
          <PdfPage key={i} pdf={pdf} number={i + 1} width={width} onPick={onPick} />
        ))}
    </div>
  )
}

/** The width of A4, in CSS pixels. */
const ON_PAPER = 794

/** How wide a page can be, in CSS pixels; 0 until it is known. */
function useRoom(column: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(0)
  useLayoutEffect(() => {
    const element = column.current
    if (!element) return
    const observer = new ResizeObserver(() => setRoom(element.clientWidth - 32))
    observer.observe(element)
    return () => observer.disconnect()
  }, [column])
  return room
}
