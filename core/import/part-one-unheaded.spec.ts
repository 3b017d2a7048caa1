import { describe, expect, it } from 'vitest'
import { importReport } from './import.ts'

const TITLE = '云杉县档案局2024年政府信息公开工作年度报告'
const PREAMBLE = '本报告统计期限自2024年1月1日起至2024年12月31日止。'
const ITEMS = [
  '（一）主动公开。全年公开信息52条。',
  '（二）依申请公开。全年未收到申请。',
  '（三）政府信息管理。逐条审核。',
  '（四）平台建设。更新栏目6个。',
  '（五）监督保障。培训两次。',
]
const TEXTS = {
  proactive: '全年公开信息52条。',
  onRequest: '全年未收到申请。',
  management: '逐条审核。',
  platforms: '更新栏目6个。',
  oversight: '培训两次。',
}

function read(...lines: readonly string[]) {
  const blocks = [TITLE, PREAMBLE, ...lines].map((text) => ({ kind: 'paragraph' as const, text }))
  const { report, doubts } = importReport({ kind: 'text', blocks, notices: [] })
  const asked = doubts.filter(({ field }) => field === 'preamble').length
  return { overview: report.overview, preamble: report.preamble, asked }
}

describe('items of part one', () => {
  it('in one paragraph are divided by their headings', () => {
    expect(read('一、总体情况', ITEMS.join(''))).toEqual({ overview: TEXTS, preamble: PREAMBLE, asked: 0 })
  })

  it.each([[ITEMS], [[ITEMS.join('')]], [[...ITEMS, '二、主动公开政府信息情况']]])(
    'are part one where nothing heads it, and the preamble is asked about: %j',
    (lines) => {
      expect(read(...lines)).toEqual({ overview: TEXTS, preamble: PREAMBLE, asked: 1 })
    },
  )

  it('are divided where they stand in the paragraph of the preamble, with their heading', () => {
    const whole = `本报告由我局编制，如有疑问请来电。一、总体情况 ${ITEMS.join(' ')}`
    expect(read(whole)).toEqual({
      overview: TEXTS,
      preamble: `${PREAMBLE}\n本报告由我局编制，如有疑问请来电。`,
      asked: 0,
    })
  })

  it('are divided behind the heading of their part, and what stands between is an introduction', () => {
    const words = '2024年，我局认真落实条例，对照年度工作要点逐项落实，各股室按月报送，办公室按季通报。'
    const { overview } = read(`一、总体情况 ${words} ${ITEMS.slice(0, 2).join(' ')}`)
    expect(overview).toMatchObject({
      introduction: words,
      proactive: TEXTS.proactive,
      onRequest: TEXTS.onRequest,
    })
  })

  it('are divided where they are numbered 1、, and so is the part that follows', () => {
    const items =
      '1、主动公开政府信息的情况：公开信息52条，涉及财政预决算、工程招标。 2、依申请公开政府信息的情况：无。'
    const { overview, preamble } = read(
      `现将2024年工作情况汇报如下： 一、总体情况 ${items} 二、主动公开政府信息情况`,
    )
    expect(preamble).toBe(`${PREAMBLE}\n现将2024年工作情况汇报如下：`)
    expect(overview).toMatchObject({
      proactive: '公开信息52条，涉及财政预决算、工程招标。',
      onRequest: '无。',
    })
  })

  it('begin with a short sentence that says what they are about, in doubt where it says more', () => {
    const { overview } = read(
      '一、总体情况',
      '我局认真落实条例。',
      '主动公开亮出底牌。全年公开信息52条。',
      '依申请公开服务靠前。全年未收到申请。',
      '信息管理更加精细。逐条审核。',
    )
    expect(overview).toMatchObject({
      introduction: '我局认真落实条例。',
      proactive: '全年公开信息52条。',
      onRequest: '全年未收到申请。',
      management: '逐条审核。',
    })
  })

  it('are divided where they are numbered 一是, 二是 in one paragraph', () => {
    const items = ITEMS.map((item, i) =>
      item.replace(/^（.）(.*?)。/u, `${'一二三四五'.charAt(i)}是$1方面。`),
    )
    expect(read('一、总体情况', `我局认真落实条例。${items.join('')}`).overview).toEqual({
      introduction: '我局认真落实条例。',
      ...TEXTS,
    })
    const list =
      '一是健全机制方面，定期研究。二是压实责任方面，专人负责。三是加强培训方面，年内两次，覆盖各股室各镇。'
    expect(read('一、总体情况', `（一）监督保障。${list}`).overview.oversight).toBe(list)
  })

  it('are divided where 一是, 二是 and a short sentence say what they are about, or stops are lost before them', () => {
    const sentences = [
      '一是积极推动主动公开。我局在门户网站发布信息52条。',
      '二是规范做好依申请公开。全年收到申请2件。',
      '三是切实加强政府信息管理。实行分级审核的机制。',
    ]
    expect(read('一、总体情况', `我局认真落实条例。${sentences.join('')}`).overview).toMatchObject({
      introduction: '我局认真落实条例。',
      proactive: '我局在门户网站发布信息52条。',
      onRequest: '全年收到申请2件。',
      management: '实行分级审核的机制。',
    })
    const lost = [
      '一是主动公开方面。累计公开信息6条，涵盖医疗卫生、公共卫生、水质监测',
      '二是依申请公开方面。规范流程，明确受理和答复，全年收到申请0',
      '三是政府信息管理方面。建立审核机制，定期梳理更新已公开信息',
      '四是平台建设方面。各级机构优化专栏，同时用新媒体平台与公众交流',
    ]
    expect(read('一、总体情况', lost.join('')).overview.platforms).toBe(lost[3]?.slice(9))
  })

  it.each([
    '本报告包括：一是主动公开情况，二是依申请公开情况，三是政府信息管理情况，四是平台建设情况，五是监督保障情况。',
    '下一步要做好：一是加强主动公开。二是规范依申请公开。三是完善平台建设。四是强化监督保障。年内完成。',
  ])('are not what is only listed: %s', (list) => {
    expect(read(list, '一、总体情况', ...ITEMS).preamble).toBe(`${PREAMBLE}\n${list}`)
  })

  it('are not what a preamble says the report is made of', () => {
    const contents = `本报告包括：（一）主动公开情况；（二）依申请公开情况；（三）政府信息管理情况；（四）平台建设情况；（五）监督保障情况。`
    const { preamble } = read(contents, '一、总体情况', ...ITEMS)
    expect(preamble).toBe(`${PREAMBLE}\n${contents}`)
  })

  it('are not a list of two within an item', () => {
    const words =
      '重点做好两项工作。（一）主动公开。逐条梳理，应公开尽公开。（二）依申请公开。逐件答复，按时办结全部申请，没有超期。'
    expect(read('一、总体情况', `（一）主动公开情况。${words}`).overview.proactive).toBe(words)
  })
})

