import { describe, expect, it } from 'vitest'
import { importReport } from './import.ts'
import { NO_YEAR } from './imported.ts'
import type { SourceBlock, SourceParagraph } from './source.ts'

function read(...lines: readonly (string | SourceBlock)[]) {
  const blocks = lines.map((line): SourceBlock => (typeof line === 'string' ? paragraph(line) : line))
  const { report, doubts, unplaced } = importReport({ kind: 'text', blocks, notices: [] })
  const reasons = doubts.map(({ field, reason }) => `${field} ${reason}`)
  return {
    report,
    fields: doubts.map(({ field }) => field),
    reasons,
    unplaced: unplaced.map(({ text }) => text),
  }
}

function paragraph(text: string): SourceParagraph {
  return { kind: 'paragraph', text }
}

const TITLE = '云杉县档案局2024年政府信息公开工作年度报告'
const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
const FIGURES = ['1', '0', '2', '0', '3', '0', '1', '0', '0', '1', '4', '0', '0', '0', '4']
const DISPUTES = {
  'reconsideration/upheld': 1,
  'reconsideration/other': 2,
  'litigationDirect/corrected': 1,
  'litigationAfterReconsideration/upheld': 4,
}

describe('labels broken over lines', () => {
  it.each([
    ['in two', (label: string) => [label.slice(0, 2), label.slice(2)]],
    ['letter by letter', (label: string) => Array.from(label)],
  ])('are whole again: %s', (_, broken) => {
    const outcomes = OUTCOMES.flatMap((label) => (label === '总计' ? [label] : broken(label)))
    const { report, fields } = read(
      TITLE,
      '四、政府信息公开行政复议、行政诉讼情况',
      '行政复议',
      '行政诉讼',
      ...outcomes,
      '未经复议直接起诉',
      '复议后起诉',
      ...outcomes,
      ...outcomes,
      ...FIGURES,
    )
    expect(report.tables.disputes).toMatchObject(DISPUTES)
    expect(Object.keys(report.tables.disputes)).toHaveLength(12)
    expect(fields.filter((field) => field.startsWith('disputes'))).toEqual([])
  })

  it('are whole where the end of a page cut their row in two', () => {
    const row = (...texts: readonly string[]) => ({
      cells: texts.map((text, column) => ({ text, column, colSpan: 1, rowSpan: 1 })),
    })
    const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
    const { report, unplaced } = read(TITLE, {
      kind: 'table',
      rows: [
        row('', ...applicants),
        row('4.无正当理由大量', '2', '0', '0', '0', '0', '0', '2'),
        row('反复申请', '', '', '', '', '', '', ''),
        row('1.信访举报投诉类申请', '5', '0', '0', '0', '0', '0', '5'),
      ],
    })
    expect(report.tables.requests).toMatchObject({
      'notProcessed.excessive/natural': 2,
      'notProcessed.petition/natural': 5,
    })
    expect(unplaced).toEqual([])
  })

  it('are no two words that stand one under the other by chance', () => {
    const { report } = read(TITLE, '一、总体情况', '（一）主动公开', '行政', '许可证12件已经公开。')
    expect(report.overview.proactive).toBe('行政\n许可证12件已经公开。')
  })
})

