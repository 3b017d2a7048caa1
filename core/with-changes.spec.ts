import { expect, it } from 'vitest'
import { changedByBoth, withChanges, withStored } from './with-changes.ts'

const shown = { size: 'normal', mail: { to: 'a@b.cn', cc: '' }, rows: ['拟稿', '签发'] }

it('A change of one setting takes none back that another window made', () => {
  const stored = { size: 'normal', mail: { to: 'new@b.cn', cc: '' }, rows: ['拟稿', '签发'] }
  expect(withChanges(stored, shown, { ...shown, size: 'large' })).toEqual({ ...stored, size: 'large' })
  expect(withChanges(stored, shown, { ...shown, mail: { to: 'a@b.cn', cc: 'c@b.cn' } }).mail).toEqual({
    to: 'new@b.cn',
    cc: 'c@b.cn',
  })
})

it('Of one that both changed, each to something else, it is known what is stored; a list is one', () => {
  const stored = { ...shown, mail: { to: 'new@b.cn', cc: '' }, rows: ['拟稿', '会签', '签发'] }
  const wanted = { size: 'large', mail: { to: 'mine@b.cn', cc: 'c@b.cn' }, rows: ['签发'] }
  const both = changedByBoth(stored, shown, wanted)
  expect(both).toEqual([
    { field: 'mail.to', stored: 'new@b.cn' },
    { field: 'rows', stored: ['拟稿', '会签', '签发'] },
  ])
  expect(changedByBoth(stored, shown, { ...wanted, mail: stored.mail, rows: stored.rows })).toEqual([])
  expect(changedByBoth(stored, shown, { ...shown, size: 'large' })).toEqual([])
  // Whoever saw what is stored either writes over it or leaves it, with all else that was changed.
  const seen = withStored(shown, both)
  expect(changedByBoth(stored, seen, wanted)).toEqual([])
  expect(withChanges(stored, seen, wanted)).toEqual(wanted)
  expect(withChanges(stored, seen, withStored(wanted, both))).toEqual({
    ...stored,
    size: 'large',
    mail: { to: 'new@b.cn', cc: 'c@b.cn' },
  })
})
