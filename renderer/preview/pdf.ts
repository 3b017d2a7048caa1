import type { PDFDocumentProxy } from 'pdfjs-dist'
import * as pdfjs from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl

/** Opens the printed pages. The document must be destroyed when it is no longer shown. */
export function openPdf(base64: string): Promise<PDFDocumentProxy> {
  const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  return pdfjs.getDocument({ data, isEvalSupported: false }).promise
}

export type { PDFDocumentProxy }
