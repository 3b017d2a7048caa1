import { afterEach, describe, expect, it } from 'vitest'
import type { SMTPServerOptions } from 'smtp-server'
import { type RunningServer, startMailServer } from './mail-server.ts'
import { ENVELOPE, LARGE, MESSAGE, send } from './sending.ts'

let server: RunningServer
afterEach(() => server.stop())

const reply = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode })

/** What becomes of a mail there; nothing may have arrived. */
async function refusalBy(options: SMTPServerOptions, own: Parameters<typeof send>[0] | object = {}) {
  server = await startMailServer(options)
  const outcome = await send({ server: server.reach(), ...own })
  await server.stop()
  expect(server.received).toEqual([])
  expect(outcome.kind).toBe('refused')
  return outcome.kind === 'refused' ? outcome.failure : undefined
}

describe.each([false, true])('a mail refused, pipelining hidden: %s,', (hidePIPELINING) => {
  it('for its sender names the sender', async () => {
    const failure = await refusalBy({
      hidePIPELINING,
      onMailFrom: (_address, _session, done) => done(reply(553, '5.7.1 not your address')),
    })
    expect(failure).toEqual({
      code: 'mail-sender',
      detail: { sender: ENVELOPE.from, problem: '553 5.7.1 not your address' },
    })
  })

  it('for every receiver names them', async () => {
    const failure = await refusalBy({
      hidePIPELINING,
      onRcptTo: (_address, _session, done) => done(reply(550, '5.1.1 no such user')),
    })
    expect(failure).toEqual({
      code: 'mail-receiver',
      detail: { receiver: 'one@example.cn、two@example.cn', problem: '550 5.1.1 no such user' },
    })
  })

  it.each([[MESSAGE], [LARGE]])('for one of two receivers goes to nobody', async (message) => {
    const failure = await refusalBy(
      {
        hidePIPELINING,
        onRcptTo: ({ address }, _session, done) =>
          done(address.startsWith('two') ? reply(550, '5.1.1 no such user') : null),
      },
      { message },
    )
    expect(failure).toEqual({
      code: 'mail-receiver',
      detail: { receiver: 'two@example.cn', problem: '550 5.1.1 no such user' },
    })
  })

  it('for a while, as greylisting does, says to come again', async () => {
    const failure = await refusalBy({
      hidePIPELINING,
      onRcptTo: (_address, _session, done) => done(reply(451, '4.7.1 greylisted, come again')),
    })
    expect(failure).toEqual({
      code: 'mail-try-later',
      detail: { problem: '451 4.7.1 greylisted, come again' },
    })
  })

  it('for good by one receiver and for a while by another is refused for good', async () => {
    const failure = await refusalBy({
      hidePIPELINING,
      onRcptTo: ({ address }, _session, done) =>
        done(address.startsWith('two') ? reply(550, '5.1.1 no such user') : reply(451, '4.7.1 come again')),
    })
    expect(failure).toMatchObject({ code: 'mail-receiver', detail: { problem: '550 5.1.1 no such user' } })
  })
})

describe('a mail too large', () => {
  it('is not begun where the server tells its limit', async () => {
    const told: number[] = []
    const failure = await refusalBy(
      { size: 1_000_000 },
      { message: LARGE, tell: (sent: number) => told.push(sent) },
    )
    expect(failure).toEqual({ code: 'mail-too-large', detail: { size: LARGE.length, limit: 1_000_000 } })
    expect(told).toEqual([])
  })

  it('is known by the reply where it tells none', async () => {
    const failure = await refusalBy(
      {
        size: 1_000_000,
        hideSize: true,
        rejectOversized: true,
        onData: (stream, _, done) => stream.resume().on('end', done),
      },
      { message: LARGE },
    )
    expect(failure).toMatchObject({
      code: 'mail-too-large',
      detail: { size: LARGE.length, problem: expect.stringMatching(/^552 /u) as string },
    })
  })

  it('is told from a mailbox that is full', async () => {
    const failure = await refusalBy({
      onRcptTo: (_address, _session, done) => done(reply(552, '5.2.2 mailbox full')),
    })
    expect(failure).toMatchObject({ code: 'mail-receiver' })
  })
})

describe('a mail whose content', () => {
  const after = (error: Error): SMTPServerOptions => ({
    onData: (stream, _session, done) => stream.resume().on('end', () => done(error)),
  })

  it('is refused when the server has it says the server’s words, on one line', async () => {
    const failure = await refusalBy(after(reply(554, '5.7.1 Message rejected\nas SPAM: see policy')))
    expect(failure).toEqual({
      code: 'mail-content',
      detail: { problem: '554 5.7.1 Message rejected as SPAM: see policy' },
    })
  })

  it('is not taken for now says to come again', async () => {
    const failure = await refusalBy(after(reply(452, '4.3.1 no room')))
    expect(failure).toMatchObject({ code: 'mail-try-later' })
  })

  it('is refused by a server about to close is refused', async () => {
    const failure = await refusalBy(after(reply(421, '4.3.0 closing')))
    expect(failure).toMatchObject({ code: 'mail-try-later' })
  })
})

describe('a server that demands', () => {
  it.each([
    ['530 with words of its own', 530, '5.7.0 must be identified', 'mail-sign-in-needed'],
    ['503, as some do,', 503, 'need EHLO and AUTH first', 'mail-sign-in-needed'],
    ['550 at the receiver', 550, 'authentication required', 'mail-sign-in-needed'],
    ['encryption', 530, '5.7.0 Must issue a STARTTLS command first', 'mail-needs-encryption'],
  ])('%s is understood', async (_, code, words, expected) => {
    const failing = (_address: unknown, _session: unknown, done: (error: Error) => void) =>
      done(reply(code, words))
    server = await startMailServer({
      authOptional: true,
      ...(code === 550 ? { onRcptTo: failing } : { onMailFrom: failing }),
    })
    const outcome = await send({ server: server.reach({ user: '' }) })
    expect(outcome).toMatchObject({ kind: 'refused', failure: { code: expected } })
  })
})
