import { expect, it } from 'vitest'
import { sortedBy, startingView } from './list-query.ts'

const { query } = startingView

it('A column sorts as it is mostly asked for, and the other way round when it is asked for again', () => {
  const byUnit = sortedBy(query, 'agency')
  expect(byUnit).toMatchObject({ order: 'agency', descending: false })
  expect(sortedBy(byUnit, 'agency')).toMatchObject({ order: 'agency', descending: true })
  expect(sortedBy(byUnit, 'year')).toMatchObject({ order: 'year', descending: true })
})

it('Sorting keeps what is searched for', () => {
  expect(sortedBy({ ...query, search: '信访' }, 'deadline').search).toBe('信访')
})
