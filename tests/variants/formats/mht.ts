import { Buffer } from 'node:buffer'
import type { Page } from '../page/page.ts'
import { encoded } from './charset.ts'
import { htmlOf } from './html.ts'

const BOUNDARY = '----=_NextPart_01D80000.0A0B0C0D'

/** The page as a web archive: quoted-printable where it is in gb2312, base64 where it is in UTF-8. */
export function mhtOf(page: Page): Uint8Array {
  const old = page.manner.charset === 'gb18030'
  const html = encoded(htmlOf(page).replaceAll('\n', '\r\n'), page.manner.charset)
  const lines = [
    'From: <Saved by WPS>',
    'Subject: report',
    'MIME-Version: 1.0',
    `Content-Type: multipart/related; type="text/html"; boundary="${BOUNDARY}"`,
    '',
    `--${BOUNDARY}`,
    `Content-Type: text/html; charset="${old ? 'gb2312' : 'utf-8'}"`,
    `Content-Transfer-Encoding: ${old ? 'quoted-printable' : 'base64'}`,
    'Content-Location: file:///C:/report.htm',
    '',
    old ? quotedPrintable(html) : base64(html),
    `--${BOUNDARY}--`,
    '',
  ]
  return Buffer.from(lines.join('\r\n'), 'latin1')
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replaceAll(/.{76}/g, '$&\r\n')
}

/** RFC 2045: lines of at most 76 characters, "=" and all bytes beyond ASCII spelled in hexadecimal. */
function quotedPrintable(bytes: Uint8Array): string {
  const lines = Buffer.from(bytes).toString('latin1').split('\r\n')
  return lines
    .map((line) => {
      const units = Array.from(line, (unit, i) => {
        const plain = unit >= ' ' && unit <= '~' && unit !== '=' && !(unit === ' ' && i === line.length - 1)
        return plain ? unit : `=${unit.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
      })
      return units.join('').replaceAll(/(?:=[0-9A-F]{2}|[^=]){25}(?!$)/g, '$&=\r\n')
    })
    .join('\r\n')
}
