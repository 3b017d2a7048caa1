import { z } from 'zod'

export const PACKAGE_SCHEMA = 'nianbao/package@1'
/** The file of a package that says what else is in it. */
export const MANIFEST = 'manifest.json'

/** A name every system takes, without folders. */
const fileName = z
  .string()
  .max(200)
  .regex(/^[^\\/:*?"<>|\p{Control}]+$/u)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u)

/**
 * What a package (.nianbao) says of itself; docs/package.md describes it. Other keys may stand beside these. The first
 * packages had only the four required ones.
 */
export const manifestSchema = z.object({
  schema: z.literal(PACKAGE_SCHEMA),
  /** The program that wrote it. Where it is told, the package is sealed. */
  program: z.object({ name: z.string().max(100), version: z.string().max(100) }).optional(),
  /** The report's title, its agency's name and its statistics year. */
  title: z.string().max(400).optional(),
  agency: z.string().max(200).optional(),
  year: z.int().optional(),
  /** The version that was signed, and the digest of the exchange form it was frozen with. */
  signed: z.object({ version: z.int().min(1), digest: sha256 }).optional(),
  /** The file that holds the report in its exchange form. */
  report: fileName,
  /** All files but the manifest itself. */
  files: z.array(fileName).max(1_000),
  /** SHA-256 of each file, as hexadecimal digits. */
  digest: z.record(z.string(), sha256),
})
export type PackageManifest = z.infer<typeof manifestSchema>
