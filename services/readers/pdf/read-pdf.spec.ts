import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { outlineOf } from '../outline.testing.ts'
import { type MadePage, gbkPdf, madePdf } from './made-pdf.testing.ts'
import { readPdf } from './read-pdf.ts'

const read = async (pages: readonly MadePage[]) => outlineOf(await readPdf(await madePdf(pages)))
/** Lines that reach the same right margin from 80 and from 112 points. */
const full = '0'.repeat(50)
const indented = '0'.repeat(46)

/** The rules of a grid with lines at these places. */
function grid(xs: readonly number[], ys: readonly number[]): (readonly [number, number, number, number])[] {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)]
  const [bottom = 0, top = 0] = [ys[0], ys.at(-1)]
  return [...xs.map((x) => [x, bottom, x, top] as const), ...ys.map((y) => [left, y, right, y] as const)]
}

describe('a PDF', () => {
  it('has paragraphs, over the end of a page too, and no page numbers', async () => {
    const first: MadePage = {
      texts: [
        ['Report', 250, 760, 26],
        [indented, 112, 700],
        [full, 80, 670],
        ['- 1 -', 500, 60],
      ],
    }
    const second: MadePage = {
      texts: [
        ['end.', 80, 760],
        [indented, 112, 730],
        ['short', 80, 700],
        ['next', 112, 670],
        ['2/2', 90, 60],
      ],
    }
    expect(await read([first, second])).toEqual([
      'Report',
      `${indented} ${full} end.`,
      `${indented} short`,
      'next',
    ])
  })

  it('is read in Chinese, its font named and not carried', async () => {
    const pdf = gbkPdf([
      ['a1a1a1a1d2bba1a2d7dccce5c7e9bff6', 80, 700],
      ['bce1b3d6b9abbfaaceaab3a3ccaca3ac', 80, 670],
      ['b2bbb9abbfaaceaac0fdcde2a1a3a3a8d2bba3a9d6f7b6afb9abbfaad5feb8aed0c5cfa2b9abbfaa', 80, 640],
    ])
    expect(outlineOf(await readPdf(pdf)).join('')).toBe(
      '一、总体情况坚持公开为常态，不公开为例外。（一）主动公开政府信息公开',
    )
  })

  it('has tables whose outer sides are not drawn, as far as the other rules reach', async () => {
    const [xs, ys] = [
      [80, 200, 300, 400],
      [500, 530, 560],
    ]
    const rules = grid(xs, ys).filter(([x, , endX]) => !(x === endX && (x === 80 || x === 400)))
    const texts = [
      ['label', 85, 540],
      ['1', 210, 540],
      ['2', 310, 540],
      ['other', 85, 510],
      ['3', 210, 510],
      ['4', 310, 510],
      [full, 80, 400],
    ] as const
    const { blocks } = await readPdf(await madePdf([{ texts, rules }]))
    expect(blocks[0]).toMatchObject({
      kind: 'table',
      rows: [
        { cells: [{ text: 'label' }, { text: '1' }, { text: '2' }] },
        { cells: [{ text: 'other' }, { text: '3' }, { text: '4' }] },
      ],
    })
  })

  it('has tables by their rules, with cells over rows and columns', async () => {
    const rules = [
      ...grid([80, 200, 300, 400], [500, 530, 560, 590]).filter(
        ([x, y, endX]) => !(x === 300 && endX === 300) && !(y === 530),
      ),
      [300, 500, 300, 560],
      [200, 530, 400, 530],
    ] as const
    const texts: MadePage['texts'] = [
      ['kind', 90, 570],
      ['number', 270, 570],
      ['rules', 90, 525],
      ['12', 210, 540],
      ['0', 310, 540],
      ['3', 210, 510],
      ['before the table stands a line', 80, 650],
      ['after', 80, 450],
    ]
    expect(await read([{ rules, texts }])).toEqual([
      'before the table stands a line',
      'kind | number>',
      'rulesv | 12 | 0',
      '3 | ',
      'after',
    ])
  })

  it('has a table whole that goes on over the page, its head once', async () => {
    const rules = grid([80, 200, 300], [500, 530, 560])
    const page = (label: string): MadePage => ({
      rules,
      texts: [
        ['a long heading', 90, 540],
        ['n', 210, 540],
        [label, 90, 510],
        ['1', 210, 510],
      ],
    })
    expect(await read([page('rules'), page('documents')])).toEqual([
      'a long heading | n',
      'rules | 1',
      'documents | 1',
    ])
  })

  it('has tables without rules where their columns are clear, and else tabs', async () => {
    const clear: MadePage['texts'] = [
      ['a line of words before the table', 80, 740],
      ['issued', 80, 700],
      ['repealed', 200, 700],
      ['in force', 350, 700],
      ['1', 90, 670],
      ['3', 360, 670],
      ['4', 90, 640],
      ['5', 210, 640],
    ]
    expect(await read([{ texts: clear }])).toEqual([
      'a line of words before the table',
      'issued | repealed | in force',
      '1 |  | 3',
      '4 | 5 | ',
    ])
    const unclear: MadePage['texts'] = [
      ['one two three four', 80, 700],
      ['five', 300, 700],
      ['six', 150, 670],
      ['seven eight nine', 220, 670],
    ]
    expect(await read([{ texts: unclear }])).toEqual(['one two three four\tfive', 'six\tseven eight nine'])
  })

  it('tells which pages have no words, and that all has to be compared', async () => {
    const { notices, kind } = await readPdf(await madePdf([{ texts: [[full, 80, 700]] }, {}]))
    expect(kind).toBe('pdf')
    expect(notices).toHaveLength(2)
    expect(notices[1]).toContain('第 2 页')
  })

  it('is refused where it is a scan, encrypted, damaged or none', async () => {
    const scan = await madePdf([{ rules: [[0, 0, 100, 100]] }, { texts: [['1', 300, 40]] }])
    await expect(readPdf(scan)).rejects.toThrow('扫描件')
    const locked = await PDFDocument.load(await madePdf([{ texts: [[full, 80, 700]] }]))
    locked.encrypt({ userPassword: 'a', ownerPassword: 'b' })
    await expect(readPdf(await locked.save())).rejects.toThrow('密码')
    for (const bytes of [new Uint8Array(), Buffer.from('%PDF-1.4'), Buffer.from('<p>')]) {
      await expect(readPdf(bytes)).rejects.toMatchObject({ code: 'unreadable-file' })
    }
  })
})
