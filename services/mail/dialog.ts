import type { Readable } from 'node:stream'
import type { NodemailerError } from 'nodemailer/lib/errors.js'
import SmtpConnection from 'nodemailer/lib/smtp-connection'
import { Failure } from '../../core/failure.ts'
import { trustedCertificates } from './certificates.ts'
import { connect } from './connect.ts'
import { setUpFailure, signInFailure } from './connection-failure.ts'
import type { MailServer, Patience } from './server.ts'

/** A conversation with a mail server that let us in. */
export interface Dialog {
  /**
   * Hands a message over; the envelope is told meanwhile who was refused.
   * @throws NodemailerError, or Failure 'cancelled'
   */
  readonly send: (
    envelope: SmtpConnection.Envelope,
    message: Readable,
  ) => Promise<SmtpConnection.SentMessageInfo>
  /** Says goodbye. */
  readonly quit: () => void
  /** Ends the connection at once. */
  readonly close: () => void
}

/**
 * Connects, encrypts and signs in as the settings say, and never less safely.
 * @throws Failure, one for each way it can fail
 */
export async function openDialog(
  server: MailServer,
  { patience, signal }: { readonly patience: Patience; readonly signal: AbortSignal },
): Promise<Dialog> {
  const { settings, password } = server
  if (signal.aborted) throw new Failure('cancelled', {})
  if (settings.host === '') throw new Failure('mail-not-set-up', { what: '邮件服务器' })
  if (settings.user !== '' && !password) throw new Failure('mail-no-password', {})
  const connection = new SmtpConnection({
    ...options(server, patience),
    connection: await connect(server, { within: patience.connect, signal }),
  })
  connection.on('error', () => undefined)
  const step = stepper(connection, signal)
  try {
    await step<void>((done) => connection.connect(done)).catch(
      rethrown((error) => setUpFailure(error, server)),
    )
    if (settings.user !== '') {
      if (!connection.allowsAuth) throw new Failure('mail-no-sign-in', { server: settings.host })
      const login = step<boolean>((done) => connection.login({ user: settings.user, pass: password }, done))
      await login.catch(rethrown((error) => signInFailure(error, server)))
    }
  } catch (error) {
    connection.close()
    throw error
  }
  return {
    send: (envelope, message) => step((done) => connection.send(envelope, message, done)),
    quit: () => {
      connection.quit()
      setTimeout(() => connection.close(), GOODBYE).unref()
    },
    close: () => connection.close(),
  }
}

/** Milliseconds a server has to answer a goodbye. */
const GOODBYE = 2_000

function options(
  { settings: { host, port, security } }: MailServer,
  { greet, answer }: Patience,
): SmtpConnection.Options {
  return {
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    tls: { ca: security === 'none' ? undefined : trustedCertificates() },
    connectionTimeout: greet,
    greetingTimeout: greet,
    socketTimeout: answer,
    // What waits in a buffer when the connection is given up must not be sent any more.
    socketCloseTimeout: 0,
  }
}

type Done<T> = (error?: NodemailerError | null, value?: T) => void

/** Runs one step of the conversation: it ends by its own answer, by what ends the connection, or because the user stops it. */
function stepper(connection: SmtpConnection, signal: AbortSignal) {
  return async <T>(run: (done: Done<T>) => void): Promise<T> => {
    const over = new AbortController()
    try {
      return await new Promise<T>((resolve, reject) => {
        const stop = () => reject(new Failure('cancelled', {}))
        // An 'error' that says why comes with the end, or just after it.
        const end = () => setImmediate(() => reject(lost()))
        connection.once('error', reject).once('end', end)
        signal.addEventListener('abort', stop, { signal: over.signal })
        over.signal.addEventListener('abort', () => connection.off('error', reject).off('end', end))
        if (signal.aborted) {
          stop()
          return
        }
        run((error, value) => (error ? reject(error) : resolve(value as T)))
      })
    } finally {
      over.abort()
    }
  }
}

function lost(): NodemailerError {
  return Object.assign(new Error('the connection has ended'), { code: 'ECONNECTION' })
}

/** What was thrown, as a failure where it came of the network or of the server; a bug stays what it is. */
export function failureOf(thrown: unknown, failure: (error: NodemailerError | Failure) => Failure): unknown {
  return thrown instanceof Failure || isNodemailerError(thrown) ? failure(thrown) : thrown
}

function isNodemailerError(thrown: unknown): thrown is NodemailerError {
  return thrown instanceof Error && !(thrown instanceof TypeError) && 'code' in thrown
}

function rethrown(failure: (error: NodemailerError) => Failure) {
  return (thrown: unknown): never => {
    throw failureOf(thrown, (error) => (error instanceof Failure ? error : failure(error)))
  }
}
