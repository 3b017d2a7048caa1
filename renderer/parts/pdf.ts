import type { PDFDocumentProxy } from 'pdfjs-dist'
import * as pdfjs from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl

/** Reads pages one print after the other, in one thread of its own. */
export interface PdfReader {
  /** Opens printed pages. They must be destroyed when they are no longer shown. */
  readonly open: (base64: string) => Promise<PDFDocumentProxy>
  /** Ends the thread, and what is still open with it. */
  readonly close: () => void
}

/** A thread for each print would leave its memory behind until the collector finds the time. */
export function openPdfReader(): PdfReader {
  const worker = new pdfjs.PDFWorker()
  return {
    open: (base64) => {
      const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      return pdfjs.getDocument({ data, worker, isEvalSupported: false }).promise
    },
    close: () => worker.destroy(),
  }
}

export type { PDFDocumentProxy }
