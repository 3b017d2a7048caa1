import { deflateSync, crc32 } from 'node:zlib'
import { BlendMode, PDFDocument, setTextRenderingMode, TextRenderingMode } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import { madePdf } from './made-pdf.testing.ts'
import { readPdf } from './read-pdf.ts'

const WORDS = 'words of a page that are read as they stand there, and enough of them'

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A picture of some grey points. */
const PNG = Buffer.concat([
  Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
  chunk('IHDR', Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 0, 0, 0, 0])),
  chunk('IDAT', deflateSync(Buffer.alloc(8 * 9, 0))),
  chunk('IEND', Buffer.alloc(0)),
])

/** Two pages, the second with its words and a picture of this size. */
async function pictured(words: readonly string[], [width, height]: readonly [number, number]) {
  const made = await madePdf([
    { texts: [[WORDS, 80, 700]] },
    { texts: words.map((text, i) => [text, 80, 500 - 20 * i] as const) },
  ])
  const pdf = await PDFDocument.load(made)
  const picture = await pdf.embedPng(PNG)
  pdf.getPage(1).drawImage(picture, { x: 0, y: 0, width, height })
  return readPdf(await pdf.save())
}

it.each([
  ['scanned', [], [595, 842], '第 2 页没有文字'],
  ['scanned, with a number printed on it', ['- 2 -'], [595, 842], '第 2 页'],
  ['with a table as a picture', [WORDS], [500, 300], '第 2 页有大幅图片'],
] as const)('A page %s may hold words of the report', async (_, words, size, told) => {
  const { lost = [], notices, unread } = await pictured(words, size)
  expect(lost.join()).toContain(told)
  expect(notices).toEqual(expect.arrayContaining([...lost]))
  expect(unread).not.toBe('')
})

it('A seal holds none', async () => {
  expect((await pictured([WORDS], [119, 119])).lost).toEqual([])
})

/** A page whose picture is painted before its words or behind them, and the words so. */
async function layered(layers: Layered) {
  const { under, mode = TextRenderingMode.Fill, opacity = 1, size = [595, 842], mark = {} } = layers
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([595, 842])
  const picture = await pdf.embedPng(PNG)
  const place = { x: 0, y: 0, width: size[0], height: size[1] }
  if (under) page.drawImage(picture, place)
  page.pushOperators(setTextRenderingMode(mode))
  page.drawText(WORDS, { x: 20, y: 80, size: 12, opacity })
  if (!under) page.drawImage(picture, { ...place, ...mark })
  return readPdf(await pdf.save())
}

interface Layered {
  readonly under: boolean
  readonly mode?: TextRenderingMode
  readonly opacity?: number
  readonly size?: readonly [number, number]
  /** How a picture over them is painted. */
  readonly mark?: { readonly opacity?: number; readonly blendMode?: BlendMode }
}

it.each<[string, Layered]>([
  ['invisible on it', { under: true, mode: TextRenderingMode.Invisible }],
  ['transparent on it', { under: true, opacity: 0 }],
  ['under it', { under: false }],
  ['under one that covers most of what is under it', { under: false, mark: { opacity: 0.9 } }],
])('Words of a scanned page, %s, are recognised ones', async (_, layers) => {
  const { lost, blocks } = await layered(layers)
  expect(lost).toEqual(['第 1 页是扫描的图像，文字是识别出来的，可能有错，请对照原件核对。'])
  expect(blocks).toEqual([{ kind: 'paragraph', text: WORDS, isRecognised: true }])
})

it.each<[string, Layered]>([
  ['a background', { under: true }],
  ['a seal over them', { under: false, size: [119, 119] }],
  ['a pale watermark over them', { under: false, mark: { opacity: 0.3 } }],
  ['a watermark that darkens them', { under: false, mark: { blendMode: BlendMode.Multiply } }],
])('Words with %s are the report’s own', async (_, layers) => {
  const { lost, blocks } = await layered(layers)
  expect(lost).toEqual([])
  expect(blocks).toEqual([{ kind: 'paragraph', text: WORDS }])
})

it('A page with nothing on it is called empty, and holds no words', async () => {
  const { lost, notices, unread } = await readPdf(await madePdf([{ texts: [[WORDS, 80, 700]] }, {}]))
  expect([lost, unread]).toEqual([[], undefined])
  expect(notices.at(-1)).toContain('第 2 页是空白页')
})
