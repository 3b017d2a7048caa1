import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { thisMachine } from '../../services/engine/find.ts'
import { writeOfficeProfile } from '../../services/readers/office-profile.ts'
import { fontFolders } from '../../services/engine/font-folders.ts'

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

interface Conversion {
  readonly from: 'docx' | 'xlsx'
  readonly to: 'pdf' | 'docx' | 'xlsx' | 'xls'
}

/** Where files lie as LibreOffice made them of others: what it makes of the same bytes depends on its version and the fonts it finds. */
const MADE = resolve(import.meta.dirname, '../../node_modules/.cache/nianbao/libreoffice')
/** Files kept there, at most: some runs of all specs. */
const MOST = 500

/**
 * Files as LibreOffice writes them anew. It takes seconds of the processor, so what it has made of the same bytes
 * before is not asked of it again.
 */
export async function convertWithLibreOffice(
  soffice: string,
  files: readonly Uint8Array[],
  conversion: Conversion,
): Promise<Uint8Array[]> {
  const outside = outsideDigest(soffice)
  const notes = files.map((file) => {
    const digest = createHash('sha256').update(outside).update(file).digest('hex')
    return join(MADE, `${digest}.${conversion.to}`)
  })
  const kept = await Promise.all(notes.map((note) => readFile(note).catch(() => undefined)))
  const missing = files.filter((_, i) => !kept[i])
  const made = missing.length === 0 ? [] : await converted(soffice, missing, conversion)
  const all = files.map((file, i) => kept[i] ?? made[missing.indexOf(file)] ?? new Uint8Array())
  // What can't be kept is made anew the next time.
  for (const [i, note] of notes.entries())
    if (!kept[i]) await keep(note, all[i] ?? new Uint8Array()).catch(() => undefined)
  return all
}

/** Whole or not at all: another worker may look for it. */
async function keep(note: string, bytes: Uint8Array): Promise<void> {
  await mkdir(MADE, { recursive: true })
  if ((await readdir(MADE)).length >= MOST) await rm(MADE, { recursive: true, force: true, maxRetries: 3 })
  await mkdir(MADE, { recursive: true })
  const part = `${note}.${process.pid}`
  await writeFile(part, bytes)
  await rename(part, note)
}

/** What else decides what LibreOffice makes: its program and the fonts, by the names, sizes and dates of their files. */
function outsideDigest(soffice: string): string {
  const program = dirname(realpathSync(soffice))
  const fonts = fontFolders(thisMachine()).filter((folder) => existsSync(folder))
  const paths = [program, ...fonts].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  const told = paths.sort().map((path) => {
    const { size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {}
    return `${path} ${size} ${mtimeMs}`
  })
  return createHash('sha256').update(told.join('\n')).digest('hex')
}

/** Under a profile of its own so that an open LibreOffice is left alone. */
async function converted(
  soffice: string,
  files: readonly Uint8Array[],
  { from, to }: Conversion,
): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-libreoffice-'))
  try {
    const sources = files.map((_, i) => join(folder, `report-${i}.${from}`))
    await Promise.all(files.map((file, i) => writeFile(sources[i] ?? '', file)))
    const out = join(folder, 'out')
    const profile = join(folder, 'profile')
    await writeOfficeProfile(profile)
    const installation = `-env:UserInstallation=${pathToFileURL(profile).href}`
    const args = ['--headless', installation, '--convert-to', to, '--outdir', out, ...sources]
    await promisify(execFile)(soffice, args)
    return await Promise.all(files.map((_, i) => readFile(join(out, `report-${i}.${to}`))))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
