import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../checks/finding.ts'
import { standardLayout } from '../document/tree.ts'
import { blankReport } from '../report/blank.ts'
import { withFields } from '../report/fields.ts'
import type { Field, FieldValue } from '../report/report.ts'
import { defaultSettings } from '../settings.ts'
import { type ApprovalMatter, composeApproval } from './approval-sheet.ts'
import { TABLE_HEIGHT } from './measures.ts'
import type { ApprovalSheet } from './sheet.ts'

const DIGEST = '0123456789abcdef'.repeat(4)

const blank = blankReport({ name: '某县水务局', level: 'department' }, 2025)

const matter = (more: Partial<ApprovalMatter> = {}): ApprovalMatter => ({
  report: blank,
  findings: [],
  setAside: [],
  version: 1,
  state: 'draft',
  digest: DIGEST,
  rows: defaultSettings.approvalRows,
  layout: standardLayout,
  ...more,
})
const filled = (...fields: [Field, FieldValue][]) =>
  composeApproval(matter({ report: withFields(blank, fields) }))

/** The texts of every row, cell by cell. */
const rowsOf = ({ rows }: ApprovalSheet) =>
  rows.map(({ cells }) => cells.map(({ lines }) => lines.map(({ text }) => text).join('\n')))
const rowOf = (sheet: ApprovalSheet, label: string) => {
  const row = rowsOf(sheet).find((texts) => texts.some((text) => text.split('\n')[0] === label))
  return row?.slice(row.findIndex((text) => text.startsWith(label)) + 1)
}

describe('The figures on an approval sheet', () => {
  it('are 未填 where nothing was filled in, which is not 0', () => {
    const sheet = composeApproval(matter())
    expect(rowOf(sheet, '规章')).toEqual(['制发', '未填', '废止', '未填', '现行有效', '未填'])
    expect(rowOf(sheet, '行政事业性收费')).toEqual(['未填'])
    expect(rowOf(sheet, '勾稽关系')).toEqual(['未填'])
    expect(rowsOf(sheet).flat()).not.toContain('0')
  })

  it('are those of the report, totals computed, money as it was typed', () => {
    const sheet = filled(
      ['disclosure:normativeDocuments/issued', 3],
      ['disclosure:normativeDocuments/inForce', 0],
      ['disclosure:licensing/decisions', 1250],
      ['disclosure:fees/amount', '24252.311082'],
      ['requests:received/natural', 7],
      ['requests:received/research', 2],
      ['requests:carriedIn/natural', 1],
      ['requests:granted/natural', 5],
      ['requests:refused.stateSecret/natural', 3],
      ['requests:granted/research', 2],
      ['disputes:litigationDirect/upheld', 1],
      ['disputes:litigationAfterReconsideration/pending', 2],
    )
    expect(rowOf(sheet, '行政规范性文件')).toEqual(['制发', '3', '废止', '未填', '现行有效', '0'])
    expect(rowOf(sheet, '行政许可')?.[0]).toBe('1250')
    expect(rowOf(sheet, '行政事业性收费')).toEqual(['24252.311082 万元'])
    expect(rowOf(sheet, '依申请公开')).toEqual(['新收', '9', '上年结转', '1', '办结总计', '10'])
    expect(rowOf(sheet, '结转下年')).toEqual(['未填', '勾稽关系', '成立'])
    expect(rowOf(sheet, '复议、诉讼')).toEqual(['行政复议', '未填', '行政诉讼', '3'])
  })

  it('tell in which columns the balance is broken, also where the totals agree', () => {
    const one = filled(['requests:received/natural', 7], ['requests:granted/natural', 6])
    expect(rowOf(one, '勾稽关系')).toEqual(['不成立：自然人'])
    const crossed = filled(['requests:received/natural', 7], ['requests:granted/enterprise', 7])
    expect(rowOf(crossed, '勾稽关系')).toEqual(['不成立：自然人等 2 列'])
  })
})

