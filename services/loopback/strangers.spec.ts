import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type Socket } from 'node:net'
import { expect, it } from 'vitest'
import { listen } from './listen.ts'
import { limitStrangers } from './strangers.ts'

it('Of more connections than may stand the oldest stranger goes, and never one of the page', async () => {
  const server = createServer()
  const isOfPage = limitStrangers(server, 2)
  const port = await listen(server, 0)
  const open = async () => {
    const accepted = once(server, 'connection')
    const socket = connect(port, '127.0.0.1').on('error', () => undefined)
    const [there] = (await accepted) as [Socket]
    return { socket, there }
  }
  const page = await open()
  isOfPage(page.there)
  const strangers = [await open(), await open(), await open(), await open()]
  await Promise.all(strangers.slice(0, 2).map(({ socket }) => once(socket, 'close')))
  expect([page, ...strangers].map(({ there }) => there.destroyed)).toEqual([false, true, true, false, false])
  for (const { socket } of [page, ...strangers]) socket.destroy()
  server.close()
})
