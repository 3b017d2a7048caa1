import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist'
import * as pdfjs from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl

/** Milliseconds in which a thread has to say that its prints are over, before it is ended all the same. */
const PATIENCE = 5_000

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
  let opened: readonly PDFDocumentLoadingTask[] = []
  // Letters of a print stay loaded in the page until the thread has confirmed that its print is over.
  const close = async () => {
    const over = Promise.allSettled(opened.map((task) => task.destroy()))
    await Promise.race([over, new Promise((resolve) => setTimeout(resolve, PATIENCE))])
    worker.destroy()
  }
  return {
    open: (base64) => {
      const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      const task = pdfjs.getDocument({ data, worker, isEvalSupported: false })
      opened = [...opened.filter(({ destroyed }) => !destroyed), task]
      return task.promise
    },
    close: () => void close(),
  }
}

export type { PDFDocumentProxy }
