import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { openConnection } from './driver/open-connection.ts'
import { MIGRATIONS } from './migrations.ts'
import { openStore, type Store } from './store.ts'

let folder: ReturnType<typeof temporaryFolder>
let store: Store
beforeEach(() => {
  folder = temporaryFolder()
  const old = openConnection(join(folder.path, 'nianbao.sqlite'))
  for (const step of MIGRATIONS.slice(0, 24)) old.exec(step)
  old.pragma('user_version = 24')
  old.exec(VERSION_24)
  old.close()
  store = openStore({ folder: folder.path, clock: () => new Date('2026-02-01T00:00:00.000Z') })
})
afterEach(() => {
  store.close()
  folder.release()
})

it('a database of version 24 knows which versions its office may have chosen, and what was looked at', () => {
  const chosen = [1, 2, 3].map((unit) => store.submissions.inUseOf(unit)?.chosen)
  expect(chosen).toEqual([1, 0, undefined])
  expect(store.alikeLooks.ofCollection(1)).toMatchObject([{ one: 1, other: 2, remark: '上级统一的提法' }])
  expect(store.arrivals.ofVersion(12)).toEqual({ unit: '甲局', version: 2, met: null, tookOver: false })
})

it('a letter of that version went to the unit that its version is of, also once it is given to another', () => {
  expect(store.returns.letterOf('c1', 's12')).toMatchObject({ unit: '甲局', remarks: '请核对。' })
  store.write(() => store.submissions.setUnit(12, 2))
  expect(store.returns.ofSubmission('s12')).toMatchObject([{ to: '甲局' }])
  expect(store.returns.letterOf('c1', 's12')).toBeUndefined()
})

it('a unit that is taken off keeps its key from others, what was chosen and what was looked at', () => {
  store.write(() => store.removedUnits.take(3))
  store.write(() => store.removedUnits.take(1))
  const other = {
    name: '丁局',
    category: '',
    otherNames: [],
    deadline: null,
    contact: '',
    phone: '',
    email: '',
  }
  expect(store.write(() => store.roster.insert(1, 'u4', other))).toBe(4)
  expect(store.submissions.unmatched(1, 0, 9).map(({ key }) => key)).toEqual([11, 12])
  expect(store.removedUnits.named(1, '甲局')).toBe(1)
  store.write(() => store.removedUnits.bringBack(1))
  expect(store.submissions.inUseOf(1)).toEqual({ key: 11, decision: 'accepted', chosen: 1 })
  expect(store.submissions.unmatched(1, 0, 9)).toEqual([])
  expect(store.removedUnits.named(1, '甲局')).toBeUndefined()
  expect(store.alikeLooks.ofCollection(1)).toHaveLength(1)
})

const unit = (key: number, name: string, current: number | null) =>
  `INSERT INTO roster (key, id, collection, position, name, category, other_names, contact, phone, email, current)
   VALUES (${key}, 'u${key}', 1, ${key}, '${name}', '', '[]', '', '', '', ${current});`
const version = (key: number, of: number, number: number, decision: string) =>
  `INSERT INTO submissions (key, id, collection, unit, version, agency, form, received_at, received_on, source, signed, digest, substance, as_data,
     doubts, figures, checked_by, decision)
   VALUES (${key}, 's${key}', 1, ${of}, ${number}, '', '2021', '', '2026-01-0${number}', '', 0, '${key}', '${key}', 1, 0, '[1]', 1, '${decision}');`

/** As version 24 of the program wrote: the first unit's first version is in use, of the second the latest, of the third none. */
const VERSION_24 = `
  INSERT INTO collections (key, id, year, agency, level, deadline, created_at) VALUES (1, 'c1', 2025, '县', 'government', '2026-01-10', '');
  ${unit(1, '甲局', 11)} ${unit(2, '乙局', 22)} ${unit(3, '丙局', null)}
  ${version(11, 1, 1, 'accepted')} ${version(12, 1, 2, 'open')} ${version(21, 2, 1, 'open')} ${version(22, 2, 2, 'open')}
  INSERT INTO submission_returns (submission, at, by, remarks, findings) VALUES (12, '', '李某', '请核对。', '[]');
  INSERT INTO alike_looks (collection, one, other, field, digest, remark, at) VALUES (1, 1, 2, 'other', '', '上级统一的提法', '');
`
