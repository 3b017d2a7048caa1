import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist'
import * as pdfjs from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl

/** Milliseconds in which a thread has to say that its prints are over, before it is ended all the same. */
const PATIENCE = 5_000

/**
 * How letters are drawn. As fonts, where what a file lacks comes from the system; by their outlines, where it holds all its letters: the
 * browser keeps 250 fonts after their last letter, each print brings three.
 */
export type Letters = 'fonts' | 'outlines'

/** Reads pages one print after the other, in one thread of its own. */
export interface PdfReader {
  /** Opens printed pages. They must be destroyed when they are no longer shown. */
  readonly open: (base64: string, letters?: Letters) => Promise<PDFDocumentProxy>
  /** Ends the thread, and what is still open with it. */
  readonly close: () => void
}

/** A thread for each print would leave its memory behind until the collector finds the time. */
export function openPdfReader(): PdfReader {
  const worker = new pdfjs.PDFWorker()
  // Left before it has started, with nothing opened: no one else hears of that.
  worker.promise.catch(() => undefined)
  let opened: readonly PDFDocumentLoadingTask[] = []
  // Letters of a print stay loaded in the page until the thread has confirmed that its print is over.
  const close = async () => {
    const over = Promise.allSettled(opened.map((task) => task.destroy()))
    await Promise.race([over, new Promise((resolve) => setTimeout(resolve, PATIENCE))])
    worker.destroy()
  }
  return {
    open: (base64, letters = 'fonts') => {
      const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      const disableFontFace = letters === 'outlines'
      const task = pdfjs.getDocument({ data, worker, isEvalSupported: false, disableFontFace })
      opened = [...opened.filter(({ destroyed }) => !destroyed), task]
      return task.promise
    },
    close: () => void close(),
  }
}

export type { PDFDocumentProxy }
