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

/** A Word file as LibreOffice prints it, under a profile of its own so that an open LibreOffice is left alone. */
export async function printWithLibreOffice(soffice: string, word: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-libreoffice-'))
  try {
    await writeFile(join(folder, 'report.docx'), word)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const file = join(folder, 'report.docx')
    await promisify(execFile)(soffice, [
      '--headless',
      profile,
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      file,
    ])
    return await readFile(join(folder, 'report.pdf'))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
