import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { Failure } from '../../core/failure.ts'
import type { SourceDocument } from '../../core/import/source.ts'
import { parseReport } from '../../core/report/schema.ts'
import { htmlOf } from '../writers/html/html.ts'
import { readHtml } from './html/read-html.ts'
import { readMht } from './mht.ts'
import { gbkPdf, madePdf } from './pdf/made-pdf.testing.ts'
import { readPdf } from './pdf/read-pdf.ts'

/** How many mutations of each file are read; the same ones every time. */
const COUNT = Number(process.env['NIANBAO_FUZZ'] ?? 40)
const SEED = 20_250_131

const sample = parseReport(readFileSync('resources/samples/quxian-2024.json', 'utf8'))
const page = Buffer.from(htmlOf(compose(sample)))
const archive = Buffer.from(
  `Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${page.toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n--b--\r\n`,
)
const ruled = await madePdf([
  {
    texts: [
      ['a report of words', 80, 700],
      ['1', 90, 510],
    ],
    rules: [
      [80, 500, 200, 500],
      [80, 500, 80, 560],
      [200, 500, 200, 560],
    ],
  },
])
const chinese = gbkPdf([['d2bba1a2d7dccce5c7e9bff6', 80, 700]])

/** What breaks parsers: bytes of markup, of strings and numbers, and long runs. */
const scrap = fc.oneof(
  fc.uint8Array({ maxLength: 8 }),
  fc
    .constantFrom(
      '<',
      '>',
      '"',
      '</table>',
      '<td rowspan=0>',
      '<!--',
      '<p hidden>',
      '&#x110000;',
      '\r\n--b\r\n',
      '=',
      '\0',
      '<<',
      '>>',
      ' 0 R',
      '[',
      '(',
      'endobj',
      '99999999999',
    )
    .map((text) => Buffer.from(text)),
)
const edits = fc.array(fc.tuple(fc.nat(), fc.nat(60), scrap), { minLength: 1, maxLength: 12 })

/** Each edit puts a scrap in the place of some bytes. */
function mutated(bytes: Uint8Array, changes: readonly (readonly [number, number, Uint8Array])[]): Uint8Array {
  return changes.reduce((file, [at, length, scrapBytes]) => {
    const start = at % (file.length + 1)
    return Buffer.concat([file.subarray(0, start), scrapBytes, file.subarray(start + length)])
  }, Buffer.from(bytes))
}

describe('a damaged file', () => {
  it.each<[string, Uint8Array, (bytes: Uint8Array) => SourceDocument | Promise<SourceDocument>]>([
    ['web page', page, readHtml],
    ['saved page', archive, readMht],
    ['PDF with rules', ruled, readPdf],
    ['PDF in Chinese', chinese, readPdf],
  ])('gives a document or a failure: %s', async (_, bytes, read) => {
    await fc.assert(
      fc.asyncProperty(edits, async (changes) => {
        try {
          const { blocks } = await read(mutated(bytes, changes))
          for (const block of blocks)
            expect(block.kind === 'table' ? block.rows.length : block.text).toBeTruthy()
        } catch (error) {
          if (!(error instanceof Failure)) throw error
        }
      }),
      { numRuns: COUNT, seed: SEED },
    )
  })
})
