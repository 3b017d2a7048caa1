import { expect, it } from 'vitest'
import { settingsSchema } from '../../core/settings.ts'
import { memorySecret } from '../hosts/memory-secret.ts'
import { keepMailPassword, mailPassword } from './mail-password.ts'

const smtp = settingsSchema.parse({
  smtp: { host: 'mail.example.cn', port: 465, security: 'tls', user: 'office@example.cn' },
}).smtp

it('is kept for its account, and forgotten when asked', async () => {
  const secret = memorySecret()
  await keepMailPassword(secret, smtp, '甲')
  expect(await mailPassword(secret, { ...smtp, port: 994, from: '某某局 <office@example.cn>' })).toBe('甲')
  await keepMailPassword(secret, smtp, null)
  expect(await mailPassword(secret, smtp)).toBeUndefined()
})

it.each([{ host: 'mail.example.org' }, { user: 'other@example.cn' }, { security: 'none' as const }])(
  'goes nowhere else: %o',
  async (other) => {
    const secret = memorySecret()
    await keepMailPassword(secret, smtp, '甲')
    expect(await mailPassword(secret, { ...smtp, ...other })).toBeUndefined()
  },
)

it('is none where an earlier build kept it by itself', async () => {
  const secret = memorySecret()
  for (const text of ['甲', '123456', '{"password":"甲"}']) {
    await secret.keep(text)
    expect(await mailPassword(secret, smtp)).toBeUndefined()
  }
})
