import type { Input } from '../../core/contract.ts'
import { base64Of } from './base64.ts'

/**
 * A file as the host reads it.
 * @throws Failure 'file-too-large' before anything is read
 */
export async function fileInput(file: File): Promise<Input<'import.read'>> {
  const data = await base64Of(file)
  return { kind: 'file', name: file.name, data }
}

/** A block of cells that was pasted: as its program has it for web pages where that holds a table, else as plain text. */
export async function pastedBlock(clipboard: DataTransfer): Promise<Input<'import.read'>> {
  const html = clipboard.getData('text/html')
  if (/<table[\s>]/iu.test(html)) return fileInput(pageOf(html))
  return { kind: 'text', text: clipboard.getData('text/plain') }
}

/** What was pasted: the page it was copied from where the clipboard has it, with its tables, else its words. */
export async function pastedInput(clipboard: DataTransfer): Promise<Input<'import.read'>> {
  const [file] = clipboard.files
  const html = clipboard.getData('text/html')
  if (file && html === '') return fileInput(file)
  if (html !== '') return fileInput(pageOf(html))
  return { kind: 'text', text: clipboard.getData('text/plain') }
}

/** The clipboard hands out characters: its mark goes before the charset that the page was once stored in. */
function pageOf(html: string): File {
  return new File(['\ufeff', html], '粘贴的内容.html')
}
