import { expect, it } from 'vitest'
import { currentEdition, editions } from '../../core/form/editions.ts'
import { fieldOf } from './finding-field.ts'

const form = editions[currentEdition]
const cells = ['disputes:reconsideration/total'] as const

it('leads to the text a finding is about, also where it tells figures of a table that the text leaves out', () => {
  expect(fieldOf(form, { field: 'overview.onRequest', cells })).toBe('overview.onRequest')
})

it('leads in a table to the first cell that is typed, of a total to the first of its row', () => {
  expect(fieldOf(form, { field: 'tables.disputes', cells })).toBe('disputes:reconsideration/upheld')
  expect(fieldOf(form, { field: '', cells })).toBe('disputes:reconsideration/upheld')
  expect(fieldOf(form, { field: 'tables.disputes' })).toBe('disputes:reconsideration/upheld')
})
