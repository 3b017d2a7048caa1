import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { composeMail, type MailFile, mailTypeOf, messageIdOf } from './compose.ts'

const LONG =
  '某某县〔2026〕“政务公开”领导小组办公室（县人民政府办公室）2025年政府信息公开工作年度报告（送审稿）䶮𠮷.docx'
const LETTER = {
  to: '王某 <wang@example.cn>，li@example.cn',
  cc: '',
  subject: `报送《${LONG}》`,
  text: '市政务公开办：\n\n现报送，请查收。\n.\nFrom 办公室\n' + '很长的一行，'.repeat(300),
}
const file = (name: string): MailFile => ({
  name,
  bytes: new TextEncoder().encode(`bytes of ${name}`),
  type: mailTypeOf(name),
})
const draft = (own: Partial<typeof LETTER> = {}, names: readonly string[] = [LONG]) =>
  composeMail({ draft: true, letter: { ...LETTER, ...own }, attachments: names.map(file) })

/** The head of the mail and those of its parts, unfolded: what stands before each blank line. */
function heads(mail: Uint8Array): Map<string, string>[] {
  const blocks = Buffer.from(mail).toString('latin1').split('\r\n\r\n')
  return blocks
    .map((block) =>
      block.replace(/^(?:[^\r]*\r\n)*--[^\r]*Part_1(?:--)?\r\n/u, '').replace(/\r\n[ \t]+/gu, ' '),
    )
    .filter((block) => /^[\w-]+: /u.test(block))
    .map((block) => new Map(block.split('\r\n').map((line) => splitOnce(line, ': '))))
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return [text.slice(0, at), text.slice(at + mark.length)]
}

