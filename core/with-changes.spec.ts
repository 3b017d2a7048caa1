import { expect, it } from 'vitest'
import { withChanges } from './with-changes.ts'

const shown = { size: 'normal', mail: { to: 'a@b.cn', cc: '' }, rows: ['拟稿', '签发'] }

it('A change of one setting takes none back that another window made', () => {
  const stored = { size: 'normal', mail: { to: 'new@b.cn', cc: '' }, rows: ['拟稿', '签发'] }
  expect(withChanges(stored, shown, { ...shown, size: 'large' })).toEqual({ ...stored, size: 'large' })
  expect(withChanges(stored, shown, { ...shown, mail: { to: 'a@b.cn', cc: 'c@b.cn' } }).mail).toEqual({
    to: 'new@b.cn',
    cc: 'c@b.cn',
  })
})

it('Of one that both changed the last word counts; a list is one', () => {
  const stored = { ...shown, mail: { to: 'new@b.cn', cc: '' }, rows: ['拟稿', '会签', '签发'] }
  const wanted = { ...shown, mail: { to: 'mine@b.cn', cc: '' }, rows: ['签发'] }
  expect(withChanges(stored, shown, wanted)).toEqual({ ...stored, mail: wanted.mail, rows: ['签发'] })
})
