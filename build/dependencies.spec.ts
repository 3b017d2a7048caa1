import { describe, expect, it } from 'vitest'
import { matches } from './dependencies.mjs'

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/zod': { version: '4.6.7' },
  'node_modules/fsevents': { version: '2.3.3', optional: true },
}

describe('Installed dependencies', () => {
  it('match the lock without the packages of other systems', () => {
    expect(matches(wanted, { 'node_modules/zod': { version: '4.6.7' } })).toBe(true)
  })

  it('do not match where one is missing', () => {
    expect(matches(wanted, { 'node_modules/fsevents': { version: '2.3.3' } })).toBe(false)
  })

  it('do not match where one is of another version, optional or not', () => {
    expect(matches(wanted, { 'node_modules/zod': { version: '4.6.6' } })).toBe(false)
    const old = { 'node_modules/zod': { version: '4.6.7' }, 'node_modules/fsevents': { version: '2.0.0' } }
    expect(matches(wanted, old)).toBe(false)
  })
})