describe('a mail', () => {
  it('is ASCII throughout, in lines of at most 76 characters that end in CRLF', async () => {
    const lines = Buffer.from(await draft())
      .toString('latin1')
      .split('\r\n')
    for (const line of lines) expect(line).toMatch(/^[\t\x20-\x7e]{0,76}$/u)
  })

  it('has nothing over 998 characters a line, whatever a file is called', async () => {
    const mail = await draft({}, [
      'a'.repeat(236) + '.pdf',
      '报'.repeat(80) + '.pdf',
      '报-'.repeat(60) + '.docx',
    ])
    for (const line of Buffer.from(mail).toString('latin1').split('\r\n'))
      expect(line.length).toBeLessThan(998)
  })

  it('names a file twice: by RFC 2231 for mail programs, by RFC 2047 for web mail', async () => {
    const [, , part] = heads(await draft())
    const disposition = part?.get('Content-Disposition') ?? ''
    expect(disposition).toMatch(/^attachment; filename\*0\*=utf-8''%/u)
    const segments = [...disposition.matchAll(/filename\*\d+\*=(?:utf-8'')?([^;]+)/gu)].map(
      ([, it = '']) => it,
    )
    // Each piece alone is whole characters: a program that decodes piece by piece gets it right.
    expect(segments.map((segment) => decodeURIComponent(segment)).join('')).toBe(LONG)
    const [, words = ''] = /; name="(.+)"$/u.exec(part?.get('Content-Type') ?? '') ?? []
    expect(decodedWords(words)).toBe(LONG)
  })

  it('says what each file is', async () => {
    const mail = await PostalMime.parse(
      await draft({}, ['报告.docx', '报告.PDF', '台账.xlsx', '数据包.nianbao']),
    )
    expect(
      mail.attachments.map(({ filename, mimeType, disposition }) => [filename, mimeType, disposition]),
    ).toEqual([
      ['报告.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'attachment'],
      ['报告.PDF', 'application/pdf', 'attachment'],
      ['台账.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'attachment'],
      ['数据包.nianbao', 'application/octet-stream', 'attachment'],
    ])
  })

  it('keeps every name and every byte', async () => {
    const character = fc.constantFrom(...Array.from('年报（）〔〕“”《》䶮𠮷é.-_ ;,=%\'"*?!&#@~+()[]{}a1'))
    const name = fc.array(character, { minLength: 1, maxLength: 100 }).map((list) => `${list.join('')}x.pdf`)
    await fc.assert(
      fc.asyncProperty(name, fc.uint8Array({ maxLength: 300 }), async (filename, bytes) => {
        const mail = await composeMail({
          draft: true,
          letter: LETTER,
          attachments: [{ name: filename, bytes, type: 'application/pdf' }],
        })
        const [read] = (await PostalMime.parse(mail)).attachments
        expect(read?.filename).toBe(filename)
        expect(Buffer.from(read?.content as ArrayBuffer).equals(Buffer.from(bytes))).toBe(true)
        const [, , part] = heads(mail)
        const [, words = ''] = /; name="(.+)"$/u.exec(part?.get('Content-Type') ?? '') ?? []
        // A name may begin like an encoded word and be none.
        if (/^=\?utf-8\?[bq]\?/iu.test(words)) expect(decodedWords(words)).toBe(filename)
      }),
    )
  })

  it('shows subject and text as they were, in lines that end in CRLF', async () => {
    const mail = await PostalMime.parse(await draft())
    expect(mail.subject).toBe(LETTER.subject)
    expect(mail.text?.trimEnd()).toBe(LETTER.text.replaceAll('\n', '\r\n'))
    expect(decodedWords(heads(await draft())[0]?.get('Subject') ?? '')).toBe(LETTER.subject)
  })

  it('lets no word of the user begin a line of its head', async () => {
    const injected = 'x\r\nBcc: thief@example.com\r\n\r\nbody'
    const mail = await draft(
      { subject: injected, to: `"a${injected}" <a@b.cn>`.replaceAll('\r\n', '\u2028') },
      [`${injected}.pdf`],
    )
    for (const head of heads(mail)) expect([...head.keys()]).not.toContain('Bcc')
    const read = await PostalMime.parse(mail)
    expect(read.bcc ?? []).toEqual([])
    expect(read.to?.map(({ address }) => address)).toEqual(['a@b.cn'])
  })

  it('fails at an address that is none', async () => {
    await expect(draft({ cc: '王某' })).rejects.toMatchObject({
      code: 'mail-address',
      detail: { place: '抄送第 1 个' },
    })
  })
})

describe('a draft', () => {
  it('is marked unsent, without sender, time and number', async () => {
    const [head] = heads(await draft())
    expect(head?.get('X-Unsent')).toBe('1')
    expect([...(head?.keys() ?? [])].toSorted()).toEqual([
      'Content-Type',
      'MIME-Version',
      'Subject',
      'To',
      'X-Unsent',
    ])
  })

  it('is the same bytes each time', async () => {
    expect(Buffer.from(await draft()).equals(Buffer.from(await draft()))).toBe(true)
  })

  it('may lack receivers: they are written in the mail program', async () => {
    const [head] = heads(await draft({ to: '' }))
    expect(head?.has('To')).toBe(false)
  })
})

describe('a mail ready to be sent', () => {
  const sender = { name: '某某县政务公开办', address: 'office@example.cn' }
  const ready = () =>
    composeMail({
      draft: false,
      from: sender,
      messageId: messageIdOf('a1-b2', sender),
      date: new Date('2026-01-12T09:00:00.000Z'),
      letter: LETTER,
      attachments: [],
    })

  it('has sender, time and number, and is no draft', async () => {
    const [head] = heads(await ready())
    expect(head?.has('X-Unsent')).toBe(false)
    expect(await PostalMime.parse(await ready())).toMatchObject({
      from: sender,
      messageId: '<a1-b2@example.cn>',
      date: '2026-01-12T09:00:00.000Z',
    })
  })

  it('is the same bytes each time', async () => {
    expect(Buffer.from(await ready()).equals(Buffer.from(await ready()))).toBe(true)
  })
})

/** Encoded words of RFC 2047, each decoded alone: one that split a character would fail. */
function decodedWords(value: string): string {
  const words = [...value.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/gu)].map(([word, base64 = '']) => {
    expect(word.length).toBeLessThanOrEqual(75)
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(base64, 'base64'))
  })
  return words.join('')
}
