import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Failure } from '../../core/failure.ts'
import type { SourceDocument } from '../../core/import/source.ts'
import { readDocx } from './docx/read-docx.ts'
import type { OfficeEnding, SheetEnding } from './file-kind.ts'
import { findOffice } from './find-office.ts'
import { writeOfficeProfile } from './office-profile.ts'
import { refuseLarge } from './archive.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'
import { inTemporaryFolder } from '../temporary-folder.ts'
import { runProgram } from './run-program.ts'

/** Milliseconds LibreOffice may take; its first start on a slow machine takes fifteen seconds. */
const TIME_LIMIT = 60_000

/**
 * Reads an old office file (.doc, .wps, .rtf, .odt, .uot; .xls, .et, .ods) as the Word file or workbook an installed LibreOffice
 * makes of it.
 * @param soffice path of its program; null where the machine has none
 * @throws Failure 'no-office', 'conversion-failed', or what is wrong with the file
 */
export async function readOffice(
  bytes: Uint8Array,
  ending: OfficeEnding,
  soffice: string | null = findOffice() ?? null,
  timeLimit = TIME_LIMIT,
): Promise<SourceDocument> {
  const converted = await officeXml(bytes, ending, soffice, timeLimit)
  if (isSheet(ending)) return readXlsx(converted)
  const document = await readDocx(converted, true)
  return ending === 'uot' ? { ...document, notices: [...document.notices, SCATTERED] } : document
}

/**
 * An old workbook, or one of another program, as .xlsx.
 * @throws Failure as `readOffice`
 */
export async function workbookOf(bytes: Uint8Array, ending: SheetEnding): Promise<Uint8Array> {
  return officeXml(bytes, ending, findOffice() ?? null, TIME_LIMIT)
}

function officeXml(
  bytes: Uint8Array,
  ending: OfficeEnding,
  soffice: string | null,
  timeLimit: number,
): Promise<Uint8Array> {
  refuseLarge(bytes)
  const target = isSheet(ending) ? 'xlsx' : 'docx'
  if (soffice === null) throw new Failure('no-office', { kind: ` .${ending} 文件`, saveAs: SAVE_AS[target] })
  return convertedTo(target, bytes, ending, { soffice, timeLimit })
}

type Target = 'docx' | 'xlsx'

/** What a person can save the file as instead. */
const SAVE_AS = { docx: 'Word 文档（.docx）', xlsx: 'Excel 工作簿（.xlsx）' } as const satisfies Record<
  Target,
  string
>

function isSheet(ending: OfficeEnding): ending is SheetEnding {
  return ending === 'xls' || ending === 'et' || ending === 'ods'
}

/** LibreOffice reads no row spans of this format, so that cells below one stand too far left. */
const SCATTERED = '标文通文件里跨行的单元格没有读全，表格各格的位置是按文字认出的，请逐格核对。'

/** In a folder of its own under a neutral name, with a profile of its own so that an open LibreOffice is left alone. */
function convertedTo(
  target: Target,
  bytes: Uint8Array,
  ending: OfficeEnding,
  { soffice, timeLimit }: { readonly soffice: string; readonly timeLimit: number },
): Promise<Uint8Array> {
  return inTemporaryFolder(async (folder) => {
    const source = join(folder, `document.${ending}`)
    const profile = join(folder, 'profile')
    const out = join(folder, 'out')
    await writeOfficeProfile(profile)
    await writeFile(source, bytes)
    const started = await runProgram(soffice, argumentsFor(target, { profile, out, source }), {
      folder,
      timeLimit,
    })
    if (started !== 'ended')
      throw new Failure('conversion-failed', { problem: PROBLEMS[started], saveAs: SAVE_AS[target] })
    return await readFile(join(out, `document.${target}`)).catch(() => {
      throw new Failure('conversion-failed', { problem: '文件可能已损坏', saveAs: SAVE_AS[target] })
    })
  })
}

const PROBLEMS = { 'not-started': '程序无法启动', 'too-slow': '用时过长' } as const

function argumentsFor(
  target: Target,
  { profile, out, source }: { readonly profile: string; readonly out: string; readonly source: string },
): string[] {
  return [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    '--norestore',
    '--convert-to',
    target,
    '--outdir',
    out,
    source,
  ]
}
