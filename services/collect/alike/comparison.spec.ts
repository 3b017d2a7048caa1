import { deflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { generateReports } from '../../../tests/generated/reports.ts'
import { alikenessWords } from '../../../core/letters/alike-note.ts'
import { COMPARED_FIELDS, createComparison } from './comparison.ts'

const reports = [...generateReports({ seed: 15, units: 60, years: [2025] })].map(({ report }) => report)
const versions = reports.map((report) => ({
  content: deflateRawSync(JSON.stringify({ report })),
  names: [report.agency.name],
}))

it('finds the same whether all fields are compared together or one after the other', () => {
  const together = comparedIn([COMPARED_FIELDS])
  expect(together.total).toBeGreaterThan(together.pairs.length)
  expect(together.looked).toHaveLength(1)
  expect(comparedIn(COMPARED_FIELDS.map((field) => [field]))).toEqual(together)
})

const OWN = '本局召开政务公开推进会三次，专题研究重大行政决策公开目录，编制事项二十六项并向社会公布。'
const usual = (count: number) => `本年公开信息${count}条，办理申请${count}件，答复均在法定期限之内作出。`

it.each([
  ['a sentence that many have, with other figures', `${OWN}${usual(12)}`, `${OWN}${usual(13)}`],
  ['a point within a figure', `${OWN}投入1.5万元。`, `${OWN}投入15万元。`],
  ['a figure that goes on', `${OWN}投入1111万元。`, `${OWN}投入11111万元。`],
])('texts that differ in %s are not the same from end to end', (_, one, other) => {
  const others = [one, other, usual(1), usual(2), usual(3), usual(4)]
  const found = (atLeast: number) => {
    const comparison = createComparison({ atLeast, most: 9, looked: [] })
    others.forEach((words, i) => {
      const report = { ...(reports[0] as (typeof reports)[number]), other: words }
      comparison.add({ content: deflateRawSync(JSON.stringify({ report })), names: [`第${i}局`] }, i, [
        'other',
      ])
    })
    comparison.compare(() => undefined)
    return comparison.found().pairs
  }
  const [pair] = found(0.6)
  expect(pair).toMatchObject({ one: 0, other: 1, kind: 'text' })
  expect(alikenessWords(pair ?? { kind: 'text', share: 1 })).toMatch(/^\d\d%$/u)
  expect(found(1).filter(({ kind }) => kind === 'text')).toEqual([])
})

function comparedIn(passes: readonly (typeof COMPARED_FIELDS)[]) {
  const all = createComparison({ atLeast: 0.3, most: 1000, looked: [] })
  versions.forEach((version, i) => all.add(version, i, COMPARED_FIELDS))
  all.compare(() => undefined)
  const looked = all.found().pairs.slice(0, 1)
  const comparison = createComparison({ atLeast: 0.3, most: 2, looked })
  for (const fields of passes) {
    versions.forEach((version, i) => comparison.add(version, i, fields))
    comparison.compare(() => undefined)
  }
  return comparison.found()
}
