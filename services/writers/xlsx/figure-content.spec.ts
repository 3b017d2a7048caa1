import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entered } from './figure-content.ts'

/** What a program shows of a figure: as many digits as its number format has zeros. */
function shown(value: string): unknown {
  const { content, numFmt } = entered(value)
  if (typeof content.value !== 'number') return content.value
  const [whole = '', places = ''] = numFmt.split('.')
  const width = places === '' ? whole.length : whole.length + 1 + places.length
  return content.value.toFixed(places.length).padStart(width, '0')
}

describe('an entered figure', () => {
  it('is a number, and an empty cell where it is blank', () => {
    expect(entered(0)).toEqual({ content: { value: 0 }, numFmt: '0' })
    expect(entered('24252.311082')).toEqual({ content: { value: 24252.311082 }, numFmt: '0.000000' })
    expect(entered('0.50')).toEqual({ content: { value: 0.5 }, numFmt: '0.00' })
    expect(entered(undefined).content).toEqual({})
  })

  it('of more digits than a number holds stays the text it was', () => {
    expect(entered('999999999999.123456').content.value).toBe('999999999999.123456')
  })

  it('shows the digits that were typed, whatever amount it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,12}(\.\d{1,6})?$/), (typed) => {
        expect(shown(typed)).toBe(typed)
      }),
    )
  })
})
