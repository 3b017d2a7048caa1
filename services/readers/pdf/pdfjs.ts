// The order matters: what the library asks for first, then its worker, which runs in this thread once it is loaded.
import './stand-ins.ts'
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
export { getDocument, normalizeUnicode, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
