import { expect, it } from 'vitest'
import { cellText } from './cell-text.ts'

const shown = (value: number, numFmt: string) =>
  cellText(value, { value, type: 'number', style: { numFmt } }, false)

it.each([
  ['in tens of thousands, by a mark', 35_000, '0!.0,', '3.5'],
  ['the same with its unit', 35_000, '0!.0,"万元"', '3.5万元'],
  ['with all its digits', 35_678, '0!.0,', '3.5678'],
  ['by a mark alone', 35_000, String.raw`0\.0000`, '3.5'],
  ['in thousands', 35_000, '#,##0,', '35'],
  ['in yuan', 35_000, '0"元"', '35000元'],
  ['as money', 35_000, '"￥"#,##0.00', '￥35000'],
  ['as money of a country', 35_000, '[$¥-804]#,##0', '¥35000'],
  ['by how large it is', 35_000, '[>=10000]0!.0,"万元";0"元"', '3.5万元'],
  ['by how small it is', 350, '[>=10000]0!.0,"万元";0"元"', '350元'],
  ['in its own unit', 3.5, '0.00"万元"', '3.5万元'],
])('A number of a workbook is read as it is shown: %s', (_, value, format, text) => {
  expect(shown(value, format)).toBe(text)
})

it.each(['General', '0.00', '#,##0', '#,##0.00_);(#,##0.00)', '0_ ', '@'])(
  'A number has all its digits whatever of them a format shows: %s',
  (format) => {
    expect(shown(3456.789, format)).toBe('3456.789')
  },
)

it('Nothing is nothing in any unit', () => {
  expect(shown(0, '0"元"')).toBe('0')
})
