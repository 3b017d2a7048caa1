import { useEffect, useRef, useState } from 'react'
import type { FailureData } from '../../core/failure.ts'
import { call } from '../call.ts'
import { failureOf } from '../use-operation.ts'
import type { PDFDocumentProxy, PdfReader } from '../parts/pdf.ts'

export interface Pages {
  readonly pdf: PDFDocumentProxy | undefined
  readonly failure: FailureData | undefined
}

/** Pages are printed anew when typing has paused this long. */
const PAUSE = 600

/**
 * The report's printed pages; those of before stay until new ones have come.
 * @param savedAt changes when something was saved: the pages are then printed anew
 */
export function usePages(id: string, savedAt: string): Pages {
  const [pages, setPages] = useState<Pages>({ pdf: undefined, failure: undefined })
  const [first, setFirst] = useState(true)
  const reader = useReader()
  useEffect(() => {
    let current = true
    const print = async () => {
      const [{ pdf }, { open }] = await Promise.all([call('report.preview', { id }), reader()])
      const opened = await open(pdf)
      if (!current) {
        await opened.destroy()
        return
      }
      setFirst(false)
      setPages({ pdf: opened, failure: undefined })
    }
    const timer = window.setTimeout(
      () => {
        print().catch((error: unknown) => {
          if (current) setPages((before) => ({ ...before, failure: failureOf(error) }))
        })
      },
      first ? 0 : PAUSE,
    )
    return () => {
      current = false
      window.clearTimeout(timer)
    }
    // oxlint-disable-next-line react/exhaustive-deps -- the first print only decides how long to wait
  }, [id, savedAt])
  const { pdf } = pages
  // Pages that others took the place of, or that are no longer on screen, give their memory back.
  useEffect(() => () => void pdf?.destroy(), [pdf])
  return pages
}

/** One reader for as long as pages are shown; its script is loaded with the first. */
function useReader(): () => Promise<PdfReader> {
  const reader = useRef<Promise<PdfReader>>(undefined)
  useEffect(
    () => () => {
      void reader.current?.then(({ close }) => close())
      reader.current = undefined
    },
    [],
  )
  return () => (reader.current ??= import('../parts/pdf.ts').then(({ openPdfReader }) => openPdfReader()))
}
