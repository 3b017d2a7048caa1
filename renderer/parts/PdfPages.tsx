import { useLayoutEffect, useRef, useState } from 'react'
import type { FailureData } from '../../core/failure.ts'
import { FailureNotice } from './FailureNotice.tsx'
import type { PDFDocumentProxy } from './pdf.ts'
import { PdfPage } from './PdfPage.tsx'
import './pdf-pages.css'

export interface PdfPagesProps {
  /** Undefined until it has come. */
  readonly pdf: PDFDocumentProxy | undefined
  readonly failure: FailureData | undefined
  /** What is said while it has not come. */
  readonly waiting: string
  /** Called with the words nearest a double click. */
  readonly onPick?: ((words: string) => void) | undefined
}

/** Pages one below the other, as wide as there is room. */
export function PdfPages({ pdf, failure, waiting, onPick }: PdfPagesProps) {
  const [width, setWidth] = useState(0)
  const column = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = column.current
    if (!element) return
    const observer = new ResizeObserver(() => setWidth(Math.min(794, element.clientWidth - 32)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={column} className="pages">
      {failure && <FailureNotice failure={failure} />}
      {!pdf && !failure && <p className="muted">{waiting}</p>}
      {pdf &&
        width > 0 &&
        Array.from({ length: pdf.numPages }, (_, i) => (
          <PdfPage key={i} pdf={pdf} number={i + 1} width={width} onPick={onPick} />
        ))}
    </div>
  )
}
