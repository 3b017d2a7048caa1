import { describe, expect, it } from 'vitest'
import { importReport } from './import.ts'

const TITLE = '云杉县档案局2024年政府信息公开工作年度报告'
const PREAMBLE = '本报告统计期限自2024年1月1日起至2024年12月31日止。'

describe('headings by their place', () => {
  const headed = (...lines: readonly string[]) => {
    const blocks = [TITLE, PREAMBLE, '一、总体情况', ...lines].map((text) => ({
      kind: 'paragraph' as const,
      text,
    }))
    const { report, doubts } = importReport({ kind: 'text', blocks, notices: [] })
    const filled = Object.entries(report.overview).filter(([, words]) => words.length > 0)
    return [
      Object.fromEntries(filled),
      doubts.flatMap(({ field, reason }) => (reason.includes('没有找到') ? [] : [field])),
    ]
  }

  it('（一）, （二） in order are items where none names one of the form’s, in doubt', () => {
    const lines = [
      '我局认真落实条例。',
      '（一）工作的基本情况',
      '公开12条。',
      '（二）组织领导情况',
      '专人负责。',
    ]
    expect(headed(...lines)).toEqual([
      {
        introduction: lines[0],
        more: [
          { heading: '（六）工作的基本情况', text: lines[2] },
          { heading: '（七）组织领导情况', text: lines[4] },
        ],
      },
      ['overview.more'],
    ])
  })

  it('1., 2., 3. are, too', () => {
    const [overview] = headed(
      '1.强化组织领导，压实责任。专人负责。',
      '2.健全制度体系。逐条审核。',
      '3.回应社会关切。及时回应。',
    )
    expect(overview).toMatchObject({
      more: [{ text: '专人负责。' }, { text: '逐条审核。' }, { text: '及时回应。' }],
    })
  })

  it('that begins no item is asked about', () => {
    const [overview, asked] = headed(
      '我局认真落实条例。',
      '（一）做好主动公开和依申请公开工作',
      '一是主动公开情况。公开12条。',
    )
    expect([overview, asked]).toEqual([
      { introduction: '我局认真落实条例。\n（一）做好主动公开和依申请公开工作', proactive: '公开12条。' },
      ['overview.introduction'],
    ])
  })

  it('of two items is not cut between them, in doubt', () => {
    const [overview, asked] = headed(
      '1.主动公开情况。公开12条。',
      '2.依申请公开情况。无。',
      '3.政府信息管理及信息公开平台建设情况。逐条审核，更新栏目6个。',
    )
    expect([overview, asked]).toEqual([
      { proactive: '公开12条。', onRequest: '无。', management: '逐条审核，更新栏目6个。' },
      ['overview.management'],
    ])
  })

  it('of part one once more is asked about', () => {
    const [overview, asked] = headed(
      '本报告依据条例编制。',
      '一、概况',
      '我局认真落实条例。',
      '（一）主动公开。公开12条。',
    )
    expect(overview).toMatchObject({ proactive: '公开12条。' })
    expect(asked).toEqual(['overview.introduction'])
  })

  it('that stands within the text of another item is asked about', () => {
    const points = '一是主动公开情况。公开12条。二是依申请公开情况。未收到申请。'
    expect(headed(points)[1]).toEqual(['overview.proactive'])
    expect(headed(`（一）主动公开。${points}`, '（二）依申请公开。无。')[1]).toEqual([])
  })

  it('a clause like those that name items is one too, in doubt', () => {
    const [overview, asked] = headed(
      '我局认真落实条例。',
      '组织领导方面，专人负责。',
      '主动公开方面，公开12条。',
      '依申请公开方面，未收到申请。',
      '政府信息管理方面，逐条审核。',
    )
    expect(overview).toMatchObject({
      introduction: '我局认真落实条例。',
      proactive: '公开12条。',
      management: '逐条审核。',
      more: [{ heading: '（六）组织领导方面', text: '专人负责。' }],
    })
    expect(asked).toEqual(['overview.more'])
  })

  it('（一） alone is an item, of which the rest may be lost', () => {
    expect(headed('我局认真落实条例。', '（一）加强组织领导，压实责任', '专人负责。')).toEqual([
      {
        introduction: '我局认真落实条例。',
        more: [{ heading: '（六）加强组织领导，压实责任', text: '专人负责。' }],
      },
      ['overview.more'],
    ])
    expect(headed('我局认真落实条例。', '一是压紧责任，加大主动公开。全年公开12条。')[0]).toEqual({
      introduction: '我局认真落实条例。',
      proactive: '全年公开12条。',
    })
    const words = '我局认真落实条例，对照年度工作要点逐项落实，各股室按月报送，办公室按季通报。'
    expect(
      headed(`${words}（一）主动公开。全年公开信息12条，涉及财政预决算、工程招标、乡村振兴等。`),
    ).toEqual([
      { introduction: words, proactive: '全年公开信息12条，涉及财政预决算、工程招标、乡村振兴等。' },
      [],
    ])
  })

  it('is a sentence of two clauses over a longer paragraph, and a point of a list among others', () => {
    const points = ['1、加强领导，落实责任。', '2、健全制度，严格审核。', '3、强化宣传，拓展渠道。']
    const under = '调整领导小组，明确各股室的责任人，并纳入年度考评。'
    const [overview] = headed(...points.flatMap((point) => [point, under]))
    expect(overview).toHaveProperty('more.0', { heading: '（六）加强领导，落实责任', text: under })
    expect(headed('我局认真落实条例。', ...points, under)[0]).toEqual({
      proactive: ['我局认真落实条例。', ...points, under].join('\n'),
    })
  })

  it('may be missing behind its number, in doubt', () => {
    expect(
      headed(
        '（一）组织领导。专人负责。',
        '（二）2024年，我乡受理依申请公开0件。',
        '（三）政府信息管理方面。逐条审核。',
      ),
    ).toEqual([
      {
        onRequest: '2024年，我乡受理依申请公开0件。',
        management: '逐条审核。',
        more: [{ heading: '（六）组织领导', text: '专人负责。' }],
      },
      ['overview.more', 'overview.onRequest'],
    ])
  })

  it('is no label of a list', () => {
    const list = ['全年公开52条，包括：', '政府网站：42条。', '微信公众号：10条。']
    const [overview] = headed('（一）主动公开情况', ...list, '（二）依申请公开情况', '未收到申请。')
    expect(overview).toEqual({ proactive: list.join('\n'), onRequest: '未收到申请。' })
  })

  it('a sentence of two clauses is a heading as its first clause says', () => {
    const [overview, asked] = headed(
      '（一）加强平台建设，深化信息公开工作。我局更新栏目6个。',
      '（二）主动公开情况。公开12条。',
    )
    expect([overview, asked]).toEqual([{ platforms: '我局更新栏目6个。', proactive: '公开12条。' }, []])
  })

  it('ends with 情况 where no mark ends it, in doubt', () => {
    const [overview, asked] = headed(
      '（一）公开政府信息情况本年度我乡公开12条。',
      '（二）依申请公开情况。无。',
    )
    expect([overview, asked]).toEqual([
      { proactive: '本年度我乡公开12条。', onRequest: '无。' },
      ['overview.proactive'],
    ])
  })
})
