import { useEffect, useState } from 'react'
import type { FailureData } from '../../core/failure.ts'
import { call } from '../call.ts'
import { failureOf } from '../use-operation.ts'
import type { PDFDocumentProxy } from './pdf.ts'

export interface Pages {
  readonly pdf: PDFDocumentProxy | undefined
  readonly failure: FailureData | undefined
}

/** Pages are printed anew when typing has paused this long. */
const PAUSE = 600

/**
 * The report's printed pages; those of before stay until new ones have come.
 * @param revision changes when something was saved: the pages are then printed anew
 */
export function usePages(id: string, revision: string): Pages {
  const [pages, setPages] = useState<Pages>({ pdf: undefined, failure: undefined })
  const [first, setFirst] = useState(true)
  useEffect(() => {
    let current = true
    const print = async () => {
      const [{ pdf }, { openPdf }] = await Promise.all([call('report.preview', { id }), import('./pdf.ts')])
      const opened = await openPdf(pdf)
      if (!current) {
        await opened.destroy()
        return
      }
      setFirst(false)
      setPages((before) => {
        void before.pdf?.destroy()
        return { pdf: opened, failure: undefined }
      })
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
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the first print only decides how long to wait
  }, [id, revision])
  return pages
}
