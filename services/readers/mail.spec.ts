import { describe, expect, it } from 'vitest'
import { readMail } from './mail.ts'

const mail = (subject: string) => Buffer.from(`From: a@example.cn\r\nSubject: ${subject}\r\n\r\n年报`)

it('reads what is written in a mail', async () => {
  expect(await readMail(mail('report'))).toEqual({ subject: 'report', attachments: [], text: '年报\n' })
})

it('refuses heads that are longer than those of any mail', async () => {
  await expect(readMail(mail('report '.repeat(100_000)))).rejects.toMatchObject({ code: 'unreadable-file' })
})

describe('the words of a mail (postal-mime 4.0.0 gets these wrong by itself)', () => {
  // 收到申请12件。 as GB 2312 has it.
  const GB = Buffer.from('cad5b5bdc9eac7eb3132bcfea1a3', 'hex')
  const part = (type: string, body: Buffer | string, encoding = '8bit') =>
    Buffer.concat([
      Buffer.from(`From: a@example.cn\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n`),
      Buffer.from(`Content-Transfer-Encoding: ${encoding}\r\n\r\n`),
      Buffer.from(body),
    ])
  const page = (meta: string) =>
    Buffer.concat([Buffer.from(`<html><head>${meta}</head><body>`), GB, Buffer.from('</body></html>')])
  const META = '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'

  it.each([
    ['that only the page tells', 'text/html', page(META), '8bit'],
    ['that only the page tells, in base64', 'text/html', page(META).toString('base64'), 'base64'],
    ['that nothing tells', 'text/html', page(''), '8bit'],
    ['that the head tells', 'text/html; charset=gb2312', page(''), '8bit'],
    ['that the head tells wrongly', 'text/html; charset=utf-8', page(META), '8bit'],
  ])('are decoded by a charset %s', async (_, type, body, encoding) => {
    expect((await readMail(part(type, body, encoding))).html).toContain('<body>收到申请12件。</body>')
  })

  it('are decoded in plain text of which nothing tells the charset', async () => {
    expect((await readMail(part('text/plain', GB))).text?.trim()).toBe('收到申请12件。')
  })

  it('are decoded in a mail that another forwards', async () => {
    const outer = part('message/rfc822', part('text/html', page(META)))
    expect((await readMail(outer)).html).toContain('收到申请12件。')
  })

  it.each([
    ['quoted', '> 收到申请 \r\n> 12件', '> 收到申请 12件'],
    ['quoted twice', '>> 收到 \r\n>> 申请\r\n> 12件', '>> 收到 申请\n> 12件'],
    ['answered', '> 收到申请 \r\n12件', '> 收到申请 \n12件'],
    ['signed', '> 正文\r\n> -- \r\n> 某局', '> 正文\n> -- \n> 某局'],
    ['plain', '收到申请 \r\n12件', '收到申请 12件'],
    ['stuffed', ' >不是引用 \r\n 12件', '>不是引用 12件'],
  ])('are joined where they flow: %s', async (_, body, expected) => {
    const type = 'text/plain; charset=utf-8; format=flowed'
    expect((await readMail(part(type, `${body}\r\n`))).text?.trim()).toBe(expected)
  })

  it('are joined without the blank that was put between', async () => {
    const type = 'text/plain; charset=utf-8; format=flowed; delsp=yes'
    expect((await readMail(part(type, '收到申请 \r\n12件'))).text?.trim()).toBe('收到申请12件')
  })
})
