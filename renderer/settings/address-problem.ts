import { failureData, sentence } from '../../core/failure.ts'
import { parseAddresses } from '../../core/mail/addresses.ts'
import { senderOf } from '../../core/mail/envelope.ts'
import type { Settings } from '../../core/settings.ts'

/** What is wrong with a typed list of addresses, in a sentence. */
export function addressProblem(typed: string, field: string): string | undefined {
  return problemOf(() => parseAddresses(typed, field))
}

/** What is wrong with the sender, once there is a server to send by. */
export function senderProblem(smtp: Settings['smtp']): string | undefined {
  return smtp.host.trim() === '' && smtp.from.trim() === '' ? undefined : problemOf(() => senderOf(smtp))
}

function problemOf(read: () => unknown): string | undefined {
  try {
    read()
    return undefined
  } catch (error) {
    const failure = failureData(error)
    if (!failure) throw error
    return failure.code === 'mail-not-set-up'
      ? '用户名不是邮箱地址，请在这里填写发件地址。'
      : sentence(failure)
  }
}
