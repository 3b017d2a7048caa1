import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import net, { type AddressInfo } from 'node:net'
import { join } from 'node:path'
import tls from 'node:tls'
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server'
import { settingsSchema } from '../../core/settings.ts'
import type { MailServer } from '../../services/mail/server.ts'

/** A certificate and its key, made for 127.0.0.1 by itself and for nothing but these specs; good until 2120. */
export const TEST_CERTIFICATE = readFileSync(join(import.meta.dirname, 'for-tests-only.pem'), 'utf8')

/**
 * Trusts the certificate of the specs in this process, as a network office would have the system do.
 * @returns ends it: other specs run in this process, too
 */
export function trustTestCertificate(): () => void {
  const before = tls.getCACertificates('default')
  tls.setDefaultCACertificates([...before, TEST_CERTIFICATE])
  return () => tls.setDefaultCACertificates(before)
}

export const USER = 'office@example.cn'
export const PASSWORD = 'p@ss密码-61c0'

/** What a server took over. */
export interface Received {
  readonly from: string
  readonly to: readonly string[]
  readonly user: unknown
  readonly secure: boolean
  readonly message: Buffer
}

export interface RunningServer {
  readonly received: readonly Received[]
  /** How to reach it; what a spec needs otherwise replaces it. */
  readonly reach: (own?: Partial<MailServer['settings']>, password?: string) => MailServer
  readonly stop: () => Promise<void>
}

/** Starts a real mail server on a port of its own: it takes what it gets, after USER has signed in with PASSWORD. */
export async function startMailServer(own: SMTPServerOptions = {}): Promise<RunningServer> {
  const received: Received[] = []
  const server = new SMTPServer({
    key: TEST_CERTIFICATE,
    cert: TEST_CERTIFICATE,
    disableReverseLookup: true,
    closeTimeout: 100,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _, done) => {
      const known = username === USER && password === PASSWORD
      done(known ? null : new Error('Authentication failed'), { user: username })
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        received.push(receivedIn(session, Buffer.concat(chunks)))
        done(null, 'taken over')
      })
    },
    ...own,
  })
  // A client that hangs up is what some specs are about.
  server.on('error', () => undefined)
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  return {
    received,
    reach: reachAt(listening.address() as AddressInfo, { security: own.secure ? 'tls' : 'none', user: USER }),
    stop: () => new Promise((stopped) => server.close(stopped)),
  }
}

/** A server that says what a spec makes it say, on the bare connection. */
export async function startBareServer(talk: (socket: net.Socket) => void): Promise<RunningServer> {
  const sockets = new Set<net.Socket>()
  const server = net.createServer((socket) => {
    sockets.add(socket.on('error', () => undefined))
    talk(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    received: [],
    reach: reachAt(server.address() as AddressInfo, { security: 'none', user: '' }),
    stop: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((stopped) => server.close(() => stopped()))
    },
  }
}

function reachAt({ port }: AddressInfo, usual: Partial<MailServer['settings']>): RunningServer['reach'] {
  return (own = {}, password = PASSWORD) => ({
    settings: settingsSchema.parse({ smtp: { host: '127.0.0.1', port, ...usual, ...own } }).smtp,
    password,
  })
}

function receivedIn({ envelope, user, secure }: SMTPServerSession, message: Buffer): Received {
  return {
    from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
    to: envelope.rcptTo.map(({ address }) => address),
    user,
    secure,
    message,
  }
}
