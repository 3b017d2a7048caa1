import { afterEach, beforeEach, expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { openStore, type Store } from './store.ts'

let folder: ReturnType<typeof temporaryFolder>
let store: Store
beforeEach(() => {
  folder = temporaryFolder()
  store = openStore({ folder: folder.path, clock: () => new Date('2026-01-05T08:00:00.000Z') })
})
afterEach(() => {
  store.close()
  folder.release()
})

it('A unit is offered its own phrases and those of the office, what was written last first', () => {
  store.write(() => {
    store.phrases.put('甲局', { id: 'a', scope: 'unit', text: '甲局的话' }, '2026-01-01T00:00:00.000Z')
    store.phrases.put('甲局', { id: 'b', scope: 'office', text: '大家的话' }, '2026-01-02T00:00:00.000Z')
  })
  expect(store.phrases.offered('甲局').map(({ text }) => text)).toEqual(['大家的话', '甲局的话'])
  expect(store.phrases.offered('乙局')).toEqual([{ id: 'b', scope: 'office', text: '大家的话' }])
})

it('A phrase is changed in its place, given to all, and removed', () => {
  const put = (scope: 'unit' | 'office', text: string) =>
    store.write(() => store.phrases.put('甲局', { id: 'a', scope, text }, '2026-01-01T00:00:00.000Z'))
  put('unit', '旧')
  put('office', '新')
  expect(store.phrases.offered('乙局')).toEqual([{ id: 'a', scope: 'office', text: '新' }])
  store.write(() => store.phrases.remove('a'))
  expect(store.phrases.offered('甲局')).toEqual([])
})
