import { useEffect, useRef, useState } from 'react'
import type { TighterLines } from '../../core/document/tighter-lines.ts'
import type { FailureData } from '../../core/failure.ts'
import { call } from '../call.ts'
import { failureOf } from '../use-operation.ts'
import { loadPdfReader } from '../parts/load-pdf.ts'
import type { PDFDocumentProxy, PdfReader } from '../parts/pdf.ts'

export interface Pages {
  readonly pdf: PDFDocumentProxy | undefined
  /** Lines on a page where they were tightened. */
  readonly lines: TighterLines | null
  readonly failure: FailureData | undefined
}

/** Pages are printed anew when typing has paused this long. */
const PAUSE = 600
/** On a slow machine as long as they took, so that half of it stays for writing; never longer than this. */
const LONGEST_PAUSE = 5000

interface Printing {
  /** The last that was asked for. */
  print: Promise<unknown> | undefined
  /** Milliseconds that the last one took. */
  took: number
}

/**
 * The report's printed pages; those of before stay until new ones have come.
 * @param savedAt changes when something was saved: the pages are then printed anew
 * @returns with `again`, which prints them anew for another reason
 */
export function usePages(id: string, savedAt: string): Pages & { readonly again: () => void } {
  const [pages, setPages] = useState<Pages>({ pdf: undefined, lines: null, failure: undefined })
  const [turn, setTurn] = useState(0)
  const [first, setFirst] = useState(true)
  const reader = useReader()
  const running = useRef<Printing>({ print: undefined, took: 0 })
  useEffect(() => {
    let current = true
    const isOver = () => !current
    const print = async () => {
      // One after the other: of what was typed while pages are printed, only the last is printed next.
      await running.current.print?.catch(() => undefined)
      if (isOver()) return
      const began = performance.now()
      const asked = Promise.all([call('report.preview', { id }), reader()])
      running.current.print = asked
      const [{ pdf, lines }, { open }] = await asked
      running.current.took = performance.now() - began
      const opened = await open(pdf, 'outlines')
      if (isOver()) {
        await opened.destroy()
        return
      }
      setFirst(false)
      setPages({ pdf: opened, lines, failure: undefined })
    }
    const timer = window.setTimeout(
      () => {
        print().catch((error: unknown) => {
          if (current) setPages((before) => ({ ...before, failure: failureOf(error) }))
        })
      },
      first ? 0 : Math.max(PAUSE, Math.min(running.current.took, LONGEST_PAUSE)),
    )
    return () => {
      current = false
      window.clearTimeout(timer)
    }
    // oxlint-disable-next-line react/exhaustive-deps -- the first print only decides how long to wait
  }, [id, savedAt, turn])
  const { pdf } = pages
  // Pages that others took the place of, or that are no longer on screen, give their memory back.
  useEffect(() => () => void pdf?.destroy(), [pdf])
  const again = () => {
    setPages((before) => ({ ...before, failure: undefined }))
    setTurn((before) => before + 1)
  }
  return { ...pages, again }
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
  return () => (reader.current ??= loadPdfReader())
}