describe('a report without line breaks', () => {
  const glued = [
    '根据条例，现公布本报告，内容包括总体情况、主动公开政府信息情况、其他需要报告的事项等六个部分。',
    '一、总体情况2024年，我局做好公开工作，按条例办理各项事务，回应群众关切。',
    '（一）主动公开情况全年公开12条。（二）依申请公开方面收到2件。（三）监督保障情况。培训3次。',
    '二、主动公开政府信息情况第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件1129',
    '三、收到和处理政府信息公开申请情况全年2件。自然人总计一、本年新收政府信息公开申请数量2000002',
    '二、上年结转政府信息公开申请数量0000000',
    '四、政府信息公开行政复议与行政诉讼情况有1件。行政复议行政诉讼',
    `${OUTCOMES.join('')}未经复议直接起诉复议后起诉${OUTCOMES.join('')}${OUTCOMES.join('')}102030100140004`,
    '五、存在的主要问题及改进情况还不够细。下一步，要更细。',
    '六、其他需要报告的事项无。',
  ].join('')

  it('is cut at its headings, and what may be cut in another place is in doubt', () => {
    const { report, fields } = read(TITLE, glued)
    expect(report.preamble).toMatch(/^根据条例.*六个部分。$/u)
    expect(report.overview).toMatchObject({
      introduction: '2024年，我局做好公开工作，按条例办理各项事务，回应群众关切。',
      proactive: '全年公开12条。',
      onRequest: '收到2件。',
      oversight: '培训3次。',
    })
    expect(report.other).toBe('无。')
    expect(fields).toEqual(expect.arrayContaining(['overview.proactive', 'overview.onRequest']))
  })

  it('gives figures only where labels and sums leave one way; all else is blank and in doubt', () => {
    const { report, fields } = read(TITLE, glued)
    expect(report.tables.disclosure).toEqual({
      'regulations/issued': 0,
      'regulations/repealed': 0,
      'regulations/inForce': 0,
    })
    expect(fields).toContain('disclosure:normativeDocuments/issued')
    expect(report.tables.requests).toMatchObject({ 'received/natural': 2, 'carriedIn/natural': 0 })
    expect(fields).toContain('requests:received/natural')
    expect(report.tables.disputes).toMatchObject(DISPUTES)
    expect(fields).toContain('disputes:reconsideration/upheld')
  })
})

describe('bars on lines of their own', () => {
  const ROWS = [
    ['第二十条第（一）项'],
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件'],
    ['规章', '0', '0', '0'],
    ['行政规范性文件', '2', '1', '12'],
    ['第二十条第（五）项'],
    ['信息内容', '本年处理决定数量'],
    ['行政许可', '325'],
  ]
  const CELLS = ROWS.flat()

  it.each([
    ['between all cells', CELLS.flatMap((cell) => [cell, '|'])],
    ['before each row', ROWS.flatMap((row) => ['|', ...row.map((cell) => `${cell} |`)])],
    [
      'before each row, with what merged cells leave',
      ROWS.flatMap((row) => [
        '|',
        ...row.map((cell, i) => (i === row.length - 1 ? `${cell} | ||` : `${cell} |`)),
      ]),
    ],
  ])('divide: %s', (_, lines) => {
    const { report, fields } = read(TITLE, '二、主动公开政府信息情况', ...lines)
    expect(report.tables.disclosure).toMatchObject({
      'normativeDocuments/issued': 2,
      'normativeDocuments/repealed': 1,
      'normativeDocuments/inForce': 12,
      'licensing/decisions': 325,
    })
    expect(fields.filter((field) => /^disclosure:(?:normative|licensing)/u.test(field))).toEqual([])
  })

  it('are blank cells where a table begins without one', () => {
    const { report } = read(
      TITLE,
      '二、主动公开政府信息情况',
      ...['信息内容 |', '本年制发件数 |', '本年废止件数 |', '现行有效件数 |'],
      ...['规章 |', '0 |', '|', '3 |', '行政规范性文件 |', '2 |', '|', '12 |'],
    )
    expect(report.tables.disclosure).toEqual({
      'regulations/issued': 0,
      'regulations/inForce': 3,
      'normativeDocuments/issued': 2,
      'normativeDocuments/inForce': 12,
    })
  })
})

describe('what a page prints around its text', () => {
  it.each([
    '— 2 —',
    '-2-',
    '第 2 页 共 9 页',
    'https://example.gov.cn/zwgk/1.html\t2/9',
    '2025/1/20 10:21\t年报',
  ])('is no part of a sentence: %s', (mark) => {
    const { report } = read(TITLE, '一、总体情况', '（一）主动公开。全年审查文件166件，', mark, '公开12条。')
    expect(report.overview.proactive).toBe('全年审查文件166件，公开12条。')
  })

  it('is no part of the last text, whichever that is', () => {
    const { report, unplaced } = read(
      TITLE,
      '五、存在的主要问题及改进情况',
      '更新慢。下一步要改。',
      '主办：云杉县人民政府办公室 版权所有',
      '网站标识码：1234567890 备案号：某备00000001号 公安备案：00000000000001号',
    )
    expect(report.problems.problems).toBe('更新慢。下一步要改。')
    expect(unplaced.join('')).toMatch(/主办.*网站标识码/u)
  })

  it('is not what only looks like it', () => {
    const { report } = read(TITLE, '一、总体情况', '（一）主动公开。见下：', '2', '—12—13条')
    expect(report.overview.proactive).toBe('见下：\n2\n—12—13条')
  })
})

