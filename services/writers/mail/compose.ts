import { extname } from 'node:path'
import type { Letter } from '../../../core/contract/mail.ts'
import { type Address, parseAddresses } from '../../../core/mail/addresses.ts'

export interface MailFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** @see mailTypeOf */
  readonly type: string
}

interface Parts {
  readonly letter: Pick<Letter, 'to' | 'cc' | 'subject' | 'text'>
  readonly attachments: readonly MailFile[]
}

/** A draft that a mail program opens to be sent: no sender, no time, no number. The same parts give the same bytes. */
export interface DraftMail extends Parts {
  readonly draft: true
}

/** A mail ready to be sent. */
export interface ReadyMail extends Parts {
  readonly draft: false
  readonly from: Address
  /** @see messageIdOf */
  readonly messageId: string
  readonly date: Date
}

/**
 * A mail as RFC 5322 has it: heads in ASCII, the text in UTF-8, the files as attachments, lines of at most 76 characters
 * that end in CRLF.
 * @throws Failure 'mail-address'
 */
export async function composeMail(mail: DraftMail | ReadyMail): Promise<Uint8Array> {
  const { letter, attachments } = mail
  // Loaded late: a letter is shown far more often than a mail is made of it.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const composer = new MailComposer({
    ...(mail.draft ? DRAFT_HEADERS : { from: mail.from, messageId: mail.messageId, date: mail.date }),
    to: addressed(letter.to, '收件人'),
    cc: addressed(letter.cc, '抄送'),
    subject: letter.subject,
    text: letter.text.replace(/\r\n|\r|\n/gu, '\r\n'),
    attachments: attachments.map(({ name, bytes, type }) => ({
      filename: name,
      content: Buffer.from(bytes),
      contentType: type,
      contentTransferEncoding: 'base64',
    })),
    // Base64 throughout: Chinese is shorter in it, and no gateway rewraps it or takes a line for its own.
    encoding: 'base64',
    textEncoding: 'base64',
    newline: 'windows',
    baseBoundary: 'nianbao',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

/** The number of a mail: unique by the id, in the domain of its sender. */
export function messageIdOf(id: string, sender: Address): string {
  return `<${id}@${sender.address.slice(sender.address.lastIndexOf('@') + 1)}>`
}

/** What a file's name says it is, as mail programs want to know it. */
export function mailTypeOf(name: string): string {
  return TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream'
}

const TYPES: Readonly<Record<string, string>> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.html': 'text/html',
}

/** nodemailer sets what is missing to now and to a random number, and leaves a head out whose value is blank. */
const DRAFT_HEADERS = {
  headers: { 'X-Unsent': '1', 'Message-ID': { value: ' ', prepared: true } },
  date: ' ',
}

function addressed(typed: string, field: string): { name: string; address: string }[] {
  return parseAddresses(typed, field).map(({ name, address }) => ({ name, address }))
}
