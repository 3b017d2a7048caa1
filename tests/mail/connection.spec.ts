import { afterEach, describe, expect, it } from 'vitest'
import {
  type RunningServer,
  startBareServer,
  startMailServer,
  trustTestCertificate,
  USER,
} from './mail-server.ts'
import { IMPATIENT, send, tryToFail } from './sending.ts'
import { tryMailServer } from '../../services/mail/try-server.ts'

let server: RunningServer
afterEach(() => server.stop())

const refused = (failure: unknown) => ({ kind: 'refused', failure })

describe('a certificate', () => {
  it('that nobody vouches for is not trusted', async () => {
    server = await startMailServer({ secure: true })
    expect(await tryToFail(server.reach())).toMatchObject({
      code: 'mail-certificate',
      detail: { server: '127.0.0.1', problem: expect.stringContaining('本机不认') as string },
    })
    expect(server.received).toEqual([])
  })

  it('is judged after STARTTLS as well', async () => {
    server = await startMailServer()
    expect(await tryToFail(server.reach({ security: 'starttls' }))).toMatchObject({
      code: 'mail-certificate',
    })
  })

  it('that the system trusts opens the way', async () => {
    const distrust = trustTestCertificate()
    try {
      server = await startMailServer({ secure: true })
      await expect(tryMailServer(server.reach())).resolves.toBeUndefined()
      expect(await tryToFail(server.reach({ host: 'localhost' }))).toMatchObject({
        code: 'mail-certificate',
        detail: { problem: expect.stringContaining('名称') as string },
      })
    } finally {
      distrust()
    }
  })
})

describe('a server', () => {
  it('that is not there is not found', async () => {
    server = await startMailServer()
    expect(await tryToFail(server.reach({ host: 'mail.nowhere.invalid' }))).toEqual({
      code: 'mail-server-not-found',
      detail: { server: 'mail.nowhere.invalid' },
    })
  })

  it('that is down can’t be reached', async () => {
    server = await startMailServer()
    const gone = server.reach()
    await server.stop()
    expect(await send({ server: gone })).toMatchObject(
      refused({ code: 'mail-unreachable', detail: { port: gone.settings.port, problem: '对方拒绝连接' } }),
    )
  })

  it('that never greets is none', async () => {
    server = await startBareServer(() => undefined)
    expect(await tryToFail(server.reach(), IMPATIENT)).toMatchObject({ code: 'mail-not-smtp' })
  })

  it('that speaks another language is none', async () => {
    server = await startBareServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    expect(await tryToFail(server.reach())).toMatchObject({ code: 'mail-not-smtp' })
  })

  it('that hangs up at once is none', async () => {
    server = await startBareServer((socket) => socket.end())
    expect(await tryToFail(server.reach())).toMatchObject({ code: 'mail-not-smtp' })
  })

  it('that is busy is tried later, one that bars us is not', async () => {
    const greetings = ['421 4.3.2 too many connections\r\n', '554 5.7.1 no service for you\r\n']
    server = await startBareServer((socket) => socket.end(greetings.shift() ?? ''))
    expect(await tryToFail(server.reach())).toEqual({
      code: 'mail-try-later',
      detail: { problem: '421 4.3.2 too many connections' },
    })
    expect(await tryToFail(server.reach())).toMatchObject({ code: 'mail-refused' })
  })

  it('that speaks plainly on a port for TLS is told from one that can’t be reached', async () => {
    server = await startMailServer()
    expect(await tryToFail(server.reach({ security: 'tls' }))).toMatchObject({ code: 'mail-not-tls' })
  })

  it('that waits for TLS on a port taken for plain does not answer', async () => {
    server = await startMailServer({ secure: true })
    expect(await tryToFail(server.reach({ security: 'none' }), IMPATIENT)).toMatchObject({
      code: 'mail-not-smtp',
    })
  })

  it('without STARTTLS gets no password, whatever it says it offers', async () => {
    let heard = ''
    server = await startBareServer((socket) => {
      socket.write('220 ready\r\n')
      socket.on('data', (data) => {
        heard += String(data)
        socket.write(
          /^EHLO/u.test(String(data)) ? '250-hello\r\n250 AUTH PLAIN LOGIN\r\n' : '502 no such command\r\n',
        )
      })
    })
    expect(await send({ server: server.reach({ security: 'starttls', user: USER }) })).toMatchObject(
      refused({ code: 'mail-no-starttls' }),
    )
    expect(heard).toMatch(/^EHLO \S+\r\nSTARTTLS\r\n$/u)
  })

  it('whose STARTTLS breaks off gets no password either', async () => {
    server = await startBareServer((socket) => {
      socket.write('220 ready\r\n')
      socket.once('data', () => {
        socket.write('250-hello\r\n250 STARTTLS\r\n')
        socket.once('data', () => {
          socket.write('220 go ahead\r\n')
          socket.once('data', () => socket.destroy())
        })
      })
    })
    expect(await tryToFail(server.reach({ security: 'starttls' }))).toMatchObject({ code: 'mail-tls' })
  })

  it('with only the encryption of old is told from one without', async () => {
    server = await startMailServer({
      secure: true,
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.1',
      ciphers: 'ALL:@SECLEVEL=0',
    })
    expect(await tryToFail(server.reach())).toMatchObject({
      code: 'mail-tls',
      detail: { problem: '服务器只支持已停用的旧版加密' },
    })
  })
})

