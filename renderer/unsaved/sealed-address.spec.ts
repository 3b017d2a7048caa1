import { describe, expect, it } from 'vitest'
import { sealed } from './sealed.ts'
import { addressToFollow, sealedAddress } from './sealed-address.ts'

const KEY = new Uint8Array(32).fill(7)
const OTHER = new Uint8Array(32).fill(8)
const ADDRESS = `http://127.0.0.1:40123/${'s'.repeat(43)}/`
const told = { address: ADDRESS, began: 2, at: 1_000_000 }
const followed = (words: string, { own = 1, now = told.at } = {}) => addressToFollow(words, KEY, own, now)

describe('A page of before', () => {
  it('follows the address of a later run, which nobody else can read', () => {
    const words = sealedAddress(told, KEY)
    expect(atob(words)).not.toContain('127.0.0.1')
    expect(followed(words)).toBe(ADDRESS)
    expect(followed(words, { now: told.at + 30_000 })).toBe(ADDRESS)
  })

  it.each<[string, string, { own?: number; now?: number }]>([
    ['sealed by another key', sealedAddress(told, OTHER), {}],
    ['of its own run', sealedAddress(told, KEY), { own: 2 }],
    ['of an earlier run', sealedAddress(told, KEY), { own: 3 }],
    ['told long ago', sealedAddress(told, KEY), { now: told.at + 30_001 }],
    ['told in time to come', sealedAddress(told, KEY), { now: told.at - 30_001 }],
    ['that is not sealed', JSON.stringify(told), {}],
    ['that is nothing', '', {}],
    ['that is a text', sealed('{"session":"x","id":"a","texts":[]}', KEY), {}],
    ...[
      ADDRESS.replace('127.0.0.1', 'localhost'),
      ADDRESS.replace('127.0.0.1', 'evil.example'),
      ADDRESS.replace('127.0.0.1', '127.0.0.1@evil.example'),
      ADDRESS.replace('http', 'https'),
      ADDRESS.replace(':40123', ''),
      `${ADDRESS}call/`,
      ADDRESS.replace('s/', '/'),
      'javascript:0',
    ].map((address): [string, string, object] => [
      `that is ${address}`,
      sealedAddress({ ...told, address }, KEY),
      {},
    ]),
  ])('follows none %s', (_, words, at) => {
    expect(followed(words, at)).toBeUndefined()
  })
})
