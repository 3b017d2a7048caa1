import { ourHost } from '../our-host.ts'
import type { PdfReader } from './pdf.ts'

/** Loads the script that reads PDF. */
export async function loadPdfReader(): Promise<PdfReader> {
  await ourHost()
  const { openPdfReader } = await import('./pdf.ts')
  return openPdfReader()
}