describe('signing in', () => {
  it('succeeds without sending anything', async () => {
    server = await startMailServer()
    await expect(tryMailServer(server.reach())).resolves.toBeUndefined()
    expect(server.received).toEqual([])
  })

  it.each(['PLAIN', 'LOGIN', 'CRAM-MD5'])('is refused with a wrong password, by %s', async (method) => {
    server = await startMailServer({
      authMethods: [method],
      onAuth: (_auth, _session, done) =>
        done(Object.assign(new Error('5.7.8 authentication failed'), { responseCode: 535 })),
    })
    expect(await tryToFail(server.reach())).toMatchObject({
      code: 'mail-sign-in',
      detail: { problem: expect.stringMatching(/^535 .*authentication failed$/u) as string },
    })
  })

  it('does not repeat the password, even where the server does', async () => {
    server = await startMailServer({
      onAuth: ({ username, password }, _, done) => {
        const token = Buffer.from(`\0${String(username)}\0${String(password)}`).toString('base64')
        done(Object.assign(new Error(`${String(password)} and ${token} are wrong`), { responseCode: 535 }))
      },
    })
    expect(await tryToFail(server.reach())).toEqual({
      code: 'mail-sign-in',
      detail: { problem: '535 … and … are wrong' },
    })
  })

  it('is tried later where the server has a passing trouble', async () => {
    server = await startMailServer({
      onAuth: (_auth, _session, done) =>
        done(Object.assign(new Error('4.7.0 try later'), { responseCode: 454 })),
    })
    expect(await tryToFail(server.reach())).toMatchObject({ code: 'mail-try-later' })
  })

  it('needs a password where a user is named', async () => {
    server = await startMailServer()
    expect(await tryToFail(server.reach({}, ''))).toMatchObject({ code: 'mail-no-password' })
  })

  it('is not offered by every server, or not with a password', async () => {
    server = await startMailServer({ disabledCommands: ['AUTH'], authOptional: true })
    expect(await tryToFail(server.reach())).toMatchObject({ code: 'mail-no-sign-in' })
    await server.stop()
    server = await startMailServer({ authMethods: ['XOAUTH2'] })
    expect(await tryToFail(server.reach())).toMatchObject({ code: 'mail-no-sign-in' })
  })

  it('is asked for by a server that demands it, before anything is sent', async () => {
    server = await startMailServer()
    expect(await send({ server: server.reach({ user: '' }) })).toMatchObject(
      refused({ code: 'mail-sign-in-needed' }),
    )
    expect(server.received).toEqual([])
  })

  it('ends where the connection does', async () => {
    server = await startBareServer((socket) => {
      socket.write('220 ready\r\n')
      socket.on('data', (data) => {
        if (/^AUTH/u.test(String(data))) socket.destroy()
        else socket.write('250-hello\r\n250 AUTH PLAIN\r\n')
      })
    })
    expect(await send({ server: server.reach({ user: USER }) })).toEqual(
      refused({ code: 'mail-lost', detail: { server: '127.0.0.1', problem: '连接被对方断开' } }),
    )
  })

  it('stops when the user wants', async () => {
    const wish = new AbortController()
    server = await startMailServer({ onAuth: () => wish.abort() })
    expect(await send({ server: server.reach(), signal: wish.signal })).toEqual(
      refused({ code: 'cancelled', detail: {} }),
    )
    expect(await send({ server: server.reach(), signal: wish.signal })).toEqual(
      refused({ code: 'cancelled', detail: {} }),
    )
  })
})

it('ends without a server’s name', async () => {
  server = await startMailServer()
  expect(await tryToFail(server.reach({ host: '' }))).toMatchObject({ code: 'mail-not-set-up' })
})
