import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { mailAccount, type MailAccount } from '../../core/settings.ts'
import type { SecretPort } from '../ports.ts'

const accountOf = ({ host, user, security }: MailAccount): MailAccount => ({ host, user, security })

const kept = z.object({ password: z.string(), account: mailAccount })

/** Keeps the password of a mail account in place of the last; null forgets it. */
export async function keepMailPassword(
  secret: SecretPort,
  smtp: MailAccount,
  password: string | null,
): Promise<void> {
  const account = accountOf(smtp)
  await secret.keep(password === null ? undefined : JSON.stringify({ password, account }))
}

/**
 * The password of a mail account. One that was typed for another server, for another user, or for another way of encryption is none: settings change, in a
 * window or by a restored backup, and what is kept must not follow them to where nobody sent it.
 */
export async function mailPassword(secret: SecretPort, smtp: MailAccount): Promise<string | undefined> {
  const text = await secret.read()
  const read = text === undefined ? undefined : kept.safeParse(jsonIn(text)).data
  return read && isDeepStrictEqual(read.account, accountOf(smtp)) ? read.password : undefined
}

/** Undefined for what an earlier build kept: the password by itself. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