describe('unit and year', () => {
  it.each([
    [['云杉县档案局办公室', '2024年度政府信息公开工作年度报告']],
    [['2024年云杉县档案局办公室政府信息公开', '工作年度报告']],
    [['2024年云杉县档案局办公室', '政府信息公开工作年度报告']],
    [['云杉县档案局办公室2024年', '政府信息公开工作年度报告']],
    [['根据条例要求，特编制云杉县档案局办公室2024年政府信息公开工作年度报告。']],
    [['现编制形成《云杉县档案局办公室2024年政府信息公开工作年度报告》，统计期限如下。']],
  ])('are found in %j', (lines) => {
    const { report } = read(...lines, '一、总体情况', '（一）主动公开。公开12条。')
    expect([report.agency.name, report.year]).toEqual(['云杉县档案局办公室', 2024])
  })

  it('a line above the name of the report that names no unit is none', () => {
    expect(read('2024年1月10日', '政府信息公开工作年度报告', '一、总体情况').report.agency.name).toBe('')
  })

  it('are asked for where only the texts name a year, or nothing does', () => {
    const named = read(
      '一、总体情况',
      '（一）主动公开。2024年公开12条。',
      '（二）依申请公开。2024年收到2件。',
    )
    expect([named.report.year, named.fields.includes('year')]).toEqual([2024, true])
    const unnamed = read('一、总体情况', '（一）主动公开。2023年3条，2024年2条。')
    expect([unnamed.report.year, unnamed.fields.includes('year')]).toEqual([NO_YEAR, true])
  })
})

describe('a table that is not read', () => {
  it('in one row only is asked for there: its figures stand without a label', () => {
    const { fields, report } = read(
      TITLE,
      '| 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
      '| （一）予以公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |',
      '| 分离的字 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
    )
    expect(report.tables.requests).toMatchObject({ 'granted/natural': 2 })
    expect(fields).toContain('requests:partlyGranted/natural')
    expect(fields).not.toContain('requests:granted/natural')
  })

  it('is said to be there where its labels are', () => {
    const { reasons } = read(
      TITLE,
      '四、行政复议、行政诉讼情况',
      '行政诉讼 未经复议直接起诉',
      '复议后起诉 尚未审结',
    )
    expect(reasons.find((reason) => reason.startsWith('disputes'))).toContain('没有读出来')
    expect(reasons.find((reason) => reason.startsWith('requests'))).toContain('没有找到')
  })

  it('is not said to be there where only its part has a heading', () => {
    const words = ['四、政府信息公开行政复议、行政诉讼情况', '2024年，我局没有引起行政复议和行政诉讼等情况']
    const told = '2.按结果分:维持原行政行为3件;未经复议直接起诉2件;尚未审结1'
    for (const lines of [words, words.slice(1), [told]]) {
      const { reasons } = read(TITLE, ...lines, '五、存在的主要问题及改进情况')
      expect(reasons.find((reason) => reason.startsWith('disputes'))).toContain('没有找到')
    }
  })

  it('is read where the end of a label was lost', () => {
    const { report } = read(
      TITLE,
      '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
      '规章 | 0 | 0 | 0 |',
      '行政规范性 | 4 | 1 | 6 |',
    )
    expect(report.tables.disclosure).toMatchObject({
      'regulations/issued': 0,
      'normativeDocuments/issued': 4,
      'normativeDocuments/inForce': 6,
    })
  })

  it('is none where bars are all that is left of one that laid out the page', () => {
    const { report } = read(`${TITLE} | |||||`, '统计期限自2024年1月1日起。 | |||||', '一、总体情况')
    expect([report.agency.name, report.preamble]).toEqual(['云杉县档案局', '统计期限自2024年1月1日起。'])
  })
})

describe('documents of nothing but blanks', () => {
  it.each([' ', '\u3000', '\n', '（ ', '1 ', '| ', '一、 '])('are read: %j', (blank) => {
    const { report } = read(
      TITLE,
      blank.repeat(200_000),
      '一、总体情况',
      `（一）主动公开。${blank.repeat(200_000)}`,
    )
    expect(report.year).toBe(2024)
  })
})
