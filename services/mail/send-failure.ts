import type { NodemailerError } from 'nodemailer/lib/errors.js'
import { Failure } from '../../core/failure.ts'
import { asksForEncryption, isReply, isTemporary } from './connection-failure.ts'
import type { MailServer } from './server.ts'
import { networkWords, serverWords } from './server-words.ts'

/** One attempt to hand a message over, as far as it came. */
export interface Attempt {
  readonly server: MailServer
  readonly sender: string
  /** Bytes of the message. */
  readonly size: number
  /** What the server said to each receiver it refused. */
  readonly refused: readonly NodemailerError[]
  /** The message was given away whole. */
  readonly complete: boolean
}

/** Why a message was not sent; 'mail-unanswered' where nobody here knows whether it was. */
export function sendFailure(error: NodemailerError | Failure, attempt: Attempt): Failure {
  const { server, size, refused, complete } = attempt
  const { host } = server.settings
  const reply = decisive(error, refused)
  if (reply instanceof Failure) return complete ? new Failure('mail-unanswered', { server: host }) : reply
  // Once the message is away, only a reply to it settles the matter.
  if (isReply(reply) && (!complete || reply.code === 'EMESSAGE')) return replyFailure(reply, attempt)
  if (complete) return new Failure('mail-unanswered', { server: host })
  const [, limit] = /larger than allowed (\d+)/u.exec(reply.message) ?? []
  if (limit !== undefined) return new Failure('mail-too-large', { size, limit: Number(limit) })
  return new Failure('mail-lost', { server: host, problem: networkWords(reply) })
}

/** Where the sender was refused, refusals of receivers only follow from it; else the refusal for good counts. */
function decisive(error: NodemailerError | Failure, refused: Attempt['refused']): NodemailerError | Failure {
  if (!(error instanceof Failure) && error.command === 'MAIL FROM') return error
  return refused.find((one) => !isTemporary(one)) ?? refused[0] ?? error
}

/** What a reply means, by its code (RFC 5321, RFC 3463) and by what it answers. */
function replyFailure(error: NodemailerError, { server, sender, size, refused }: Attempt): Failure {
  const problem = serverWords(error, server)
  if (asksForEncryption(error)) return new Failure('mail-needs-encryption', { problem })
  if (asksForSignIn(error, server)) return new Failure('mail-sign-in-needed', { problem })
  if (isTooLarge(error)) return new Failure('mail-too-large', { size, problem })
  if (isTemporary(error)) return new Failure('mail-try-later', { problem })
  if (error.command === 'MAIL FROM') return new Failure('mail-sender', { sender, problem })
  if (error.command === 'RCPT TO') {
    const receiver = refused.map(({ recipient = '' }) => recipient).join('、')
    return new Failure('mail-receiver', { receiver, problem })
  }
  return new Failure(error.code === 'EMESSAGE' ? 'mail-content' : 'mail-refused', { problem })
}

/** RFC 4954 has 530; many servers say it in words, to whoever did not sign in. */
function asksForSignIn({ responseCode, response = '' }: NodemailerError, { settings }: MailServer): boolean {
  return responseCode === 530 || (settings.user === '' && /\bauth/iu.test(response))
}

/** RFC 1870, and 5.3.4 and 5.2.3 of RFC 3463; 552 with 5.2.2 is a full mailbox. */
function isTooLarge({ responseCode, response = '' }: NodemailerError): boolean {
  return /\b[45]\.(3\.4|2\.3)\b/u.test(response) || (responseCode === 552 && !/\b5\.2\.2\b/u.test(response))
}
