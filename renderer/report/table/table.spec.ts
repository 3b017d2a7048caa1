import { describe, expect, it } from 'vitest'
import { edition2021 } from '../../../core/form/edition-2021/edition.ts'
import type { CellAddress } from '../../../core/form/form.ts'
import { enteredIn } from '../../../core/report/fields.ts'
import { figuresWidth } from './figures-width.ts'
import { gridOf, type Move, moveFrom } from './grid.ts'

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
    expect(follow(requests, 'granted/research', 'tableStart')).toBe('received/natural')
    expect(follow(requests, 'granted/research', 'tableEnd')).toBe('carriedOut/otherOrganisation')
  })
})

describe('the width of a table', () => {
  const filled = (table: (typeof tables)[number], value: number) =>
    figuresWidth(table, Object.fromEntries(gridOf(table).map(({ address }) => [address, value])))

  it.each(tables)('hangs on no figure that has room in $id, and grows with one that has none', (table) => {
    expect(filled(table, 999)).toBe(figuresWidth(table, {}))
    expect(filled(table, 1e20)).toBeGreaterThan(figuresWidth(table, {}))
  })
})
