import { createHash } from 'node:crypto'
import { z } from 'zod'

export const PACKAGE_SCHEMA = 'nianbao/package@1'
/** The file of a package that says what else is in it. */
export const MANIFEST = 'manifest.json'

/** What a package (.nianbao) says of itself. Later editions may list more files; a reader needs only the report. */
export const manifestSchema = z.object({
  schema: z.literal(PACKAGE_SCHEMA),
  /** The file that holds the report in its exchange form. */
  report: z.string().max(200),
  /** All files but the manifest itself. */
  files: z.array(z.string().max(200)).max(1_000),
  /** SHA-256 of each file, as hexadecimal digits. */
  digest: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/u)),
})
export type PackageManifest = z.infer<typeof manifestSchema>

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
