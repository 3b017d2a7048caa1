import { expect, it } from 'vitest'
import { currentEdition, editions } from '../../../core/form/editions.ts'
import { notPasted } from './block-words.ts'
import { gridOf } from './grid.ts'

const cells = gridOf(editions[currentEdition].tables.requests)
const entered = cells.filter(({ computed }) => !computed).slice(0, 3)

it.each([
  ['12', undefined],
  ['1,234', undefined],
  [undefined, undefined],
  ['约十二件', /^没有粘贴“约十二件”：.+。选中的 3 格都没有变。$/u],
  ['3.5', /^没有粘贴“3.5”：.+。选中的 3 格都没有变。$/u],
  ['', /^没有粘贴：.+选中的格都没有变。$/u],
])('What is pasted over chosen cells and not taken is told: %j', (text, words) => {
  const said = notPasted(entered, text)
  if (words) expect(said).toMatch(words)
  else expect(said).toBeUndefined()
})

it('Over sums nothing is pasted, and that is told', () => {
  expect(notPasted([], '12')).toContain('没有粘贴')
})
