import { describe, expect, it } from 'vitest'
import { readMht } from './mht.ts'
import { outlineOf } from './outline.testing.ts'

const GB = Buffer.from('<p>\xb9\xab\xbf\xaa', 'latin1')
const read = async (archive: string | Uint8Array) => outlineOf(await readMht(Buffer.from(archive)))

/** An archive as browsers write it; each part is its header lines and its body. */
function archive(parts: readonly (readonly [header: string, body: string])[], more = ''): string {
  const head = `From: <Saved by Blink>\r\nSubject: =?utf-8?Q?=E5=B9=B4=E6=8A=A5?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----M--b"${more}\r\n\r\n`
  return `${head}${parts.map(([header, body]) => `------M--b\r\n${header}\r\n\r\n${body}\r\n`).join('')}------M--b--\r\n`
}

const picture = ['Content-Type: image/png\r\nContent-Transfer-Encoding: base64', 'iVBORw0KGgo='] as const
const html = (encoding: string, charset = '') =>
  `Content-Type: text/html${charset && `; charset="${charset}"`}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: http://example.invalid/`

describe('a page saved as one file', () => {
  it.each([
    ['base64 in GB 2312', archive([[html('base64', 'gb2312'), GB.toString('base64')], picture])],
    ['base64, its charset not named', archive([picture, [html('base64'), GB.toString('base64')]])],
    [
      'quoted-printable in UTF-8',
      archive([[html('quoted-printable', 'utf-8'), '<p>=E5=85=AC=\r\n=E5=BC=80']]),
    ],
    [
      'UTF-16, as Word writes it',
      archive([[html('base64', 'unicode'), Buffer.from('\ufeff<p>公开', 'utf16le').toString('base64')]]),
    ],
    ['its only part', `${html('quoted-printable', 'gbk')}\r\n\r\n<p>=B9=AB=BF=AA`],
    [
      'named as the start',
      archive(
        [
          [html('8bit'), '<p>广告'],
          [`${html('8bit')}\r\nContent-ID: <a@b>`, '<p>公开'],
        ],
        '; start="<a@b>"',
      ),
    ],
    [
      'frames around it',
      archive([
        [html('8bit'), '<iframe src=x></iframe>'],
        [html('8bit'), '<p>公开'],
      ]),
    ],
  ])('is read: %s', async (_, file) => {
    expect(await read(file)).toEqual(['公开'])
  })

  it.each([
    ['empty', ''],
    ['text', 'Content-Type: text/plain\r\n\r\n公开'],
    ['a picture', archive([picture])],
    [
      'nested without end',
      Array.from(
        { length: 99 },
        (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
      ).join(''),
    ],
  ])('is refused where it is %s', async (_, file) => {
    await expect(readMht(Buffer.from(file))).rejects.toMatchObject({ code: 'unreadable-file' })
  })

  it('is refused where it has more lines than any report', async () => {
    const lines = Buffer.from(`${html('8bit')}\r\n\r\n${'\r\n'.repeat(500_000)}`)
    await expect(readMht(lines)).rejects.toMatchObject({ code: 'unsafe-file' })
  })
})
