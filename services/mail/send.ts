import type { NodemailerError } from 'nodemailer/lib/errors.js'
import { type FailureData, failureData } from '../../core/failure.ts'
import type { Envelope } from '../../core/mail/envelope.ts'
import { failureOf, openDialog } from './dialog.ts'
import { type HandOver, handOver } from './hand-over.ts'
import { sendFailure } from './send-failure.ts'
import { type MailServer, type Patience, SENDING } from './server.ts'
import { serverWords } from './server-words.ts'

/** What became of a mail. */
export type SendOutcome =
  /** The server has taken it over for every receiver; with its words. */
  | { readonly kind: 'accepted'; readonly response: string }
  /** It was sent to nobody. */
  | { readonly kind: 'refused'; readonly failure: FailureData }
  /** It was handed over whole, and no answer came: nobody here knows whether it was sent. */
  | { readonly kind: 'unknown'; readonly failure: FailureData }

export interface MailToSend {
  readonly server: MailServer
  readonly envelope: Envelope
  /** @see composeMail */
  readonly message: Uint8Array
  /** How many bytes of how many were handed over. */
  readonly tell: (sent: number, total: number) => void
  /** Stops it; what was handed over whole by then ends as 'unknown' unless the server still answers. */
  readonly signal: AbortSignal
  readonly patience?: Patience
}

/**
 * Sends a mail by SMTP, to all receivers or to none. Every failure a user can act on is an outcome. Only a bug is
 * thrown, and tells nothing of what became of the mail.
 */
export async function sendMail({
  server,
  envelope,
  message,
  tell,
  ...mail
}: MailToSend): Promise<SendOutcome> {
  const { patience = SENDING } = mail
  // nodemailer notes in the envelope whom the server refused, and would send to the others.
  const told = { from: envelope.from, to: [...envelope.to], size: message.length, rejectedErrors: noErrors() }
  const away = handOver(message, { mayBegin: () => told.rejectedErrors.length === 0, tell })
  const stop = stopping(mail.signal, away, patience.afterCancel)
  try {
    const dialog = await openDialog(server, { patience, signal: stop.signal })
    try {
      const { response } = await dialog.send(told, away.stream)
      if (!away.isComplete()) throw answeredTooSoon()
      dialog.quit()
      return { kind: 'accepted', response: serverWords({ response }, server) }
    } catch (error) {
      dialog.close()
      throw failureOf(error, (known) =>
        sendFailure(known, {
          server,
          sender: envelope.from,
          size: message.length,
          refused: told.rejectedErrors,
          complete: away.isComplete(),
        }),
      )
    }
  } catch (error) {
    const failure = failureData(error)
    if (!failure) throw error
    return { kind: failure.code === 'mail-unanswered' ? 'unknown' : 'refused', failure }
  } finally {
    stop.release()
  }
}

/** The user's wish to stop. What is away can't be called back, so its answer is worth a moment. */
function stopping(wish: AbortSignal, away: HandOver, moment: number) {
  const stop = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const heed = () => {
    if (away.isComplete()) timer = setTimeout(() => stop.abort(), moment)
    else stop.abort()
  }
  wish.addEventListener('abort', heed)
  if (wish.aborted) heed()
  return {
    signal: stop.signal,
    release: () => {
      wish.removeEventListener('abort', heed)
      clearTimeout(timer)
    },
  }
}

function noErrors(): NodemailerError[] {
  return []
}

function answeredTooSoon(): NodemailerError {
  return Object.assign(new Error('the server answered before it had the message'), { code: 'EPROTOCOL' })
}