describe('a heading', () => {
  it('may have many spaces behind it', () => {
    const blanks = ' '.repeat(80)
    const { overview } = read('一、总体情况', `（一）主动公开${blanks}`, '全年公开52条。')
    expect(overview.proactive).toBe('全年公开52条。')
  })

  it('may say whose matter it names', () => {
    const { overview } = read('一、总体情况', '（一）本单位主动公开政府信息情况', '全年公开52条。')
    expect(overview.proactive).toBe('全年公开52条。')
  })

  it('ends where a list begins without a mark', () => {
    const list = '一是健全机制。二是压实责任。'
    const { overview } = read('一、总体情况', ...ITEMS, `（六）强化组织领导，健全工作机制${list}`)
    expect(overview.more).toEqual([{ heading: '（六）强化组织领导，健全工作机制', text: list }])
  })

  it('stands behind a colon of half width', () => {
    const words =
      '1、主动公开政府信息的情况:40条，涉及财政预决算、工程招标、乡村振兴。 2、依申请公开情况:无。'
    const { overview, preamble } = read(
      `现将工作情况汇报如下: 一、总体情况 ${words} 二、主动公开政府信息情况`,
    )
    expect([overview.onRequest, preamble]).toEqual(['无。', `${PREAMBLE}\n现将工作情况汇报如下:`])
  })
})
