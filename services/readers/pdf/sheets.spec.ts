import { describe, expect, it } from 'vitest'
import { outlineOf } from '../outline.testing.ts'
import { type Typed, typedPdf, type TypedPage } from './made-pdf.testing.ts'
import { readPdf } from './read-pdf.ts'

type Turn = (x: number, y: number) => readonly [number, number]

/** Quarter turns of a page: where a point and the directions of its type go, in PDF's own space from the lower left. */
const TURNS = {
  upright: { type: [1, 0, 0, 1], turn: (x, y) => [x, y], rotate: 0 },
  upwards: { type: [0, 1, -1, 0], turn: (x, y) => [595 - y, x], rotate: 90 },
  downwards: { type: [0, -1, 1, 0], turn: (x, y) => [y, 842 - x], rotate: 270 },
  'head down': { type: [-1, 0, 0, -1], turn: (x, y) => [595 - x, 842 - y], rotate: 180 },
} as const satisfies Record<string, { type: readonly number[]; turn: Turn; rotate: number }>

const SIZE = 12
const lines: readonly (readonly [text: string, x: number, y: number])[] = [
  ['本年收到和处理政府信息公开申请情况如下表所列，请与原件核对。', 60, 500],
  ['自然人', 210, 445],
  ['企业', 310, 445],
  ['一、本年新收', 70, 415],
  ['127', 210, 415],
  ['7', 310, 415],
  ['二、上年结转', 70, 385],
  ['0', 210, 385],
  ['11', 310, 385],
]
const rules = [
  ...[60, 200, 300, 400].map((x) => [x, 370, x, 460] as const),
  ...[370, 400, 430, 460].map((y) => [60, y, 400, y] as const),
]

function pageTurned(name: keyof typeof TURNS): Required<Pick<TypedPage, 'typed' | 'rules'>> {
  const { type, turn } = TURNS[name]
  const [a, b, c, d] = type.map((each) => each * SIZE) as [number, number, number, number]
  return {
    typed: lines.map(([text, x, y]): Typed => ({ text, matrix: [a, b, c, d, ...turn(x, y)] })),
    rules: rules.map(([x, y, endX, endY]) => [...turn(x, y), ...turn(endX, endY)] as const),
  }
}

const read = async (page: TypedPage) => outlineOf(await readPdf(typedPdf(page)))
const OUTLINE = [
  '本年收到和处理政府信息公开申请情况如下表所列，请与原件核对。',
  ' | 自然人 | 企业',
  '一、本年新收 | 127 | 7',
  '二、上年结转 | 0 | 11',
]

describe.each(Object.keys(TURNS) as (keyof typeof TURNS)[])('a page whose words run %s', (name) => {
  it.each([0, 90, 180, 270] as const)('is read, shown turned by %i degrees', async (rotate) => {
    expect(await read({ ...pageTurned(name), rotate })).toEqual(OUTLINE)
  })
})

describe('a page', () => {
  it('that lies across is read', async () => {
    expect(await read({ ...pageTurned('upright'), size: [842, 595] })).toEqual(OUTLINE)
  })

  it('has words of its own beside a table that lies sideways on it', async () => {
    const text = '这一页直排的文字在横放的表格之外，自成一段，读的时候不与表格混在一起。'
    const upright: Typed = { text, matrix: [SIZE, 0, 0, SIZE, 40, 800] }
    const { typed, rules } = pageTurned('upwards')
    expect(await read({ typed: [...typed, upright], rules })).toEqual([...OUTLINE, text])
  })

  it('has labels that are set upwards in the cells they stand in, and no page number beside its table', async () => {
    const label: Typed = { text: '表一', matrix: [0, SIZE, -SIZE, 0, 130, 434] }
    const number: Typed = { text: '- 3 -', matrix: [0, SIZE, -SIZE, 0, 585, 300] }
    const { typed, rules } = pageTurned('upright')
    expect(await read({ typed: [...typed, label, number], rules })).toEqual(
      OUTLINE.with(1, '表一 | 自然人 | 企业'),
    )
  })

  it('leaves out what is printed aslant over it, and says so', async () => {
    const stamp: Typed = { text: '内部资料注意保存', matrix: [20, 20, -20, 20, 150, 350] }
    const { typed, rules } = pageTurned('upright')
    const document = await readPdf(typedPdf({ typed: [...typed, stamp], rules }))
    expect(outlineOf(document)).toEqual(OUTLINE)
    expect(document.notices.at(-1)).toContain('第 1 页有斜排的文字')
  })
})
