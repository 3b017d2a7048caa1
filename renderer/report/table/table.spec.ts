import { describe, expect, it } from 'vitest'
import { edition2021 } from '../../../core/form/edition-2021/edition.ts'
import type { CellAddress } from '../../../core/form/form.ts'
import { enteredIn } from '../../../core/report/fields.ts'
import { gridOf, type Move, moveFrom } from './grid.ts'
import { pasteBlock } from './paste.ts'

const { requests, disclosure, disputes } = edition2021.tables
const tables = Object.values(edition2021.tables)

describe('moving in a table', () => {
  const follow = (table: (typeof tables)[number], from: CellAddress, move: Move) =>
    moveFrom(gridOf(table), from, move)

  it.each(tables)('goes through every entered cell of $id once, in printed order', (table) => {
    const visited: string[] = []
    let at: CellAddress | undefined = gridOf(table).find(({ computed }) => !computed)?.address
    while (at) {
      visited.push(`${table.id}:${at}`)
      at = follow(table, at, 'next')
    }
    expect(visited).toEqual(enteredIn(table))
  })

  it('steps over computed cells', () => {
    expect(follow(requests, 'received/otherOrganisation', 'right')).toBe('carriedIn/natural')
    expect(follow(requests, 'other.other/natural', 'down')).toBe('carriedOut/natural')
    expect(follow(disputes, 'reconsideration/pending', 'next')).toBe('litigationDirect/upheld')
  })

  it('finds the nearest cell where the rows differ', () => {
    expect(follow(disclosure, 'normativeDocuments/inForce', 'down')).toBe('licensing/decisions')
    expect(follow(disclosure, 'licensing/decisions', 'up')).toBe('normativeDocuments/issued')
  })

  it('stops at the edges', () => {
    expect(follow(requests, 'received/natural', 'up')).toBeUndefined()
    expect(follow(requests, 'carriedOut/otherOrganisation', 'next')).toBeUndefined()
    expect(follow(requests, 'granted/research', 'rowStart')).toBe('granted/natural')
    expect(follow(requests, 'granted/research', 'rowEnd')).toBe('granted/otherOrganisation')
  })
})

describe('a pasted block', () => {
  it('falls into the cells from the cursor on, totals left out', () => {
    const { values, problems } = pasteBlock(
      requests,
      'received/natural',
      '1\t2\t3\t4\t5\t6\t21\r\n0\t\t0\t0\t0\t0\t0\r\n',
    )
    expect(problems).toEqual([])
    expect(values).toHaveLength(12)
    expect(values.slice(0, 3)).toEqual([
      ['received/natural', 1],
      ['received/enterprise', 2],
      ['received/research', 3],
    ])
    expect(values).toContainEqual(['carriedIn/enterprise', null])
  })

  it('lays the whole table over it, computed rows left out', () => {
    const block = requests.rows.map(() => '1\t1\t1\t1\t1\t1\t6').join('\n')
    const { values } = pasteBlock(requests, 'received/natural', block)
    expect(values).toHaveLength(enteredIn(requests).length)
  })

  it('says what it could not take, with its place', () => {
    const { values, problems } = pasteBlock(requests, 'received/natural', '1\t甲\n2\t3')
    expect(values).toHaveLength(3)
    expect(problems).toEqual([expect.stringContaining('第 1 行第 2 列“甲”')])
  })

  it('says how much lay beyond the table', () => {
    const { problems } = pasteBlock(requests, 'carriedOut/otherOrganisation', '1\t2\t3\n4')
    expect(problems).toEqual([expect.stringContaining('有 2 格超出了表格')])
  })
})
