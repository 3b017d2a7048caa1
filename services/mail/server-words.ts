import type { NodemailerError } from 'nodemailer/lib/errors.js'
import { printable } from '../../core/document/printable.ts'
import { plainName } from '../../core/report/invisible.ts'
import type { MailServer } from './server.ts'

const MOST_CHARACTERS = 200

/** What a mail server replied, on one line and without the password, whatever the server repeats. */
export function serverWords(
  { response }: Pick<NodemailerError, 'response'>,
  { settings, password = '' }: MailServer,
): string {
  const line = plainName(printable((response ?? '').replace(/\r?\n\d{3}[ -]/gu, ' '))).trim()
  const words = secretForms(settings.user, password).reduce(
    (text, secret) => text.replaceAll(secret, '…'),
    line,
  )
  return words.length > MOST_CHARACTERS ? `${words.slice(0, MOST_CHARACTERS)}…` : words
}

/** The password as it goes over the line. */
function secretForms(user: string, password: string): string[] {
  const encoded = [password, `\0${user}\0${password}`].map((text) => Buffer.from(text).toString('base64'))
  return password === '' ? [] : [...encoded, password]
}

/** Why a connection failed or ended, in words; the code where it is none of the usual ones. */
export function networkWords(error: NodemailerError): string {
  const code = error.originalCode ?? error.code ?? ''
  return NETWORK_WORDS[code] ?? (code || error.message)
}

const NETWORK_WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: '对方拒绝连接',
  ECONNRESET: '连接被对方断开',
  EPIPE: '连接被对方断开',
  ECONNECTION: '连接被对方断开',
  ETLS: '连接被对方断开',
  EPROTO: '双方的加密方式不一致',
  ETIMEDOUT: '没有应答',
  EHOSTUNREACH: '网络不通',
  ENETUNREACH: '网络不通',
  ENETDOWN: '网络不通',
  EHOSTDOWN: '网络不通',
  EACCES: '本机不允许连接',
  EPERM: '本机不允许连接',
}
