import { Client, type ClientConfig, DatabaseError } from 'pg'
import { parse, toClientConfig } from 'pg-connection-string'
import { Failure } from '../../core/failure.ts'
import { passwordFromFile } from './password-file.ts'

/** A connection of one load. */
export interface Connection {
  readonly client: Client
  /** Where it leads, without a password: for sentences. */
  readonly target: Target
  readonly close: () => Promise<void>
}

export interface Target {
  readonly server: string
  readonly database: string
  readonly user: string
}

/** Milliseconds until a server that does not answer counts as out of reach. */
const PATIENCE = 20_000

/**
 * Connects to the database that an address names (postgres://user@host:port/database; a socket as ?host=/folder). A password that
 * is not in it comes from PGPASSWORD or from .pgpass, as with PostgreSQL's own programs.
 * @throws Failure of the family server-, which never tells the password
 */
export async function connect(address: string): Promise<Connection> {
  const client = new Client({
    ...configOf(address),
    connectionTimeoutMillis: PATIENCE,
    application_name: 'nianbao load',
  })
  const target = {
    server: client.host.startsWith('/') ? client.host : `${client.host}:${client.port}`,
    database: client.database ?? '',
    user: client.user ?? '',
  }
  // A connection that ends between two questions is noticed by the next.
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    await client.end().catch(() => undefined)
    throw serverFailure(error, target, 'connecting')
  }
  return { client, target, close: () => client.end() }
}

function configOf(address: string): ClientConfig {
  try {
    if (!/^postgres(?:ql)?:\/\//u.test(address)) throw new TypeError('another kind of address')
    const { password, ...config } = toClientConfig(parse(address, { useLibpqCompat: true }))
    // The library asks the function with what it connects to; its types leave that out.
    const asked = password || process.env['PGPASSWORD'] || passwordFromFile
    return { ...config, password: asked } as ClientConfig
  } catch {
    // What the library says would repeat the address, and so the password.
    throw new Failure('server-address', {})
  }
}

/** Errors of the system and of the library that end a connection, or begin none. */
const NETWORK = /^(?:E[A-Z]+|ERR_[A-Z_]+|UNABLE_TO_[A-Z_]+|SELF_SIGNED_[A-Z_]+|CERT_[A-Z_]+|DEPTH_[A-Z_]+)$/u
const LIBRARY =
  /^(?:Connection terminated|timeout expired|Client has encountered|The server does not support SSL|Client was closed)/u

/** What the server or the network says, as something a user can act on; a bug stays what it is. */
export function serverFailure(error: unknown, target: Target, when: 'connecting' | 'loading'): unknown {
  if (error instanceof DatabaseError) return refusal(error, target)
  if (!(error instanceof Error) || error instanceof Failure) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (/password must be a string|SASL/u.test(error.message)) return signIn(target)
  if (!NETWORK.test(code) && !LIBRARY.test(error.message)) return error
  const problem = error.message || code
  const { server } = target
  return when === 'connecting'
    ? new Failure('server-unreachable', { server, problem })
    : new Failure('server-lost', { server, problem })
}

function refusal({ code = '', message: problem }: DatabaseError, target: Target): Failure {
  const { server, database, user } = target
  // PostgreSQL's own codes: https://www.postgresql.org/docs/current/errcodes-appendix.html
  if (code.startsWith('28')) return signIn(target)
  if (code === '3D000') return new Failure('server-no-database', { server, database })
  // Only the lock that loads wait for has a limit of time.
  if (code === '55P03') return new Failure('server-loading', { database })
  if (code === '42501') return new Failure('server-rights', { user, database, problem })
  if (code.startsWith('57P') || code.startsWith('08')) return new Failure('server-lost', { server, problem })
  return new Failure('server-refused', { problem })
}

function signIn({ server, user }: Target): Failure {
  return new Failure('server-sign-in', { server, user })
}
