import type { Letter } from '../contract/mail.ts'
import { Failure } from '../failure.ts'
import type { Settings } from '../settings.ts'
import { type Address, isAddress, parseAddresses } from './addresses.ts'

/** Who sends and who receives, as SMTP is told: bare addresses. */
export interface Envelope {
  readonly from: string
  readonly to: readonly string[]
}

/**
 * Who a letter goes to, each once, and by whom.
 * @throws Failure 'mail-not-set-up' or 'mail-address'
 */
export function envelopeOf(letter: Pick<Letter, 'to' | 'cc'>, server: Settings['smtp']): Envelope {
  if (server.host === '') throw new Failure('mail-not-set-up', { what: '邮件服务器' })
  const to = parseAddresses(letter.to, '收件人')
  if (to.length === 0) throw new Failure('mail-not-set-up', { what: '收件人' })
  const all = [...to, ...parseAddresses(letter.cc, '抄送')].map(({ address }) => address)
  const once = all.filter((address, index) => all.findIndex((other) => same(other, address)) === index)
  return { from: senderOf(server).address, to: once }
}

/**
 * Who sends: the sender's address of the settings, else the user where it is an address.
 * @throws Failure 'mail-not-set-up' or 'mail-address'
 */
export function senderOf({ from, user }: Pick<Settings['smtp'], 'from' | 'user'>): Address {
  const [sender, second] = parseAddresses(from, '发件地址')
  if (second) throw new Failure('mail-address', { place: '发件地址', address: from })
  if (sender) return sender
  if (!isAddress(user)) throw new Failure('mail-not-set-up', { what: '发件地址' })
  return { name: '', address: user }
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
