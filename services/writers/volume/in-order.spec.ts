import { describe, expect, it } from 'vitest'
import { inOrder } from './in-order.ts'

describe('works in order', () => {
  it('gives what came out in the order of what went in, a few under way at a time', async () => {
    const ends = new Map<number, () => void>()
    let underWay = 0
    let most = 0
    const work = (item: number) => {
      most = Math.max(most, ++underWay)
      return new Promise<number>((resolve) => {
        ends.set(item, () => {
          underWay -= 1
          resolve(item)
        })
        // The second ends before the first.
        if (ends.size % 2 === 0) [item, item - 1].forEach((each) => ends.get(each)?.())
      })
    }
    expect(await listOf(inOrder([1, 2, 3, 4, 5, 6], 2, work))).toEqual([1, 2, 3, 4, 5, 6])
    expect(most).toBe(2)
  })

  it('throws what a work throws, and leaves the others to themselves', async () => {
    const work = (item: number) =>
      item > 1 ? Promise.reject(new Error(`no ${item}`)) : Promise.resolve(item)
    await expect(listOf(inOrder([1, 2, 3], 3, work))).rejects.toThrow('no 2')
  })
})

async function listOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}
