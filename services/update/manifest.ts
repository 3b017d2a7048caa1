import { createPublicKey, verify } from 'node:crypto'
import { z } from 'zod'
import { Failure } from '../../core/failure.ts'

/** How new versions are packed; the ending of the file says it. */
export const UPDATE_KINDS = ['setup', 'portable', 'deb', 'AppImage', 'dmg'] as const
export type UpdateKind = (typeof UPDATE_KINDS)[number]

const file = z.object({
  name: z.string().regex(/^[\w.-]+$/),
  kind: z.enum(UPDATE_KINDS),
  /** As Node says it: "win32-x64". */
  system: z.string(),
  size: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type UpdateFile = z.infer<typeof file>

const manifest = z.object({
  schema: z.literal('nianbao/update@1'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  files: z.array(file).max(50),
})
export type UpdateManifest = z.infer<typeof manifest>

/** The list as it was signed, and the signature of its UTF-8 bytes. */
const signed = z.object({ manifest: z.string(), signature: z.base64() })

/** The ending of the files that hold a signed list. */
export const MANIFEST_ENDING = '.update'

/**
 * Reads the signed list of a release: nothing of it is looked at before its signature (Ed25519) is right.
 * @param key the public key, DER (SPKI) in base64
 * @throws Failure 'update-unsigned'
 */
export function readManifest(text: string, name: string, key: string): UpdateManifest {
  try {
    const { manifest: list, signature } = signed.parse(JSON.parse(text))
    const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' })
    if (verify(null, Buffer.from(list), publicKey, Buffer.from(signature, 'base64')))
      return manifest.parse(JSON.parse(list))
  } catch {
    // What can't be read is signed by nobody.
  }
  throw new Failure('update-unsigned', { name })
}
