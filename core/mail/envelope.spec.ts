import { expect, it } from 'vitest'
import { settingsSchema } from '../settings.ts'
import { envelopeOf, senderOf } from './envelope.ts'

const server = (own: object) => settingsSchema.parse({ smtp: { host: 'mail.example.cn', ...own } }).smtp

it('names every receiver once, and the user as sender where it is an address', () => {
  const letter = { to: '王某 <wang@example.cn>，li@example.cn', cc: 'LI@example.cn、zhao@example.cn' }
  expect(envelopeOf(letter, server({ user: 'office@example.cn' }))).toEqual({
    from: 'office@example.cn',
    to: ['wang@example.cn', 'li@example.cn', 'zhao@example.cn'],
  })
})

it('takes the sender’s own address before the user', () => {
  expect(senderOf(server({ user: 'office', from: '某某县政务公开办 <office@example.cn>' }))).toEqual({
    name: '某某县政务公开办',
    address: 'office@example.cn',
  })
})

it.each([
  [{ to: 'a@b.cn' }, { host: '' }, 'mail-not-set-up', { what: '邮件服务器' }],
  [{ to: '' }, { user: 'a@b.cn' }, 'mail-not-set-up', { what: '收件人' }],
  [{ to: 'a@b.cn' }, { user: 'office' }, 'mail-not-set-up', { what: '发件地址' }],
  [
    { to: 'a@b.cn', cc: 'c@d.cn，王某' },
    { user: 'a@b.cn' },
    'mail-address',
    { place: '抄送第 2 个', address: '王某' },
  ],
  [
    { to: 'a@b.cn' },
    { from: 'a@b.cn, c@d.cn' },
    'mail-address',
    { place: '发件地址', address: 'a@b.cn, c@d.cn' },
  ],
])('%j from %j fails with %s', (letter, settings, code, detail) => {
  expect(() => envelopeOf({ cc: '', ...letter }, server(settings))).toThrow(
    expect.objectContaining({ code, detail }),
  )
})
