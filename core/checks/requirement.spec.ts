import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { requirements as anyRequirements } from '../../tests/arbitraries/requirements.ts'
import { withFields } from '../report/fields.ts'
import { checkReportShape } from '../report/schema.ts'
import type { Field } from '../report/report.ts'
import { blankRequirements, type Requirements } from '../requirements/requirements.ts'
import { createAskedReader } from './asked-of.ts'
import { checkReport, createChecker } from './check.ts'

const report = checkReportShape(sample)

function asking(asked: Partial<Requirements>): Requirements {
  return {
    ...blankRequirements(report.year, '2024-12-05T08:00:00.000Z'),
    notice: { office: '示范县人民政府办公室' },
    ...asked,
  }
}

/** What the requirements find in the sample with other words in some texts. */
function found(asked: Partial<Requirements>, ...values: [Field, string][]) {
  return checkReport(withFields(report, values), { requirements: asking(asked) }).filter(({ rule }) =>
    rule.startsWith('requirement.'),
  )
}

const named = (place: Requirements['matters'][number]['place'], words: string[]) =>
  ({ place, name: '政策解读', words, grade: 'warning' }) as const

describe('lengths', () => {
  it('are counted without white space, over all texts of a part', () => {
    const asked = { lengths: [{ place: 'problems', most: 6, grade: 'warning' } as const] }
    expect(found(asked, ['problems.problems', '一 二\n三'], ['problems.improvements', '四　五六'])).toEqual(
      [],
    )
    expect(found(asked, ['problems.problems', '一 二\n三四'], ['problems.improvements', '五六七'])).toEqual([
      {
        rule: 'requirement.length',
        severity: 'warning',
        part: 5,
        field: 'problems.problems',
        message:
          '“存在的主要问题及改进情况”共 7 字（不计空格），示范县人民政府办公室的通知要求不超过 6 字，请删减 1 字。',
        expected: 6,
        actual: 7,
      },
    ])
  })

  it('have a lower bound too, and say nothing of a text not written yet', () => {
    const asked = { lengths: [{ place: 'other', least: 10, most: 20, grade: 'advice' } as const] }
    expect(found(asked, ['other', '没有。'])[0]?.message).toContain('要求 10 至 20 字，还差 7 字')
    expect(found(asked, ['other', ' \n'])).toEqual([])
  })

  it('leave out the headings of further items, which are counted as their texts', () => {
    const asked = { lengths: [{ place: 'overview', most: 9, grade: 'advice' } as const] }
    const five = ['proactive', 'onRequest', 'management', 'platforms', 'oversight'] as const
    const short = five.map((each): [Field, string] => [`overview.${each}`, '一'])
    expect(found(asked, ...short, ['overview.more', '\u2060（六）另有一项很长的标题\n二三四五'])).toEqual([])
    expect(found(asked, ...short, ['overview.more', '\u2060（六）标题\n二三四五六'])[0]?.actual).toBe(10)
  })
})

describe('matters', () => {
  it.each([
    ['一年来发布政策解读。', ['政策解读'], true],
    ['发布“政策” 解读。', ['政策解读'], true],
    ['围绕政策出台做好图文解读。', ['政策…解读'], true],
    ['围绕政策出台做好图文解读。', ['政策 解读'], true],
    ['解读很多政策。', ['政策…解读'], false],
    ['出台政策。解读不多。', ['政策…解读'], false],
    ['开展 ＡＰＰ 建设。', ['app'], true],
    ['开展业务培训。', ['解读', '图解'], false],
  ])('%s %j: %s', (text, words, isMentioned) => {
    const findings = found({ matters: [named('overview.proactive', words)] }, ['overview.proactive', text])
    expect(findings.length).toBe(isMentioned ? 0 : 1)
  })

  it('may stand in any text of a part; the message names office, place and matter', () => {
    const asked = { matters: [named('overview', ['无此词'])] }
    expect(found(asked, ['overview.oversight', '无此词。'])).toEqual([])
    expect(found(asked)[0]).toMatchObject({
      rule: 'requirement.matter',
      severity: 'warning',
      field: 'overview.proactive',
      message:
        '示范县人民政府办公室的通知要求在“总体情况”中写到“政策解读”，现在没有提到，请补写，没有的也请说明。',
    })
  })
})

describe('figures', () => {
  it.each([
    ['发布政策解读12篇。', true],
    ['发布政策解读十二篇。', true],
    ['全年未开展政策解读。', true],
    ['政策解读率达到100%。', true],
    ['发布政策解读____篇。', false],
    ['2024年发布政策解读。', false],
    ['发布政策解读；公开信息120条。', false],
    ['发布政策解读。公开信息120条。', false],
    ['政策解读按国办发〔2016〕61号文件办理。', false],
    ['公开信息120条。', false],
  ])('%s %s', (text, isStated) => {
    const findings = found({ figures: [named('overview.proactive', ['解读'])] }, ['overview.proactive', text])
    expect(findings.length).toBe(isStated ? 0 : 1)
  })

  it('points to the text that mentions it without one', () => {
    const [finding] = found({ figures: [named('overview', ['晴雨表'])] }, [
      'overview.oversight',
      '建立晴雨表。',
    ])
    expect(finding).toMatchObject({ rule: 'requirement.figure', field: 'overview.oversight' })
    expect(finding?.message).toContain('现在提到了，但没有数')
  })
})

describe('without requirements', () => {
  it('nothing changes, nor with those of another year', () => {
    fc.assert(
      fc.property(anyRequirements, (requirements) => {
        fc.pre(requirements.year !== report.year)
        expect(checkReport(report, { requirements })).toEqual(checkReport(report))
      }),
      { numRuns: 20 },
    )
  })

  it('they only add to what is found, none of it an error', () => {
    const without = checkReport(report)
    fc.assert(
      fc.property(anyRequirements, (any) => {
        const all = checkReport(report, { requirements: { ...any, year: report.year } })
        const own = all.filter(({ rule }) => rule.startsWith('requirement.'))
        expect(all.filter((each) => !own.includes(each))).toEqual(without)
        expect(own.filter(({ severity }) => severity === 'error')).toEqual([])
        expect(own.length).toBeLessThanOrEqual(any.lengths.length + any.matters.length + any.figures.length)
      }),
      { numRuns: 50 },
    )
  })
})

it('what is found while typing is what a fresh look finds', () => {
  const check = createChecker()
  const read = createAskedReader()
  const requirements = asking({
    figures: [named('overview.proactive', ['解读'])],
    matters: [named('overview', ['解读'])],
    lengths: [{ place: 'overview.proactive', most: 12, grade: 'advice' }],
  })
  for (const text of ['', '发布解读', '发布解读12篇。', '发布解读12篇。\n又写了一行。', '又写了一行。']) {
    const edited = withFields(report, [['overview.proactive', text]])
    expect(check(edited, { requirements })).toEqual(checkReport(edited, { requirements }))
    expect(read(edited, requirements)).toEqual(createAskedReader()(edited, requirements))
    expect(read(edited, { ...requirements, year: 2000 })).toEqual([])
  }
})
