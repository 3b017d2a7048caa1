import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { requirements } from '../../tests/arbitraries/requirements.ts'
import { failureData } from '../failure.ts'
import { firstProblem, isRequirementsText, parseRequirements, requirementsText } from './exchange.ts'
import { blankRequirements, type Requirements } from './requirements.ts'
import { STARTING_SET } from './starting-set.ts'

const whole: Requirements = {
  ...blankRequirements(2025, '2025-12-05T08:00:00.000Z'),
  notice: { office: '示范县人民政府办公室' },
  ...structuredClone(STARTING_SET as Pick<Requirements, 'lengths' | 'matters' | 'figures' | 'files'>),
}

function refusal(value: unknown) {
  try {
    parseRequirements(typeof value === 'string' ? value : JSON.stringify(value))
  } catch (error) {
    return failureData(error)
  }
  return undefined
}

describe('the exchange form of requirements', () => {
  it('reads back what it writes, one text for one meaning', () => {
    fc.assert(
      fc.property(requirements, (each) => {
        const text = requirementsText(each)
        expect(isRequirementsText(text)).toBe(true)
        expect(requirementsText(parseRequirements(text))).toBe(text)
        const turned = Object.fromEntries(Object.entries(JSON.parse(text) as object).toReversed())
        expect(requirementsText(parseRequirements(JSON.stringify(turned)))).toBe(text)
      }),
    )
  })

  it('takes the starting set as it is', () => {
    expect(parseRequirements(requirementsText(whole))).toEqual(whole)
    expect(parseRequirements(`\ufeff${requirementsText(whole)}`)).toEqual(whole)
  })

  it('refuses with the place: other keys, no words, a length without bounds or with turned ones', () => {
    const [matter] = whole.matters
    const wrong = (change: object) => refusal({ ...whole, ...change })
    expect(wrong({ notices: 1 })).toEqual({
      code: 'invalid-requirements',
      detail: { path: 'notices', problem: '不是本格式的项目名' },
    })
    expect(wrong({ matters: [{ ...matter, words: [] }] })?.detail).toMatchObject({ path: 'matters.0.words' })
    expect(wrong({ lengths: [{ place: 'report', grade: 'advice' }] })?.detail).toMatchObject({
      path: 'lengths.0',
    })
    expect(
      wrong({ lengths: [{ place: 'report', grade: 'advice', least: 9, most: 3 }] })?.detail,
    ).toMatchObject({ path: 'lengths.0' })
    expect(wrong({ matters: [{ ...matter, grade: 'error' }] })?.detail).toMatchObject({
      path: 'matters.0.grade',
    })
    expect(wrong({ matters: [{ ...matter, place: 'tables.requests' }] })?.detail).toMatchObject({
      path: 'matters.0.place',
    })
    expect(wrong({ matters: Array.from({ length: 61 }, () => matter) })?.detail).toMatchObject({
      path: 'matters',
    })
    expect(wrong({ deadline: '2026-02-30' })?.detail).toMatchObject({ path: 'deadline' })
  })

  it('names a newer edition, and what is no JSON', () => {
    expect(refusal({ ...whole, schema: 'nianbao/requirements@2' })).toEqual({
      code: 'unknown-requirements',
      detail: { schema: 'nianbao/requirements@2' },
    })
    expect(isRequirementsText('{"schema":"nianbao/requirements@2"}')).toBe(true)
    expect(isRequirementsText('{"schema":"nianbao/report@1"}')).toBe(false)
    expect(isRequirementsText('关于 nianbao/requirements@1')).toBe(false)
    expect(refusal('{"schema":')?.code).toBe('invalid-json')
  })

  it('says what a draft still lacks', () => {
    expect(firstProblem(whole)).toBeUndefined()
    expect(firstProblem(blankRequirements(2025, whole.writtenAt))).toEqual({
      path: 'notice.office',
      problem: '不能为空',
    })
  })
})
