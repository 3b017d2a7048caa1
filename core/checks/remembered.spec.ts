import fc from 'fast-check'
import { describe, it, expect } from 'vitest'
import { reportArbitrary } from '../../tests/arbitraries/report.ts'
import { linesOf } from '../narrative/lines.ts'
import { readNarrative } from '../narrative/narrative.ts'
import { textOf, withFields } from '../report/fields.ts'
import type { TextField } from '../form/form.ts'
import type { Field, FieldValue, Report } from '../report/report.ts'
import { checkReport, createChecker } from './check.ts'

/** What writers type, and what changes the reading of words far from it: brackets, line ends, headings, 其中. */
const words = fc.constantFrom(
  ...'0 5 12 件 条 年 （ ） 。 ， ； ： 、 \n “ ” 《 》 一是 二是 未 无 累计 其中 XX . ( )'.split(' '),
  '\n',
  '（一）主动公开\n',
  '2024年，收到政府信息公开申请5件，办结4件。',
  '其中，自然人3件，法人2件\n',
  '其中：\n网上申请2件，信函申请1件。',
  '结转下年度1件（其中予以公开1件\n',
  '未收到行政复议、行政诉讼。',
  '全市共收到申请12件，\n不予公开3件',
  '累计公开信息1106条；',
  '某局2023年政府信息公开工作年度报告',
)

const field = fc.constantFrom<TextField>(
  'preamble',
  'overview.proactive',
  'overview.onRequest',
  'problems.problems',
  'other',
)

/** One step of writing: words put in or taken out at a place of a text, or another value of the unit, year or a cell. */
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ field, at: fc.nat(), remove: fc.nat(12), insert: words }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<readonly [Field, FieldValue]>(
      ['year', 2024],
      ['year', 2023],
      ['agency.name', '某市某局'],
      ['requests:received/natural', 5],
      ['requests:received/natural', null],
    ),
  },
)

function apply(report: Report, edit: typeof step extends fc.Arbitrary<infer T> ? T : never): Report {
  if (!('insert' in edit)) return withFields(report, [edit])
  const text = textOf(report, edit.field)
  const at = text.length === 0 ? 0 : edit.at % (text.length + 1)
  return withFields(report, [[edit.field, text.slice(0, at) + edit.insert + text.slice(at + edit.remove)]])
}

describe('what is remembered of a reading', () => {
  it('changes nothing of what is found, whatever was edited before and in whatever order', () => {
    fc.assert(
      fc.property(
        reportArbitrary,
        reportArbitrary,
        fc.array(step, { maxLength: 12 }),
        (first, other, steps) => {
          const check = createChecker()
          const lastYear = { ...other, year: first.year - 1 }
          check(first, { lastYear })
          let report = first
          steps.forEach((each, i) => {
            report = apply(report, each)
            const context = { lastYear: i % 5 === 4 ? undefined : lastYear }
            expect(check(report, context)).toEqual(checkReport(structuredClone(report), context))
          })
        },
      ),
      { numRuns: 60 },
    )
  })

  it('changes nothing of what a text says, and holds no more than the lines that stand', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), fc.array(step, { maxLength: 12 }), (start, steps) => {
        let text = start.join('')
        let before = readNarrative(text, 2024)
        for (const each of steps) {
          if (!('insert' in each)) continue
          const at = each.at % (text.length + 1)
          text = text.slice(0, at) + each.insert + text.slice(at + each.remove)
          before = readNarrative(text, 2024, before)
          expect(before).toEqual(readNarrative(text, 2024))
          expect(before.lines.size).toBe(new Set(linesOf(text)).size)
        }
      }),
    )
  })

  it('is used: a text that stands is read once, and a line that stands as well', () => {
    const text = '收到申请5件，办结4件。\n未收到行政复议。'
    const before = readNarrative(text, 2024)
    const after = readNarrative(`${text}\n收到申请6件。`, 2024, before)
    for (const line of text.split('\n')) expect(after.lines.get(line)).toBe(before.lines.get(line))
  })
})
