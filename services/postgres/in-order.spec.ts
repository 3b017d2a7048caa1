import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { Failure } from '../../core/failure.ts'
import { chunksOf, inOrder } from './in-order.ts'
import { inHalves } from './workers.ts'

it('works on several at once, no more than it may, and gives them in order', async () => {
  let [now, most] = [0, 0]
  const work = async (item: number) => {
    most = Math.max(most, ++now)
    await setTimeout(item % 3)
    now -= 1
    return item * 2
  }
  const items = Array.from({ length: 20 }, (_, i) => i)
  const results: number[] = []
  for await (const result of inOrder(items, 4, work)) results.push(result)
  expect(results).toEqual(items.map((item) => item * 2))
  expect(most).toBe(4)
})

it('fails at the place of the item that failed', async () => {
  const done: number[] = []
  const work = (item: number) => (item === 2 ? Promise.reject(new Error('two')) : Promise.resolve(item))
  const all = async () => {
    for await (const item of inOrder([0, 1, 2, 3], 3, work)) done.push(item)
  }
  await expect(all()).rejects.toThrow('two')
  expect(done).toEqual([0, 1])
})

it('divides a list into chunks', () => {
  expect([...chunksOf([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]])
})

it('halves a list until what takes too long stands alone, and does the rest', async () => {
  const stuck = new Failure('too-complex', { what: '这份数据包', seconds: 60 })
  const work = (part: readonly string[], begin: number) =>
    part.includes('stuck')
      ? Promise.reject(stuck)
      : Promise.resolve(part.map((item, i) => ({ value: `${item}${begin + i}` })))
  expect(await inHalves(['a', 'b', 'stuck', 'c', 'd'], work)).toEqual([
    { value: 'a0' },
    { value: 'b1' },
    { problem: stuck.message },
    { value: 'c3' },
    { value: 'd4' },
  ])
})
