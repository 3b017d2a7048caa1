import type { Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { type RunningServer, startBareServer, startMailServer } from './mail-server.ts'
import { IMPATIENT, LARGE, MESSAGE, send } from './sending.ts'

let server: RunningServer
afterEach(() => server.stop())

const END = '\r\n.\r\n'
const UNKNOWN = { kind: 'unknown', failure: { code: 'mail-unanswered', detail: { server: '127.0.0.1' } } }

/** A server that takes everything and, when it has the end of the mail, does what a spec says. */
function takingAll(atEnd: (socket: Socket) => void) {
  return startBareServer((socket) => {
    socket.write('220 ready\r\n')
    let inData = false
    let tail = ''
    socket.on('data', (data) => {
      tail = (tail + data.toString('latin1')).slice(-100)
      if (inData) {
        if (tail.endsWith(END)) atEnd(socket)
      } else {
        inData = tail.endsWith('DATA\r\n')
        if (tail.endsWith('QUIT\r\n')) socket.end('221 bye\r\n')
        else socket.write(inData ? '354 go ahead\r\n' : '250 yes\r\n')
        tail = ''
      }
    })
  })
}

describe('a mail handed over whole', () => {
  it('is in doubt where the connection ends before the answer', async () => {
    server = await takingAll((socket) => socket.destroy())
    expect(await send({ server: server.reach() })).toEqual(UNKNOWN)
  })

  it('is in doubt where the server closes it politely', async () => {
    server = await takingAll((socket) => socket.end())
    expect(await send({ server: server.reach(), message: LARGE })).toEqual(UNKNOWN)
  })

  it('is in doubt where half an answer came', async () => {
    server = await takingAll((socket) => socket.end('451 4.3.0 so'))
    expect(await send({ server: server.reach() })).toEqual(UNKNOWN)
  })

  it('is in doubt where the answer makes no sense', async () => {
    server = await takingAll((socket) => socket.write('354 go on\r\n'))
    expect(await send({ server: server.reach() })).toEqual(UNKNOWN)
  })

  it('is in doubt where no answer ever comes', async () => {
    server = await takingAll(() => undefined)
    expect(await send({ server: server.reach(), patience: IMPATIENT })).toEqual(UNKNOWN)
  })

  it('is in doubt where the user stops then', async () => {
    const wish = new AbortController()
    server = await takingAll(() => wish.abort())
    expect(
      await send({ server: server.reach(), signal: wish.signal, patience: { ...IMPATIENT, answer: 60_000 } }),
    ).toEqual(UNKNOWN)
  })

  it('is settled by an answer that comes although the user wanted to stop', async () => {
    const wish = new AbortController()
    server = await takingAll((socket) => {
      wish.abort()
      socket.write('250 2.0.0 taken\r\n')
    })
    expect(await send({ server: server.reach(), signal: wish.signal })).toEqual({
      kind: 'accepted',
      response: '250 2.0.0 taken',
    })
  })
})

describe('a mail not handed over whole was not sent:', () => {
  const LOST = { kind: 'refused', failure: { code: 'mail-lost' } }

  it('where the connection ends meanwhile', async () => {
    server = await startBareServer((socket) => {
      socket.write('220 ready\r\n')
      socket.on('data', (data) => {
        if (!String(data).endsWith('DATA\r\n')) return socket.write('250 yes\r\n')
        socket.write('354 go ahead\r\n')
        return socket.once('data', () => socket.destroy())
      })
    })
    expect(await send({ server: server.reach(), message: LARGE })).toMatchObject(LOST)
  })

  it('where the server stops reading for good', async () => {
    server = await startMailServer({ onData: (stream) => stream.pause() })
    const told: number[] = []
    const outcome = await send({
      server: server.reach(),
      message: LARGE,
      patience: IMPATIENT,
      tell: (sent) => told.push(sent),
    })
    expect(outcome).toMatchObject(LOST)
    expect(told.at(-1)).toBeLessThan(LARGE.length)
  })

  it('where the user stops meanwhile', async () => {
    const wish = new AbortController()
    let arrived: Buffer | undefined
    let closed = (): void => undefined
    const over = new Promise<void>((done) => (closed = done))
    server = await startMailServer({
      onData: (stream) => {
        stream.once('data', () => wish.abort())
        stream.on('end', () => (arrived = Buffer.alloc(0)))
      },
      onClose: () => closed(),
    })
    const outcome = await send({ server: server.reach(), message: LARGE, signal: wish.signal })
    expect(outcome).toEqual({ kind: 'refused', failure: { code: 'cancelled', detail: {} } })
    await over
    expect(arrived).toBeUndefined()
  })

  it('where the server answers before it can have it', async () => {
    server = await startBareServer((socket) => {
      socket.write('220 ready\r\n')
      socket.on('data', (data) => {
        socket.write('250 yes\r\n')
        if (String(data).endsWith('DATA\r\n')) {
          socket.write('250 taken\r\n')
          socket.pause()
        }
      })
    })
    expect(await send({ server: server.reach(), message: LARGE })).toMatchObject({ kind: 'refused' })
  })

  it('where the server refuses it meanwhile', async () => {
    server = await startBareServer((socket) => {
      socket.write('220 ready\r\n')
      socket.on('data', (data) => {
        const isData = String(data).endsWith('DATA\r\n')
        socket.write(isData ? '354 go ahead\r\n552 5.3.4 too big\r\n' : '250 yes\r\n')
        if (isData) socket.pause()
      })
    })
    expect(await send({ server: server.reach(), message: LARGE })).toMatchObject({
      kind: 'refused',
      failure: { code: 'mail-too-large' },
    })
  })
})

it('says 421 at any time means later', async () => {
  server = await startBareServer((socket) => {
    socket.write('220 ready\r\n')
    socket.on('data', (data) =>
      socket.write(String(data).startsWith('MAIL') ? '421 4.3.2 going down\r\n' : '250 yes\r\n'),
    )
  })
  expect(await send({ server: server.reach(), message: MESSAGE })).toMatchObject({
    kind: 'refused',
    failure: { code: 'mail-try-later', detail: { problem: '421 4.3.2 going down' } },
  })
})
