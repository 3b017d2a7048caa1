import { type Input, LARGEST_FILE_DATA } from '../../core/contract.ts'
import { Failure } from '../../core/failure.ts'

/** Bytes; base64 makes four characters of three. */
const LARGEST_FILE = (LARGEST_FILE_DATA / 4) * 3 - 3

/**
 * A file as the host reads it.
 * @throws Failure 'file-too-large' before anything is read
 */
export async function fileInput(file: File): Promise<Input<'import.read'>> {
  const data = await base64Of(file)
  return { kind: 'file', name: file.name, data }
}

/**
 * The bytes of a file in base64.
 * @throws Failure 'file-too-large' before anything is read
 */
export async function base64Of(file: File): Promise<string> {
  if (file.size > LARGEST_FILE)
    throw new Failure('file-too-large', { problem: `${Math.ceil(file.size / 1_000_000)} MB，最大 20 MB` })
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  // Fewer arguments at a time than an engine takes.
  for (let i = 0; i < bytes.length; i += CHUNK) binary += String.fromCharCode(...bytes.subarray(i, i + CHUNK))
  return btoa(binary)
}

const CHUNK = 0x8000

/** What was pasted: the page it was copied from where the clipboard has it, with its tables, else its words. */
export async function pastedInput(clipboard: DataTransfer): Promise<Input<'import.read'>> {
  const [file] = clipboard.files
  const html = clipboard.getData('text/html')
  if (file && html === '') return fileInput(file)
  if (html !== '') return fileInput(new File([html], '粘贴的内容.html'))
  return { kind: 'text', text: clipboard.getData('text/plain') }
}
