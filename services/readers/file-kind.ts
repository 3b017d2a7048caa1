import { ending } from '../../core/collection/file-ending.ts'
import { Failure } from '../../core/failure.ts'
import { type Archive, openArchive } from './archive.ts'
import { oleContent } from './ole.ts'

/** How a file is read; kinds of old office files by the ending LibreOffice knows them by. */
export type FileKind =
  | { readonly kind: 'package' | 'report' }
  | { readonly kind: 'docx' | 'flat-docx' | 'xlsx' | 'pdf' | 'ofd' | 'html' | 'mht' | 'text' }
  | { readonly kind: 'office'; readonly ending: OfficeEnding }

/** Old workbooks, and those of other programs. */
export type SheetEnding = 'xls' | 'et' | 'ods'

export type OfficeEnding = SheetEnding | 'doc' | 'wps' | 'rtf' | 'odt' | 'fodt' | 'uot' | 'xml'

/** Bytes at the start that tell a kind of text. */
const HEAD = 4_096

/**
 * What a file is: by its content, and by the ending of its name where the content leaves it open.
 * @throws Failure 'unknown-file-kind', 'locked-file', or what is wrong with a zip file
 */
export async function fileKind(bytes: Uint8Array, name: string): Promise<FileKind> {
  const end = ending(name)
  // A damaged package may look like anything; its own reader names what was changed in it.
  if (end === 'nianbao') return { kind: 'package' }
  const found = isZip(bytes)
    ? await kindOfZip(await openArchive(bytes))
    : (kindOfOle(bytes, end) ?? kindOfText(bytes, end))
  if (!found) throw new Failure('unknown-file-kind', { name })
  return found
}

function isZip([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && (third === 0x03 || third === 0x05) && fourth === third + 1
}

async function kindOfZip(archive: Archive): Promise<FileKind | undefined> {
  if (archive.has('xl/workbook.xml')) return { kind: 'xlsx' }
  if (archive.names.some((name) => /^(?:xl|ppt)\//iu.test(name))) return undefined
  if (archive.has('OFD.xml')) return { kind: 'ofd' }
  if (archive.has('[Content_Types].xml') || archive.has('word/document.xml')) return { kind: 'docx' }
  if (archive.has('manifest.json')) return { kind: 'package' }
  const type = new TextDecoder().decode(await archive.read('mimetype'))
  const [, application] = /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet)/u.exec(type) ?? []
  if (application === undefined) return undefined
  return { kind: 'office', ending: application === 'text' ? 'odt' : 'ods' }
}

function kindOfOle(bytes: Uint8Array, ending: string): FileKind | undefined {
  const content = oleContent(bytes)
  if (content === 'locked') throw new Failure('locked-file', {})
  if (content === 'word') return { kind: 'office', ending: 'doc' }
  if (content === 'workbook') return { kind: 'office', ending: ending === 'et' ? 'et' : 'xls' }
  return content === 'unknown' && /^(?:wps|wpt)$/u.test(ending)
    ? { kind: 'office', ending: 'wps' }
    : undefined
}

function kindOfText(bytes: Uint8Array, ending: string): FileKind | undefined {
  const head = headOf(bytes)
  if (head === undefined) return undefined
  if (/^%PDF-/u.test(head) || (ending === 'pdf' && head.includes('%PDF-'))) return { kind: 'pdf' }
  if (head.startsWith('{\\rtf')) return { kind: 'office', ending: 'rtf' }
  if (head.startsWith('{') && (ending === 'json' || /^\{\s*"/u.test(head))) return { kind: 'report' }
  if (/^<\?xml/u.test(head)) return kindOfXml(head)
  if (/^mht(?:ml)?$/u.test(ending) || /^mime-version:/imu.test(head)) return { kind: 'mht' }
  if (/^html?$/u.test(ending) || /^<[a-z!]/iu.test(head)) return { kind: 'html' }
  return isBinary(bytes, head) ? undefined : { kind: 'text' }
}

/** Word, Word 2003, OpenDocument and 标文通 know forms of plain XML; any other is taken for a web page. */
function kindOfXml(head: string): FileKind | undefined {
  if (/<\w+:package\s[^>]{0,900}"http:\/\/schemas\.microsoft\.com\/office\/2006\/xmlPackage"/u.test(head))
    return { kind: 'flat-docx' }
  if (/progid="Word\.Document"|<w:wordDocument/u.test(head)) return { kind: 'office', ending: 'xml' }
  if (head.includes('"http://schemas.uof.org/cn/2003/uof"')) return kindOfUof(head)
  return head.includes('<office:document') ? { kind: 'office', ending: 'fodt' } : { kind: 'html' }
}

/** GB/T 20916-2007 keeps texts, spreadsheets and slides in one form; the file says which it is. */
function kindOfUof(head: string): FileKind | undefined {
  const type = /\bmimetype="vnd\.uof\.(\w+)"/u.exec(head)?.[1] ?? 'text'
  return type === 'text' ? { kind: 'office', ending: 'uot' } : undefined
}

/** The start as Latin letters, whatever the encoding; nothing where the file is an OLE container. */
function headOf(bytes: Uint8Array): string | undefined {
  if (oleContent(bytes) !== undefined) return undefined
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  return head
    .replace(/^(?:ï»¿|ÿþ|þÿ)/u, '')
    .replaceAll('\0', '')
    .trimStart()
}

/** Text has no zero bytes, except in UTF-16, which has a mark at its start. */
function isBinary(bytes: Uint8Array, head: string): boolean {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (/^(?:GIF8|Rar!|7z¼¯|\x89PNG|ÿØÿ)/u.test(head)) return true
  return !wide && bytes.subarray(0, HEAD).includes(0)
}
