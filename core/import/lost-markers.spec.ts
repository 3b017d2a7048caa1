import { describe, expect, it } from 'vitest'
import { importReport } from './import.ts'

const CUT = '公开12条，涉及财政预决算、招标采购、人事任免和本局年度计划，其中通过县政府门户网站公开8条'
const TITLE = '云杉县档案局2024年政府信息公开工作年度报告'

function read(...lines: readonly string[]) {
  const blocks = [TITLE, '根据条例编制本报告。', ...lines].map((text) => ({
    kind: 'paragraph' as const,
    text,
  }))
  const { report, doubts } = importReport({ kind: 'text', blocks, notices: [] })
  return { overview: report.overview, preamble: report.preamble, asked: doubts.map(({ field }) => field) }
}

describe('an item whose number lost its mark or its figure', () => {
  it.each([
    ['1、主动公开情况。公开12条。', '2依申请公开情况全年未收到申请。', '3、政府信息管理情况。审核。'],
    ['一是主动公开方面。公开12条。', '二依申请公开方面。全年未收到申请。', '三是政府信息管理方面。审核。'],
    [
      '（一）主动公开情况。公开12条。',
      '二依申请公开情况。全年未收到申请。',
      '（三）政府信息管理情况。审核。',
    ],
    ['()主动公开情况。公开12条。', '()依申请公开情况。全年未收到申请。', '（）政府信息管理情况。审核。'],
  ])('is told by its neighbours: %s', (...items) => {
    expect(read('一、总体情况', ...items).overview).toMatchObject({
      proactive: '公开12条。',
      onRequest: '全年未收到申请。',
      management: '审核。',
    })
  })

  it.each([
    '2家单位依申请公开信息5条。',
    '2024年依申请公开情况良好。',
    '3依申请公开情况另见附件。',
    '二季度依申请公开情况另行通报。',
  ])('is none where the number counts, or is not the next: %s', (line) => {
    const { overview } = read(
      '一、总体情况',
      '1、主动公开情况。公开12条。',
      line,
      '3、政府信息管理情况。审核。',
    )
    expect(overview).toMatchObject({ proactive: `公开12条。\n${line}`, onRequest: '', management: '审核。' })
  })
})

it('is none where it counts quarters', () => {
  const line = '二季度依申请公开情况另行通报。'
  const items = ['一是主动公开方面。公开12条。', line, '三是政府信息管理方面。审核。']
  expect(read('一、总体情况', ...items).overview.proactive).toBe(`公开12条。\n${line}`)
})

describe('part one without its heading', () => {
  it('begins with （一）主动公开, also where the rest is cut off, and the preamble is asked about', () => {
    const { overview, preamble, asked } = read(`（一）主动公开情况。${CUT}`)
    expect([overview.proactive, preamble]).toEqual([CUT, '根据条例编制本报告。'])
    expect(asked).toContain('preamble')
  })

  it.each(['（二）主动公开情况。公开12条。', '（一）主动公开情况', '（一）培训情况。培训2次，参加30人。'])(
    'does not begin with %s',
    (line) => expect(read(line).overview.proactive).toBe(''),
  )
})

describe('a heading over two matters', () => {
  it.each([
    '（二）依申请公开及行政复议（行政诉讼）情况',
    '（二）依申请公开和行政复议、行政诉讼情况',
    '（二）依申请公开政府信息情况和行政复议、行政诉讼的处理以及应对情况',
  ])('is that of the item it names first, in doubt, from end to end: %s', (heading) => {
    const lines = ['（一）主动公开情况', '公开12条。', heading, '全年未收到申请。']
    const { overview, asked } = read('一、总体情况', ...lines)
    expect(overview.onRequest).toBe('全年未收到申请。')
    expect(asked).toContain('overview.onRequest')
  })

  it('is of another matter where 申请 is what a suit is about', () => {
    const lines = ['（一）主动公开情况', '公开12条。', '（二）依申请公开情况', '未收到。']
    const heading = '信息公开申请行政复议、提起行政诉讼的情况'
    const { overview } = read('一、总体情况', ...lines, `（三）${heading}`, '未发生。')
    expect(overview.onRequest).toBe('未收到。')
    expect(overview.more).toEqual([{ heading: `（六）${heading}`, text: '未发生。' }])
  })

  it.each(['（一）本单位主动公开政府信息的数量。', '（一）我镇主动公开信息的主要内容。'])(
    'says whose matter it is, and how much of it: %s',
    (heading) => {
      const { overview } = read('一、总体情况', `${heading}公开36条。`, '（二）依申请公开情况。未收到。')
      expect(overview).toMatchObject({ proactive: '公开36条。', onRequest: '未收到。' })
    },
  )
})

describe('a heading of two clauses', () => {
  it.each([
    ['（二）依法依规，扎实办好依申请公开事项。', '严格办理。'],
    ['（二）全面拓展依申请公开渠道，方便群众。', '一是网上申请。'],
  ])('goes as far as its stop: %s', (heading, text) => {
    const { overview } = read('一、总体情况', '（一）主动公开情况。公开12条。', `${heading}${text}`)
    expect(overview.onRequest).toBe(text)
  })

  it('is none where a sentence begins behind the matter', () => {
    const line = '（二）依申请公开全年没有来信，群众多当面询问。一是网上申请。'
    const { overview, asked } = read('一、总体情况', '（一）主动公开情况。公开12条。', line)
    expect(overview.onRequest).toBe('全年没有来信，群众多当面询问。一是网上申请。')
    expect(asked).toContain('overview.onRequest')
  })
})
