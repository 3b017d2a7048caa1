import { useEffect, useState } from 'react'
import type { FailureData } from '../../core/failure.ts'
import { loadPdfReader } from './load-pdf.ts'
import { failureOf } from '../use-operation.ts'
import type { PDFDocumentProxy } from './pdf.ts'

/** A document that is shown, or why it is not. */
export interface ShownPdf {
  readonly pdf: PDFDocumentProxy | undefined
  readonly failure: FailureData | undefined
}

/**
 * Opens a PDF for as long as it is shown; the script that reads it is loaded with it.
 * @param load answers it in base64; asked once
 */
export function usePdf(load: () => Promise<string>): ShownPdf {
  const [shown, setShown] = useState<ShownPdf>({ pdf: undefined, failure: undefined })
  const [asked] = useState(() => load)
  useEffect(() => {
    let current = true
    const reader = loadPdfReader()
    const open = async () => {
      const [{ open: read }, data] = await Promise.all([reader, asked()])
      const pdf = await read(data).catch((error: unknown) => {
        throw new UnreadablePdf(String(error))
      })
      if (current) setShown({ pdf, failure: undefined })
    }
    open().catch((error: unknown) => {
      if (current) setShown({ pdf: undefined, failure: unreadable(error) ?? failureOf(error) })
    })
    return () => {
      current = false
      void reader.then(({ close }) => close())
    }
  }, [asked])
  return shown
}

/** Other people's scans may begin as PDF files and be none. */
class UnreadablePdf extends Error {}

function unreadable(error: unknown): FailureData | undefined {
  if (!(error instanceof UnreadablePdf)) return undefined
  return { code: 'unreadable-file', detail: { problem: '不是完整的 PDF' } }
}
