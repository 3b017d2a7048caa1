import { expect, it } from 'vitest'
import { readNarrative } from './narrative.ts'

const claims = (text: string) => readNarrative(text, 2024).claims.map(({ kind, value }) => `${kind} ${value}`)

it.each(['（不含上年结转5件）', '（不包括上年结转的5件）', '（未计上年结转5件）'])(
  'what is left out is no part of what came: %s',
  (words) =>
    expect(claims(`收到政府信息公开申请208件${words}，办结213件。`)).toEqual([
      'requests_received_new 208',
      'requests_carried_in 5',
      'requests_handled 213',
    ]),
)

it('what is counted in makes it more than what came', () => {
  expect(claims('收到政府信息公开申请213件（含上年结转5件）。')).toEqual(['requests_carried_in 5'])
})
