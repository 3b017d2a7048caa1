import { z } from 'zod'
import { Failure } from '../../core/failure.ts'
import type { Report } from '../../core/report/report.ts'
import { parseReport } from '../../core/report/schema.ts'
import {
  digestOf,
  MANIFEST,
  manifestSchema,
  PACKAGE_SCHEMA,
  type PackageManifest,
} from '../package-manifest.ts'
import { type Archive, openArchive } from './archive.ts'

/**
 * Reads the report of a package (.nianbao), after every file it lists was found to be as it was packed.
 * @throws Failure 'unknown-package', 'changed-package', 'unreadable-file', or what is wrong with the report in it
 */
export async function readPackage(bytes: Uint8Array): Promise<Report> {
  const archive = await openArchive(bytes)
  const manifest = await manifestOf(archive)
  const files = new Map<string, Uint8Array>()
  for (const file of manifest.files) {
    const content = await archive.read(file)
    if (!content || digestOf(content) !== manifest.digest[file])
      throw new Failure('changed-package', { file })
    files.set(file, content)
  }
  const report = files.get(manifest.report)
  if (!report) throw incomplete()
  return parseReport(new TextDecoder().decode(report))
}

async function manifestOf(archive: Archive): Promise<PackageManifest> {
  const value = parsed(new TextDecoder().decode(await archive.read(MANIFEST)))
  const head = z.object({ schema: z.string() }).safeParse(value)
  if (head.success && head.data.schema !== PACKAGE_SCHEMA) {
    throw new Failure('unknown-package', { schema: head.data.schema.slice(0, 60) })
  }
  const manifest = manifestSchema.safeParse(value)
  if (!manifest.success) throw incomplete()
  return manifest.data
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw incomplete()
  }
}

function incomplete(): Failure {
  return new Failure('unreadable-file', { problem: '数据包的清单不完整' })
}
