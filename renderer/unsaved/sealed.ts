import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { managedNonce } from '@noble/ciphers/utils.js'
import { base64OfBytes, bytesOf } from '../parts/base64.ts'

const sealing = managedNonce(xchacha20poly1305)

/** Words that only who has the key can read or change, as base64. */
export function sealed(words: string, key: Uint8Array): string {
  return base64OfBytes(sealing(key).encrypt(new TextEncoder().encode(words)))
}

/** @throws Error where they were sealed by another key, or changed */
export function unsealed(words: string, key: Uint8Array): string {
  return new TextDecoder().decode(sealing(key).decrypt(bytesOf(words)))
}
