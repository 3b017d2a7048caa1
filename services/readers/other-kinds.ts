/** The readers of files that are not Word's, in one place. */
export { decodeText } from './charset.ts'
export { readHtml } from './html/read-html.ts'
export { readMht } from './mht.ts'
export { readPdfApart as readPdf } from './pdf/read-pdf-apart.ts'
export { readText } from './text.ts'
