import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const USUAL_PLACES = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
]

/** LibreOffice's program on this machine, where there is one. */
export function findLibreOffice(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [...folders.map((folder) => join(folder, 'soffice')), ...USUAL_PLACES].find((path) =>
    existsSync(path),
  )
}

/** Word files as LibreOffice prints them, in the same order: it starts once for all of them. */
export function printWithLibreOffice(soffice: string, words: readonly Uint8Array[]): Promise<Uint8Array[]> {
  return convertWithLibreOffice(soffice, words, { from: 'docx', to: 'pdf' })
}

/** Files as LibreOffice writes them anew, under a profile of its own so that an open LibreOffice is left alone. */
export async function convertWithLibreOffice(
  soffice: string,
  files: readonly Uint8Array[],
  { from, to }: { readonly from: 'docx' | 'xlsx'; readonly to: 'pdf' | 'xlsx' },
): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-libreoffice-'))
  try {
    const sources = files.map((_, i) => join(folder, `report-${i}.${from}`))
    await Promise.all(files.map((file, i) => writeFile(sources[i] ?? '', file)))
    const out = join(folder, 'out')
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const args = ['--headless', profile, '--convert-to', to, '--outdir', out, ...sources]
    await promisify(execFile)(soffice, args)
    return await Promise.all(files.map((_, i) => readFile(join(out, `report-${i}.${to}`))))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
