import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import type { OPS, PDFDocumentProxy } from 'pdfjs-dist'
import { Failure } from '../../../core/failure.ts'

/** The library's numbers for what a page draws. */
export type Operators = typeof OPS

/**
 * Opens a PDF, uses it and closes it. Nothing is drawn, run or fetched: no fonts, no pictures, no scripts.
 * @throws Failure 'unreadable-file' where it is damaged or encrypted
 */
export async function withPdf<T>(
  bytes: Uint8Array,
  use: (pdf: PDFDocumentProxy, operators: Operators) => Promise<T>,
): Promise<T> {
  // Loaded late: it is large, and most runs of the program read no PDF.
  const { getDocument, OPS } = await import('./pdfjs.ts')
  const task = getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: characterMaps(),
    cMapPacked: true,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    maxImageSize: 1,
    enableXfa: false,
    verbosity: 0,
  })
  try {
    return await use(await task.promise, OPS)
  } catch (error) {
    throw error instanceof Failure ? error : failureOf(error)
  } finally {
    await task.destroy()
  }
}

/** Where the codes of fonts that are not in a file are explained: beside the bundled program, or in the package. */
function characterMaps(): string | undefined {
  const bundled = join(import.meta.dirname, 'cmaps')
  if (existsSync(bundled)) return bundled + sep
  try {
    const library = createRequire(import.meta.url).resolve('pdfjs-dist/package.json')
    return join(dirname(library), 'cmaps') + sep
  } catch {
    return undefined
  }
}

function failureOf(error: unknown): Failure {
  const name = error instanceof Error ? error.name : ''
  const problem = name === 'PasswordException' ? 'PDF 加了密码，请先去掉密码再另存一份' : 'PDF 已损坏或不完整'
  return new Failure('unreadable-file', { problem })
}
