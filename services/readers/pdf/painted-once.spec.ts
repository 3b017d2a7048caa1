import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outlineOf } from '../outline.testing.ts'
import type { Glyph } from './glyphs.ts'
import { typedPdf, type Typed } from './made-pdf.testing.ts'
import { paintedOnce } from './painted-once.ts'
import { readPdf } from './read-pdf.ts'

const SIZE = 16
/** Points a mark of an ASCII character takes. */
const WIDTH = SIZE / 2
const at = (text: string, x: number, y: number): Typed => ({ text, matrix: [SIZE, 0, 0, SIZE, x, y] })
const page = at('这一页另有许多不关此事的文字，好让它不是一张扫描的图像，也不是一个印章。', 40, 780)
const read = async (typed: readonly Typed[]) =>
  outlineOf(await readPdf(typedPdf({ typed: [page, ...typed] }))).slice(1)

/** In hundredths of the size, how far a shadow, a stroke or the second print of an old printer lies from the words. */
const offset = fc.tuple(fc.integer({ min: -14, max: 14 }), fc.integer({ min: -14, max: 14 }))
const figure = fc.oneof(
  fc.nat(9_999_999).map(String),
  fc.constantFrom('0', '1', '7', '11', '77', '777', '1,111', '0.50', '100%'),
)

describe('words painted more than once at one place', () => {
  it('are read once, whatever the figure and however far the marks lie apart', async () => {
    await fc.assert(
      fc.asyncProperty(figure, fc.array(offset, { minLength: 1, maxLength: 3 }), async (text, offsets) => {
        const marks = offsets.map(([x, y]) => at(text, 100 + (x / 100) * SIZE, 600 + (y / 100) * SIZE))
        expect(await read([...marks, at(text, 100, 600)])).toEqual([text])
      }),
      { numRuns: 60 },
    )
  })

  it('are read once where each character is painted twice before the next', async () => {
    const twice = Array.from('收到申请77件').flatMap((character, i) => {
      const x = 100 + (i < 5 ? i * SIZE : i < 6 ? 4 * SIZE + WIDTH : 5 * SIZE)
      return [at(character, x, 600), at(character, x + 0.4, 600)]
    })
    expect(await read(twice)).toEqual(['收到申请77件'])
  })

  it('leave alone what is set beside, in one piece or character by character, as close as type is set', async () => {
    await fc.assert(
      fc.asyncProperty(figure, fc.integer({ min: 80, max: 130 }), async (text, percent) => {
        const apart = Array.from(text).map((character, i) =>
          at(character, 100 + (i * WIDTH * percent) / 100, 600),
        )
        expect(await read(apart)).toEqual([text])
        expect(await read([at(text, 100, 600)])).toEqual([text])
      }),
      { numRuns: 40 },
    )
  })
})

it('One character painted again and again within a square is compared with few others', () => {
  let looks = 0
  const marks = Array.from({ length: 3_000 }, (_, i): Glyph => {
    const glyph = {
      text: '公',
      y: 5,
      direction: [1, 0],
      advance: 0.001,
      size: 0.001,
      font: '',
      step: 0,
    } as const
    return {
      ...glyph,
      get x() {
        looks += 1
        return i / 100
      },
    }
  })
  expect(paintedOnce(marks)).toHaveLength(marks.length)
  expect(looks).toBeLessThan(marks.length * 250)
})
