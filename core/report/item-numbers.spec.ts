import { describe, expect, it } from 'vitest'
import { withItemMoved, withNewItem, withoutItem } from './item-numbers.ts'

const item = (heading: string, text = heading) => ({ heading, text })
const headings = (items: readonly { readonly heading: string }[]) => items.map(({ heading }) => heading)
const three = [item('（六）甲'), item('（七）乙'), item('（八）丙')]

describe('numbers of further items', () => {
  it('go on from the fifth item, and from the last that has one', () => {
    expect(headings(withNewItem([]))).toEqual(['（六）'])
    expect(headings(withNewItem([item('（九）甲'), item('乙')]))).toEqual(['（九）甲', '乙', '（十）'])
  })

  it('stay in order when an item is moved or removed, its words with it', () => {
    expect(withItemMoved(three, 2, -1)).toEqual([
      item('（六）甲'),
      item('（七）丙', '（八）丙'),
      item('（八）乙', '（七）乙'),
    ])
    expect(headings(withoutItem(three, 0))).toEqual(['（六）乙', '（七）丙'])
  })

  it('that are the writer’s own are left alone', () => {
    const own = [item('（七）甲'), item('其他')]
    expect(headings(withItemMoved(own, 0, 1))).toEqual(['其他', '（七）甲'])
  })

  it('move nothing past the ends', () => {
    expect(withItemMoved(three, 0, -1)).toEqual(three)
    expect(withItemMoved(three, 2, 1)).toEqual(three)
  })
})
