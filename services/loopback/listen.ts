import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Listens on this machine alone; the port. @throws the system's error where it is taken or not allowed */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((listening, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => listening((server.address() as AddressInfo).port))
  })
}
