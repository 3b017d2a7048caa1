import net from 'node:net'
import { Failure } from '../../core/failure.ts'
import { connectFailure } from './connection-failure.ts'
import type { MailServer } from './server.ts'

/**
 * Opens a connection by the system's own resolver, which knows a closed network's hosts file; nodemailer would ask
 * name servers first, and remember their answers.
 * @throws Failure 'mail-server-not-found', 'mail-unreachable', 'cancelled'
 */
export function connect(
  { settings }: MailServer,
  { within, signal }: { readonly within: number; readonly signal: AbortSignal },
): Promise<net.Socket> {
  return new Promise((connected, failed) => {
    const { host, port } = settings
    const socket = net.connect({ host, port })
    const timer = setTimeout(
      () => settle(new Failure('mail-unreachable', { server: host, port, problem: '没有应答' })),
      within,
    )
    const stop = () => settle(new Failure('cancelled', {}))
    const settle = (failure?: Failure) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      socket.removeAllListeners()
      if (!failure) {
        connected(socket)
        return
      }
      socket.on('error', () => undefined).destroy()
      failed(failure)
    }
    signal.addEventListener('abort', stop)
    socket.once('connect', () => settle())
    socket.once('error', (error) => settle(connectFailure(error, settings)))
  })
}
