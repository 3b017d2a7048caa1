import type { NodemailerError } from 'nodemailer/lib/errors.js'
import { Failure } from '../../core/failure.ts'
import type { Settings } from '../../core/settings.ts'
import type { MailServer } from './server.ts'
import { networkWords, serverWords } from './server-words.ts'

/** Why no connection came about. */
export function connectFailure(error: NodemailerError, { host, port }: Settings['smtp']): Failure {
  if (error.syscall?.startsWith('getaddrinfo')) return new Failure('mail-server-not-found', { server: host })
  return new Failure('mail-unreachable', { server: host, port, problem: networkWords(error) })
}

/** Why the greeting or the encryption failed, on a connection that stands. */
export function setUpFailure(error: NodemailerError, server: MailServer): Failure {
  const { host, port, security } = server.settings
  const place = { server: host, port }
  const code = error.originalCode ?? error.code ?? ''
  if (error.command === 'STARTTLS') return new Failure('mail-no-starttls', { server: host })
  if (isReply(error)) return refusal(error, server)
  if (CERTIFICATE.test(code))
    return new Failure('mail-certificate', { server: host, problem: CERTIFICATE_WORDS[code] ?? code })
  if (security === 'tls' && (NO_TLS.has(code) || error.timeoutType === 'UPGRADE_TIMEOUT'))
    return new Failure('mail-not-tls', place)
  if (TLS.test(code) || (security !== 'none' && code === 'ECONNRESET'))
    return new Failure('mail-tls', { server: host, problem: tlsWords(error) })
  if (['EPROTOCOL', 'ECONNECTION', 'ETIMEDOUT'].includes(code)) return new Failure('mail-not-smtp', place)
  return new Failure('mail-unreachable', { ...place, problem: networkWords(error) })
}

/** Why signing in failed. */
export function signInFailure(error: NodemailerError, server: MailServer): Failure {
  const { host } = server.settings
  if (!isReply(error)) return new Failure('mail-lost', { server: host, problem: networkWords(error) })
  const problem = serverWords(error, server)
  if (asksForEncryption(error)) return new Failure('mail-needs-encryption', { problem })
  if (isTemporary(error)) return new Failure('mail-try-later', { problem })
  if (NO_SUCH_SIGN_IN.has(error.responseCode)) return new Failure('mail-no-sign-in', { server: host })
  return new Failure('mail-sign-in', { problem })
}

/** A refusal at the door. */
function refusal(error: NodemailerError, server: MailServer): Failure {
  const problem = serverWords(error, server)
  if (asksForEncryption(error)) return new Failure('mail-needs-encryption', { problem })
  return new Failure(isTemporary(error) ? 'mail-try-later' : 'mail-refused', { problem })
}

/** The server itself said no, by a reply of RFC 5321. */
export function isReply({ responseCode = 0 }: NodemailerError): boolean {
  return responseCode >= 400 && responseCode < 600
}

/** The server asks to try again later: a reply of the 400s (RFC 5321 section 4.2.1). */
export function isTemporary({ responseCode = 0 }: NodemailerError): boolean {
  return responseCode >= 400 && responseCode < 500
}

/** RFC 3207 and RFC 4954: 530 with the name of the command, 538. */
export function asksForEncryption({ responseCode, response = '' }: NodemailerError): boolean {
  return responseCode === 538 || (responseCode === 530 && /STARTTLS|TLS|SSL|encrypt/iu.test(response))
}

/** Replies of RFC 5321 and RFC 4954 to a command or a mechanism that is not there. */
const NO_SUCH_SIGN_IN: ReadonlySet<number | undefined> = new Set([500, 502, 503, 504])

/** What OpenSSL and BoringSSL say where the other side does not begin with TLS. */
const NO_TLS: ReadonlySet<string> = new Set([
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
  'ERR_SSL_HTTP_REQUEST',
  'ERR_SSL_RECORD_LAYER_FAILURE',
])

const CERTIFICATE =
  /^(CERT_|ERR_TLS_CERT|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_|PATH_LENGTH_)/u

const CERTIFICATE_WORDS: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: '证书是自己签发的，本机不认',
  SELF_SIGNED_CERT_IN_CHAIN: '签发证书的机构本机不认',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: '签发证书的机构本机不认',
  UNABLE_TO_GET_ISSUER_CERT: '签发证书的机构本机不认',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: '签发证书的机构本机不认',
  CERT_HAS_EXPIRED: '证书已过期',
  CERT_NOT_YET_VALID: '证书还没有生效，也可能是本机日期不对',
  CERT_REVOKED: '证书已被吊销',
  ERR_TLS_CERT_ALTNAME_INVALID: '证书上的名称与服务器名称不一致',
}

const TLS = /^(ERR_SSL_|ERR_TLS_|EPROTO$|ETLS$)/u

function tlsWords(error: NodemailerError): string {
  return /PROTOCOL/u.test(error.originalCode ?? '') ? '服务器只支持已停用的旧版加密' : networkWords(error)
}
