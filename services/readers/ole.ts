import { Failure } from '../../core/failure.ts'

/** The first bytes of the container of Word 97, WPS and of Office files with a password. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** What an OLE container holds, by the names of its streams; nothing where the file is none. */
export function oleContent(
  bytes: Uint8Array,
): 'word' | 'workbook' | 'locked' | 'other-office' | 'unknown' | undefined {
  if (!SIGNATURE.every((byte, i) => bytes[i] === byte)) return undefined
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = (stream: string) => buffer.includes(Buffer.from(stream, 'utf16le'))
  if (has('EncryptedPackage')) return 'locked'
  if (has('WordDocument')) return 'word'
  if (has('PowerPoint Document')) return 'other-office'
  return has('Workbook') ? 'workbook' : 'unknown'
}

/** @throws Failure that says what stands behind a name ending in .docx */
export function refuseOle(bytes: Uint8Array): void {
  const content = oleContent(bytes)
  if (content === 'locked') throw new Failure('locked-file', {})
  if (content !== undefined) {
    throw new Failure('unreadable-file', { problem: '内容是旧版 Office 格式，不是 .docx' })
  }
}