describe('An approval sheet', () => {
  it('says whose report it is and which text exactly', () => {
    const sheet = composeApproval(matter({ deadline: '2026-01-31' }))
    expect(sheet.heading).toBe('政府信息公开工作年度报告审签单')
    expect(sheet.meta.title).toBe('某县水务局2025年政府信息公开工作年度报告审签单')
    expect(rowsOf(sheet).slice(0, sheet.headerRows)).toEqual([
      ['机关名称', '某县水务局'],
      ['报告名称', '某县水务局2025年政府信息公开工作年度报告'],
      ['报送期限', '2026年1月31日', '版本', '第 1 版（起草中）'],
      ['校验码\n（SHA-256）', expect.stringContaining('01234567 89abcdef')],
    ])
    expect(sheet.foot).toContain('国办公开办函〔2021〕30号')
  })

  it('says of a signed version when and by whom, where that is known', () => {
    const signed = { on: '2026-01-09', by: '张三' }
    const version = (more: Partial<ApprovalMatter>) =>
      rowOf(composeApproval(matter({ version: 2, ...more })), '版本')
    expect(version({ state: 'review' })).toEqual(['第 2 版（送审稿）'])
    expect(version({ state: 'signed', signed })).toEqual(['第 2 版（2026年1月9日由张三签发）'])
    expect(version({ state: 'signed' })).toEqual(['第 2 版（已签发）'])
    expect(version({ state: 'published', signed })).toEqual(['第 2 版（已公开，2026年1月9日由张三签发）'])
  })

  it('has the office’s own rows, each with a place for the date', () => {
    const rows = [
      { label: '承办人', tall: false },
      { label: '分管领导意见', tall: true },
    ]
    const sheet = composeApproval(matter({ rows }))
    const last = sheet.rows.slice(-2)
    expect(rowsOf(sheet).slice(-2)).toEqual([
      ['承办人', '　　　　年　　月　　日'],
      ['分管领导意见', '　　　　年　　月　　日'],
    ])
    expect(last.map(({ cells }) => cells[1]?.role)).toEqual(['signing', 'opinion'])
    expect(last[1]?.height).toBeGreaterThan(last[0]?.height ?? Infinity)
    expect(composeApproval(matter()).rows).toHaveLength(sheet.rows.length + 3)
  })

  it('fills its grid in every row', () => {
    const { rows, columnWidths } = composeApproval(matter({ deadline: '2026-01-31' }))
    expect(columnWidths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(156)
    let reaching = 0
    for (const { cells } of rows) {
      const across = cells.reduce((sum, { colSpan }) => sum + colSpan, reaching)
      expect(across).toBe(columnWidths.length)
      reaching = cells.filter(({ rowSpan }) => rowSpan > 1).length
    }
  })

  it('keeps users’ words on their line, whatever is in them', () => {
    const name = '某县<b>{x}</b>&\n局\u0007'
    const sheet = composeApproval(
      matter({
        report: { ...blank, agency: { ...blank.agency, name } },
        rows: [{ label: '签\n发', tall: false }],
      }),
    )
    expect(rowOf(sheet, '机关名称')).toEqual(['某县<b>{x}</b>& 局'])
    expect(rowsOf(sheet).at(-1)?.[0]).toBe('签 发')
  })

  it('takes one page with the usual rows, whatever the checks found and a name of forty characters', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 120 })
    const message = fc.oneof(
      words,
      fc.constant('“自然人”一列：第一项加第二项是 1，第三项加第四项是 2。'.repeat(3)),
    )
    const finding = message.map((text): Finding => ({
      rule: 'form.blank',
      severity: 'error',
      part: 3,
      field: 'other',
      message: text,
    }))
    const matters = fc.record({
      name: fc.string({ unit: fc.constantFrom('某', '县', '务', '局'), maxLength: 40, size: 'max' }),
      findings: fc.array(finding, { maxLength: 30 }),
      setAside: fc.array(fc.record({ message, reason: words }), { maxLength: 30 }),
    })
    fc.assert(
      fc.property(matters, ({ name, ...found }) => {
        const report = { ...blank, agency: { ...blank.agency, name } }
        const signed = { on: '2026-10-29', by: '欧阳某某' }
        const deadline = '2026-01-31'
        const { rows } = composeApproval(matter({ report, state: 'submitted', signed, deadline, ...found }))
        expect(rows.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(TABLE_HEIGHT + 1e-9)
      }),
    )
  })
})
