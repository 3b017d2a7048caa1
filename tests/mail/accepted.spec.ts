import { createHash } from 'node:crypto'
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { parseAddresses } from '../../core/mail/addresses.ts'
import { composeMail, mailTypeOf, messageIdOf } from '../../services/writers/mail/compose.ts'
import { LARGE, send } from './sending.ts'
import { PASSWORD, type RunningServer, startMailServer, trustTestCertificate, USER } from './mail-server.ts'

beforeAll(trustTestCertificate)

let server: RunningServer
afterEach(() => server.stop())

const NAMES = [
  '某某县“放管服”改革〔2026〕领导小组办公室（县政务服务和大数据管理局）2025年政府信息公开工作年度报告.docx',
  '某某县“放管服”改革〔2026〕领导小组办公室（县政务服务和大数据管理局）2025年政府信息公开工作年度报告.pdf',
  '数据包 1.nianbao',
]
const FILES = NAMES.map((name, at) => ({
  name,
  bytes: Uint8Array.from({ length: 300_000 + at }, (_, i) => (i * 31 + at) % 256),
  type: mailTypeOf(name),
}))
const [SENDER = { name: '', address: '' }] = parseAddresses(
  '某某县政务公开办 <office@example.cn>',
  '发件地址',
)
const LETTER = {
  to: '王某 <wang@example.cn>，li@example.cn',
  cc: '“赵，某”<zhao@example.cn>',
  subject: '报送《某某县“放管服”改革〔2026〕领导小组办公室2025年政府信息公开工作年度报告》',
  text: '市政务公开办：\n\n现报送年度报告，请查收。\n.\nFrom 办公室\n' + '很长的一行，'.repeat(300),
}

const sha256 = (bytes: ArrayBuffer | Uint8Array | string) =>
  createHash('sha256')
    .update(typeof bytes === 'string' ? bytes : new Uint8Array(bytes))
    .digest('hex')

describe.each([
  ['TLS from the start', { secure: true }, { security: 'tls' }],
  ['STARTTLS', { allowInsecureAuth: false }, { security: 'starttls' }],
  ['no encryption', {}, { security: 'none' }],
  ['no encryption and no pipelining', { hidePIPELINING: true }, { security: 'none' }],
] as const)('a mail sent with %s', (_, options, settings) => {
  it('arrives as it was composed, for every receiver', async () => {
    server = await startMailServer(options)
    const message = await composeMail({
      draft: false,
      from: SENDER,
      messageId: messageIdOf('a1', SENDER),
      date: new Date('2026-01-12T09:00:00.000Z'),
      letter: LETTER,
      attachments: FILES,
    })
    const to = ['wang@example.cn', 'li@example.cn', 'zhao@example.cn']
    const outcome = await send({
      server: server.reach(settings),
      envelope: { from: SENDER.address, to },
      message,
    })
    expect(outcome).toEqual({ kind: 'accepted', response: '250 taken over' })
    const [received, second] = server.received
    expect(second).toBeUndefined()
    expect(received).toMatchObject({
      from: SENDER.address,
      to,
      user: USER,
      secure: settings.security !== 'none',
    })
    expect(sha256(received?.message ?? '')).toBe(sha256(message))

    const mail = await PostalMime.parse(received?.message ?? '')
    expect(mail).toMatchObject({
      from: { name: '某某县政务公开办', address: 'office@example.cn' },
      to: [
        { name: '王某', address: 'wang@example.cn' },
        { name: '', address: 'li@example.cn' },
      ],
      cc: [{ name: '赵，某', address: 'zhao@example.cn' }],
      subject: LETTER.subject,
      messageId: '<a1@example.cn>',
      date: '2026-01-12T09:00:00.000Z',
    })
    expect(mail.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(LETTER.text)
    expect(
      mail.attachments.map(({ filename, mimeType, content }) => [filename, mimeType, sha256(content)]),
    ).toEqual(FILES.map(({ name, type, bytes }) => [name, type, sha256(bytes)]))
  })
})

it('tells how far it is, never backwards, and ends at the whole', async () => {
  server = await startMailServer()
  const told: [number, number][] = []
  await send({ server: server.reach(), message: LARGE, tell: (...progress) => told.push(progress) })
  const sent = told.map(([bytes]) => bytes)
  expect(sent).toEqual(sent.toSorted((one, other) => one - other))
  expect(new Set(sent).size).toBe(sent.length)
  expect(sent.length).toBeGreaterThan(100)
  expect(told.at(-1)).toEqual([LARGE.length, LARGE.length])
  expect(sha256(server.received[0]?.message ?? '')).toBe(sha256(LARGE))
})

it('keeps any bytes, with dots and line ends wherever they fall', async () => {
  server = await startMailServer()
  const line = fc
    .array(fc.constantFrom('.', '..', 'a', '=', '\t', '.\r\n.'), { maxLength: 8 })
    .map((list) => list.join(''))
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), async (lines) => {
      const message = Buffer.from(lines.map((text) => `${text}\r\n`).join(''))
      const outcome = await send({ server: server.reach(), message })
      expect(outcome.kind).toBe('accepted')
      expect(server.received.at(-1)?.message.equals(message)).toBe(true)
    }),
    { numRuns: 20 },
  )
})

it('signs in only where a user is named', async () => {
  server = await startMailServer({ authOptional: true })
  await send({ server: server.reach({ user: '' }, '') })
  await send({ server: server.reach({}, PASSWORD) })
  expect(server.received.map(({ user }) => user)).toEqual([undefined, USER])
})
