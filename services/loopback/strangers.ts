import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Lets only some connections stand that have not shown yet to be the page's. Of more the oldest goes, not the newest: whoever
 * else opens connections, and says nothing, keeps the page from nothing.
 * @returns told a connection that has shown it
 */
export function limitStrangers(server: Server, most: number): (known: Socket) => void {
  const strangers = new Set<Socket>()
  server.on('connection', (socket) => {
    strangers.add(socket)
    socket.once('close', () => strangers.delete(socket))
    const [oldest] = strangers
    if (strangers.size > most) oldest?.destroy()
  })
  return (known) => strangers.delete(known)
}
