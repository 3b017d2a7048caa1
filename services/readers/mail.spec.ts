import { expect, it } from 'vitest'
import { readMail } from './mail.ts'

const mail = (subject: string) => Buffer.from(`From: a@example.cn\r\nSubject: ${subject}\r\n\r\n年报`)

it('reads what is written in a mail', async () => {
  expect(await readMail(mail('report'))).toEqual({ attachments: [], text: '年报\n' })
})

it('refuses heads that are longer than those of any mail', async () => {
  await expect(readMail(mail('report '.repeat(100_000)))).rejects.toMatchObject({ code: 'unreadable-file' })
})
