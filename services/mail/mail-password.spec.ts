import { expect, it } from 'vitest'
import type { MailAccount } from '../../core/settings.ts'
import { memorySecret } from '../hosts/memory-secret.ts'
import { keepMailPassword, mailPassword } from './mail-password.ts'

const account: MailAccount = { host: 'mail.example.cn', security: 'tls', user: 'office@example.cn' }

it('is kept for its account, and forgotten when asked', async () => {
  const secret = memorySecret()
  await keepMailPassword(secret, account, '甲')
  expect(await mailPassword(secret, { ...account })).toBe('甲')
  await keepMailPassword(secret, account, null)
  expect(await mailPassword(secret, account)).toBeUndefined()
})

it.each([{ host: 'mail.example.org' }, { user: 'other@example.cn' }, { security: 'none' as const }])(
  'goes nowhere else: %o',
  async (other) => {
    const secret = memorySecret()
    await keepMailPassword(secret, account, '甲')
    expect(await mailPassword(secret, { ...account, ...other })).toBeUndefined()
  },
)

it('is none where an earlier build kept it by itself', async () => {
  const secret = memorySecret()
  for (const text of ['甲', '123456', '{"password":"甲"}']) {
    await secret.keep(text)
    expect(await mailPassword(secret, account)).toBeUndefined()
  }
})
