import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { failureData } from '../../core/failure.ts'
import { requirementsText } from '../../core/requirements/exchange.ts'
import { requirements } from '../../tests/arbitraries/requirements.ts'
import { findRequirements } from './find-requirements.ts'

const found = (text: string | Uint8Array, name = '') =>
  findRequirements(Buffer.from(text), name).catch((error: unknown) => failureData(error)?.code ?? error)

it('finds what was written, in any file', async () => {
  await fc.assert(
    fc.asyncProperty(requirements, async (each) => {
      const text = requirementsText(each)
      expect(await found(text)).toEqual(JSON.parse(text))
    }),
    { numRuns: 30 },
  )
})

it('takes a file with something changed in it as it should be, or refuses it by a code, and never fails otherwise', async () => {
  const values = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant('nianbao/requirements@1'))
  await fc.assert(
    fc.asyncProperty(requirements, values, fc.nat(), async (each, value, which) => {
      const json = JSON.parse(requirementsText(each)) as Record<string, unknown>
      const keys = Object.keys(json)
      json[keys[which % keys.length] ?? ''] = value
      const answer = await found(JSON.stringify(json))
      const isKnown =
        answer === undefined ||
        answer === 'invalid-requirements' ||
        answer === 'unknown-requirements' ||
        requirementsText(answer as never) === requirementsText(JSON.parse(JSON.stringify(answer)) as never)
      expect(isKnown).toBe(true)
    }),
    { numRuns: 200 },
  )
})

it('is nothing in a file cut short, in a broken mail, in other files', async () => {
  const [one] = fc.sample(requirements, 1)
  const text = one ? requirementsText(one) : ''
  expect(await found(text.slice(0, -3))).toBeUndefined()
  expect(await found('From: a\nContent-Type: multipart/mixed; boundary=b\n\n--b\n', '信.eml')).toBeUndefined()
  expect(await found(Buffer.from([0xff, 0xfe, 0, 1]))).toBeUndefined()
  expect(await found('')).toBeUndefined()
})
