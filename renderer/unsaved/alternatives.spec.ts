import { expect, it } from 'vitest'
import type { OfferedText } from '../../core/contract/unsaved.ts'
import { alternativesOf, certain } from './alternatives.ts'

const text = (id: string, field: OfferedText['field'], session: string): OfferedText => ({
  session,
  id,
  field,
  label: '',
  value: session,
  stored: '',
  revision: 0,
  at: '2026-01-12T08:00:00.000Z',
  agency: '甲局',
  year: 2025,
})

it('Of several texts for one field none is taken unasked', () => {
  const texts = [
    text('r', 'other', 'a'),
    text('r', 'preamble', 'a'),
    text('r', 'other', 'b'),
    text('s', 'other', 'a'),
  ]
  const places = alternativesOf(texts)
  expect(places.map((each) => each.map(({ session }) => session))).toEqual([['a', 'b'], ['a'], ['a']])
  expect(certain(places).map(({ id, field }) => `${id} ${field}`)).toEqual(['r preamble', 's other'])
})
