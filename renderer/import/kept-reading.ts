import type { Input, Output } from '../../core/contract.ts'
import { base64OfBytes, bytesOf } from '../parts/base64.ts'

/** A report as it was read out of a source, with the source as it was read. */
export type Reading = Output<'import.read'>

/** Characters: with corrections beside it a draft still has room in the page's own storage. */
const LONGEST = 300_000

/** What tells a source from all others, whatever it is called. */
export async function hashOf(source: Input<'import.read'>): Promise<string> {
  const content = new TextEncoder().encode(source.kind === 'file' ? source.data : source.text)
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A reading as a draft keeps it; null where it is too long for that. */
export async function packed(reading: Reading): Promise<string | null> {
  const deflated = new Blob([JSON.stringify(reading)]).stream().pipeThrough(new CompressionStream('deflate'))
  const words = base64OfBytes(new Uint8Array(await new Response(deflated).arrayBuffer()))
  return words.length <= LONGEST ? words : null
}

/** What was packed. @throws Error where it is something else */
export async function unpacked(words: string): Promise<Reading> {
  const inflated = new Blob([bytesOf(words)]).stream().pipeThrough(new DecompressionStream('deflate'))
  return JSON.parse(await new Response(inflated).text()) as Reading
}
