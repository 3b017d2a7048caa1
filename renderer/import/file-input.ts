import type { Input } from '../../core/contract.ts'
import { base64Of } from '../parts/base64.ts'

/**
 * A file as the host reads it.
 * @throws Failure 'file-too-large' before anything is read
 */
export async function fileInput(file: File): Promise<Input<'import.read'>> {
  const data = await base64Of(file)
  return { kind: 'file', name: file.name, data }
}

/** What was pasted: the page it was copied from where the clipboard has it, with its tables, else its words. */
export async function pastedInput(clipboard: DataTransfer): Promise<Input<'import.read'>> {
  const [file] = clipboard.files
  const html = clipboard.getData('text/html')
  if (file && html === '') return fileInput(file)
  if (html !== '') return fileInput(new File([html], '粘贴的内容.html'))
  return { kind: 'text', text: clipboard.getData('text/plain') }
}
