import { describe, expect, it } from 'vitest'
import { blanksBeside, sameFigures } from './last-figures.ts'
import { takeOverText } from './take-over-text.ts'

const last = takeOverText('2023年，收到申请12件，办结12件，其中予以公开5件、不予公开三件。\n开展培训2次。', {
  from: 2023,
  to: 2024,
})

describe('last year’s figures beside this year’s blanks', () => {
  it('stand beside each blank of a text as it was taken over', () => {
    expect(blanksBeside(last.text, last).map((each) => each.last)).toEqual(['12', '12', '5', '三', '2'])
  })

  it('stay with their blanks when others are filled in and words are changed', () => {
    const now =
      '2024年，我局共收到申请15件，办结____件，其中予以公开____件、不予公开三件。\n开展业务培训____次，检查____次。'
    expect(blanksBeside(now, last).map((each) => each.last)).toEqual(['12', '5', '2', undefined])
  })

  it('are not guessed for words of this year’s own', () => {
    expect(blanksBeside('全新的一句话，写了____个字。', last)).toMatchObject([{ last: undefined }])
    expect(blanksBeside('受理____件。', undefined)).toEqual([{ start: 2, end: 6, last: undefined }])
  })

  it('are told where this year’s are the same', () => {
    const now = last.text.replace('____', '12').replace('____', '13').replace('____', '5')
    expect(sameFigures(now, last).map(({ figure }) => figure)).toEqual(['12', '5'])
    const read = takeOverText('公众号阅读量10w+次。', { from: 2023, to: 2024 })
    expect(sameFigures('公众号阅读量10w+次。', read).map(({ figure }) => figure)).toEqual(['10w'])
    expect(sameFigures('公众号阅读量10次。', read)).toEqual([])
  })
})
