import { expect } from 'vitest'
import type { Failure, FailureData } from '../../core/failure.ts'
import { sentence } from '../../core/failure.ts'
import { type MailToSend, sendMail, type SendOutcome } from '../../services/mail/send.ts'
import { type Patience, SENDING } from '../../services/mail/server.ts'
import { tryMailServer } from '../../services/mail/try-server.ts'
import { PASSWORD, USER } from './mail-server.ts'

export const ENVELOPE = { from: 'office@example.cn', to: ['one@example.cn', 'two@example.cn'] }
export const MESSAGE = new TextEncoder().encode('Subject: spec\r\n\r\nwords\r\n')

/** More than systems hold in their buffers. */
export const LARGE = new TextEncoder().encode(`${'a'.repeat(74)}\r\n`.repeat(210_000))

/** For servers that never say a word. */
export const IMPATIENT: Patience = { ...SENDING, connect: 300, greet: 300, answer: 300, afterCancel: 50 }

/** Sends a small mail to two, or what a spec has in its place. */
export async function send(own: Pick<MailToSend, 'server'> & Partial<MailToSend>): Promise<SendOutcome> {
  const outcome = await sendMail({
    envelope: ENVELOPE,
    message: MESSAGE,
    tell: () => undefined,
    signal: new AbortController().signal,
    ...own,
  })
  expectNoPassword(outcome)
  if (outcome.kind !== 'accepted') expectNoPassword(sentence(outcome.failure))
  return outcome
}

/** Tries a server that must fail; with what. */
export async function tryToFail(server: MailToSend['server'], patience = SENDING): Promise<FailureData> {
  const failure = (await tryMailServer(server, { patience }).then(
    () => expect.unreachable('the server let us in'),
    (error: unknown) => error,
  )) as Failure
  expectNoPassword([failure, failure.message, failure.stack, failure.cause])
  return { code: failure.code, detail: failure.detail } as FailureData
}

function expectNoPassword(said: unknown): void {
  const forms = [PASSWORD, `\0${USER}\0${PASSWORD}`].map((text) => Buffer.from(text).toString('base64'))
  for (const secret of [PASSWORD, ...forms]) expect(JSON.stringify(said)).not.toContain(secret)
}
