import * as fc from 'fast-check'
import {
  REQUIRED_FILE_KINDS,
  REQUIREMENT_GRADES,
  REQUIREMENT_PLACES,
  type Requirements,
} from '../../core/requirements/requirements.ts'

const line = fc.string({
  unit: fc.constantFrom(...Array.from('政府信息公开工作年度报告解读网站12 “”（）')),
  minLength: 1,
  maxLength: 30,
})
const name = line.map((each) => each.trim() || '名')
const place = fc.constantFrom(...REQUIREMENT_PLACES)
const grade = fc.constantFrom(...REQUIREMENT_GRADES)
const note = fc.option(name, { nil: undefined })

const named = fc.record({ place, name, words: fc.array(name, { minLength: 1, maxLength: 4 }), grade, note })

const length = fc
  .record({
    place,
    bounds: fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 })),
    which: fc.constantFrom('least', 'most', 'both'),
    grade,
  })
  .map(({ bounds, which, ...rest }) => ({
    ...rest,
    ...(which !== 'most' && { least: Math.min(...bounds) }),
    ...(which !== 'least' && { most: Math.max(...bounds) }),
  }))

/** Any requirements that can be sent out. */
export const requirements: fc.Arbitrary<Requirements> = fc.record({
  schema: fc.constant('nianbao/requirements@1'),
  year: fc.integer({ min: 2008, max: 2100 }),
  notice: fc.record({ office: name, number: fc.option(name, { nil: undefined }) }),
  writtenAt: fc.constant('2025-12-05T08:00:00.000Z'),
  deadline: fc.option(fc.constant('2026-01-15'), { nil: undefined }),
  scope: fc.option(fc.constant('含各部门、各乡镇的数'), { nil: undefined }),
  addressee: fc.option(fc.record({ name }), { nil: undefined }),
  lengths: fc.array(length, { maxLength: 4 }),
  matters: fc.array(named, { maxLength: 4 }),
  figures: fc.array(named, { maxLength: 4 }),
  files: fc.array(fc.record({ kind: fc.constantFrom(...REQUIRED_FILE_KINDS), name, note }), { maxLength: 4 }),
})
