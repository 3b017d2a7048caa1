import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { zipSync } from 'fflate'
import { sample } from '../../../tests/documents/reports.ts'
import { exchangeText } from '../../../core/report/exchange.ts'
import { line, madeOfd } from '../../readers/ofd/made-ofd.testing.ts'
import { compose } from '../../../core/document/compose.ts'
import { htmlOf } from '../../writers/html/html.ts'
import { packageOf } from '../../writers/package.ts'
import { digestOf } from '../../digest.ts'
import { readOrder } from './read-order.ts'
import type { ReadItem } from './protocol.ts'

const report = { ...sample, year: 2025 }
const read = (name: string, bytes: Uint8Array | string, known?: Uint8Array | string) =>
  readOrder(
    {
      kind: 'read',
      file: { name, data: Buffer.from(bytes).toString('base64') },
      year: 2025,
      requirements: undefined,
    },
    (question) => {
      if (question.ask === 'lastYear') return Promise.resolve({ lastYear: undefined })
      const isKnown = known !== undefined && question.digest === digestOf(Buffer.from(known))
      return Promise.resolve({ isKnown, isOtherYear: isKnown })
    },
  )
const mail = (parts: string[], heads = '', subject = 'test') =>
  [
    `Received: from mail.example.cn by mx.example.cn; Sun, 18 Jan 2026 16:20:00 +0800`,
    `From: =?utf-8?B?${Buffer.from('财政局').toString('base64')}?= <a@example.cn>`,
    `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
    'Date: Sun, 18 Jan 2026 15:00:00 +0800',
    `${heads}MIME-Version: 1.0`,
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    ...parts.map((part) => `--b\r\n${part}`),
    '--b--',
    '',
  ].join('\r\n')
const attached = (name: string, bytes: Uint8Array | string, type = 'application/octet-stream') =>
  `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}\r\n\r\n${Buffer.from(bytes).toString('base64')}`
const words = 'Content-Type: text/plain; charset=utf-8\r\n\r\n请查收。'
const reported = `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(htmlOf(compose(report))).toString('base64')}`
const kinds = (items: readonly ReadItem[]) => items.map(({ name, result }) => [name, result.kind])

describe('a mail', () => {
  it('hands over what is attached, also in a zip file or a mail within, with the time it came', async () => {
    const zip = zipSync({ '报送/年报.json': Buffer.from(exchangeText(report)) })
    const inner = mail([words, attached('报告.nianbao', await packed())])
    const items = await read(
      '来信.eml',
      mail([
        words,
        attached('年报.zip', zip),
        attached('转发.eml', inner),
        attached('说明.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0])),
      ]),
    )
    expect(kinds(items)).toEqual([
      ['来信.eml/年报.zip/报送/年报.json', 'report'],
      ['来信.eml/转发.eml/报告.nianbao', 'report'],
      ['来信.eml/说明.png', 'refused'],
    ])
    expect(items.map(({ receivedAt }) => receivedAt)).toEqual(Array(3).fill('2026-01-18T08:20:00.000Z'))
  })

  it('says its subject, which may name whose report it brings, where its file does not', async () => {
    const brought = mail([words, attached('年报.nianbao', await packed())], '', '报送渠县教育局2025年/年报')
    const [named] = await read('1.eml', brought)
    expect(named?.name).toBe('1.eml（报送渠县教育局2025年／年报）/年报.nianbao')
    const [same] = await read('报送渠县教育局2025年／年报.eml', brought)
    expect(same?.name).toBe('报送渠县教育局2025年／年报.eml/年报.nianbao')
  })

  it('without anything attached is read itself, and says when there is no report in it', async () => {
    const items = await read('来信.eml', mail([words]))
    expect(items).toMatchObject([
      { name: '来信.eml/正文.txt', result: { kind: 'refused', failure: { code: 'no-report' } } },
    ])
  })

  it.each([
    ['a scan', '盖章页.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0])],
    ['who to ask', '联系人.txt', '联系人：张某，电话 0800-1234567'],
  ])('whose words are the report is read itself where %s is attached', async (_, name, bytes) => {
    expect(kinds(await read('来信.eml', mail([reported, attached(name, bytes)])))).toEqual([
      [`来信.eml/${name}`, 'refused'],
      ['来信.eml/正文.html', 'report'],
    ])
  })

  it('whose attachment is the report says nothing of its own words', async () => {
    const file = attached('年报.nianbao', await packed())
    expect(kinds(await read('来信.eml', mail([reported, file])))).toEqual([
      ['来信.eml/年报.nianbao', 'report'],
    ])
  })

  it('whose words are the report is read itself where last year’s report is attached', async () => {
    const text = exchangeText({ ...report, year: 2024 })
    const last = attached('去年年报.json', text)
    expect(kinds(await read('来信.eml', mail([reported, last])))).toEqual([
      ['来信.eml/去年年报.json', 'otherYear'],
      ['来信.eml/正文.html', 'report'],
    ])
    expect(kinds(await read('来信.eml', mail([reported, last]), text))).toEqual([
      ['来信.eml/去年年报.json', 'known'],
      ['来信.eml/正文.html', 'report'],
    ])
    expect(kinds(await read('来信.eml', mail([words, last])))).toEqual([
      ['来信.eml/去年年报.json', 'otherYear'],
    ])
  })

  it('that names the report in its words, and has a scan of it attached, holds none', async () => {
    const scan = attached('年报.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0]))
    const title = '某县财政局2025年政府信息公开工作年度报告'
    const greeting = `Content-Type: text/plain; charset=utf-8\r\n\r\n${title}\r\n现报送${title}，请查收。`
    expect(kinds(await read('来信.eml', mail([greeting, scan])))).toEqual([['来信.eml/年报.png', 'refused']])
  })
})

describe('a file', () => {
  it.each([
    ['a mail in which each part is another mail', 'a.eml', () => nested(8), 'unsafe-file'],
    ['a zip file that holds nothing', 'a.zip', () => zipSync({ '夹/': new Uint8Array() }), 'nothing-within'],
    [
      'a zip file that was cut off',
      'a.zip',
      () => zipSync({ 'a.json': Buffer.from(exchangeText(report)) }).slice(0, 200),
      'unreadable-file',
    ],
    [
      'a zip file whose names lead out of it',
      'a.zip',
      () => zipSync({ '../a.json': new Uint8Array([1]) }),
      'unsafe-file',
    ],
    ['nothing', 'a.docx', () => '', 'unreadable-file'],
    [
      'an OFD, which is no folder of files, without a report',
      'a.ofd',
      () =>
        madeOfd({
          pages: [{ layers: [line('坚持以公开为常态不公开为例外全面推进决策执行管理服务结果公开', 28, 60)] }],
        }),
      'no-report',
    ],
    [
      'a package that was changed',
      'a.nianbao',
      async () => (await packed()).map((byte, i) => (i === 60 ? byte ^ 1 : byte)),
      'changed-package',
    ],
  ])('%s is refused with its reason', async (_, name, bytes, code) => {
    const items = await read(name, await bytes())
    expect(items.map(({ result }) => result)).toMatchObject([{ kind: 'refused', failure: { code } }])
  })

  it('is not read twice where it was taken before', async () => {
    const file = { name: 'a.json', data: Buffer.from(exchangeText(report)).toString('base64') }
    const order = { kind: 'read', file, year: 2025, requirements: undefined } as const
    const items = await readOrder(order, () => Promise.resolve({ isKnown: true }))
    expect(kinds(items)).toEqual([['a.json', 'known']])
  })
})

function packed(): Promise<Uint8Array> {
  return packageOf({ report, documents: [], program: { name: '年报编制助手', version: '1' } })
}

function nested(depth: number): string {
  return depth === 0 ? mail([words]) : mail([words, attached(`${depth}.eml`, nested(depth - 1))])
}

it('A file that went away, and a folder that could not be looked into, are refused with their reason', async () => {
  const failure = async (path: string) => {
    const file = { name: '乡镇/安北', path, size: 0 }
    const [item] = await readOrder({ kind: 'read', file, year: 2025, requirements: undefined }, () =>
      Promise.resolve({ isKnown: false }),
    )
    return item?.result
  }
  expect(await failure('/none/at/all')).toMatchObject({ kind: 'refused', failure: { code: 'file-missing' } })
  expect(await failure(import.meta.dirname)).toMatchObject({
    kind: 'refused',
    failure: { code: 'no-permission' },
  })
})

it('files of a zip file are read as those of a folder: what was made last is the last word of its unit', async () => {
  const bytes = Buffer.from('说明')
  const made = (day: number) => ({ mtime: new Date(2026, 0, day) })
  const zip = zipSync({
    '年报（改）.txt': [bytes, made(9)],
    '年报.nianbao': [bytes, made(5)],
    '年报.docx': [bytes, made(5)],
    '教育局.txt': [bytes, made(2)],
  })
  expect((await read('年报.zip', zip)).map(({ name }) => name)).toEqual([
    '年报.zip/教育局.txt',
    '年报.zip/年报.docx',
    '年报.zip/年报.nianbao',
    '年报.zip/年报（改）.txt',
  ])
})

it('what was left out of a document, or found no place, is kept with its report, and counts as in doubt', async () => {
  const of = async (more: string) => {
    const words = htmlOf(compose(report)).replace('</main>', `${more}</main>`)
    const [item] = await read('年报.html', words)
    if (item?.result.kind !== 'report') throw new Error(`no report: ${JSON.stringify(item?.result)}`)
    const { content, doubts } = item.result.report
    const { lost } = JSON.parse(inflateRawSync(content).toString('utf8')) as { lost: string[] }
    return { lost, doubts }
  }
  const whole = await of('')
  expect(whole.lost).toEqual([])
  const less = await of('<p>其他事项<del>九十</del></p><p style="visibility:hidden">看不见</p>')
  expect(less.lost).toMatchObject(
    [/删除线/u, /看不见/u, /没有放进报告/u].map((said) => expect.stringMatching(said) as string),
  )
  expect(less.doubts).toBe(whole.doubts + less.lost.length)
})
