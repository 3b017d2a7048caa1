import { LARGEST_FILE_DATA } from '../../core/values.ts'
import { Failure } from '../../core/failure.ts'

/** Bytes; base64 makes four characters of three. */
const LARGEST_FILE = (LARGEST_FILE_DATA / 4) * 3 - 3

/**
 * The bytes of a file in base64.
 * @throws Failure 'file-too-large' before anything is read
 */
export async function base64Of(file: File): Promise<string> {
  if (file.size > LARGEST_FILE)
    throw new Failure('file-too-large', { problem: `${Math.ceil(file.size / 1_000_000)} MB，最大 20 MB` })
  return base64OfBytes(new Uint8Array(await file.arrayBuffer()))
}

export function base64OfBytes(bytes: Uint8Array): string {
  let binary = ''
  // Fewer arguments at a time than an engine takes.
  for (let i = 0; i < bytes.length; i += CHUNK) binary += String.fromCharCode(...bytes.subarray(i, i + CHUNK))
  return btoa(binary)
}

const CHUNK = 0x8000

/** @throws DOMException of what is no base64 */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}

/** What base64 carries, as a file of the page's own. */
export function blobOf(base64: string, type: string): Blob {
  return new Blob([bytesOf(base64)], { type })
}
