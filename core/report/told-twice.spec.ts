import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toldTwice } from './told-twice.ts'

it('finds a name that an object says twice, however it is written', () => {
  expect(toldTwice('{"a":{"b":1},"b":"{\\"a\\":1,\\"a\\":2}","c":[{"a":1},{"a":2}]}')).toBeUndefined()
  expect(toldTwice('{"a":1,"b":{"c":1,"d":[],"c":2}}')).toBe('c')
  expect(toldTwice('{"年":1,"\\u5e74":2}')).toBe('年')
})

it('finds none in what was written from values', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => toldTwice(JSON.stringify(value)) === undefined))
})
