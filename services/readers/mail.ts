import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { Failure } from '../../core/failure.ts'
import { refuseLarge } from './archive.ts'
import { readTextsOurselves } from './mail-text.ts'

readTextsOurselves()

/** A mail that came, as far as a report may be in it. */
export interface ReadMail {
  readonly subject?: string
  /** When the receiving server took it, else when it was sent, by what its heads say; "2026-01-20T08:00:00.000Z". */
  readonly receivedAt?: string
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  /** What is written in the mail itself. */
  readonly html?: string
  readonly text?: string
}

const LINES = 2_000_000
const PARTS_WITHIN = 20
const MOST_ATTACHMENTS = 200
/** Bytes of all heads together: the time for reading one grows with the square of its length. */
export const HEAD_BYTES = 500_000

/** Heads that mails begin with, whatever else stands at the start of the file. */
const HEAD =
  /^(?:received|return-path|delivered-to|from|to|subject|date|message-id|mime-version|x-[\w-]+):\s/iu

/** Whether a file is a mail, by its ending or its first line. */
export function isMail(bytes: Uint8Array, name: string): boolean {
  if (/\.mht(?:ml)?$/iu.test(name)) return false
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1')
  return HEAD.test(head) && (/\.eml$/iu.test(name) || /^(?:from|subject):/imu.test(head))
}

/**
 * Reads a mail (.eml) with what is attached to it, also in mails that it forwards. Nothing in it is run or fetched.
 * @throws Failure 'unreadable-file', 'unsafe-file', 'file-too-large'
 */
export async function readMail(bytes: Uint8Array): Promise<ReadMail> {
  refuseLarge(bytes)
  if (linesOf(bytes) > LINES) throw new Failure('unsafe-file', { problem: '邮件的行数太多' })
  const mail = await parse(bytes)
  // Pictures that the text shows are no files that somebody attached.
  const attached = mail.attachments.filter(
    ({ related, mimeType }) => !(related && mimeType.startsWith('image/')),
  )
  if (attached.length > MOST_ATTACHMENTS) throw new Failure('unsafe-file', { problem: '邮件的附件太多' })
  const receivedAt = receivedIn(mail)
  return {
    ...(mail.subject !== undefined && { subject: mail.subject }),
    ...(receivedAt !== undefined && { receivedAt }),
    attachments: attached.map((each, i) => ({ name: nameOf(each, i), bytes: contentOf(each) })),
    ...(mail.html !== undefined && { html: mail.html }),
    ...(mail.text !== undefined && { text: mail.text }),
  }
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: PARTS_WITHIN, maxHeadersSize: HEAD_BYTES })
  } catch {
    throw new Failure('unreadable-file', { problem: '邮件文件已损坏，或者邮件头太长' })
  }
}

/** The topmost Received head is of the server that took it last; its date stands behind the last semicolon. */
function receivedIn({ headers, date }: Email): string | undefined {
  const received = headers.find(({ key }) => key === 'received')?.value
  const told = [received?.slice(received.lastIndexOf(';') + 1), date].map((words) => new Date(words ?? ''))
  return told.find((instant) => !Number.isNaN(instant.getTime()))?.toISOString()
}

function nameOf({ filename }: Attachment, index: number): string {
  return filename?.trim() || `附件 ${index + 1}`
}

function contentOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
}

function linesOf(bytes: Uint8Array): number {
  let lines = 0
  for (const byte of bytes) if (byte === 10) lines += 1
  return lines
}
