import { describe, expect, it } from 'vitest'
import { applyFirst, found, named } from '../found.testing.ts'
import { checkDates } from './dates.ts'
import { checkPercentages } from './percentages.ts'
import { checkRepeatedWords } from './repeated.ts'

describe('words written twice', () => {
  it.each([
    ['还存在一些问题问题和不足', '还存在一些问题和不足', 'warning'],
    ['学习贯彻全会精神精神，', '学习贯彻全会精神，', 'warning'],
    ['主动公开工作主动公开工作有序', '主动公开工作有序', 'warning'],
    ['做好信息公开公开工作，', '做好信息公开工作，', 'warning'],
    ['加强培训培训力度', '加强培训力度', 'warning'],
    ['对信息公开工作工作进行检查', '对信息公开工作进行检查', 'warning'],
    ['报送信息由分管领导审核，报送信息由分管领导审核后发布', '报送信息由分管领导审核后发布', 'warning'],
    ['及时及时公开补贴标准', '及时公开补贴标准', 'warning'],
    ['及时及时性', '及时性', 'advice'],
    ['利用政府网站网站回龙镇专栏公开', '利用政府网站回龙镇专栏公开', 'warning'],
    ['健全工作工作机制', '健全工作机制', 'advice'],
    ['我局和和相关单位', '我局和相关单位', 'warning'],
    ['一是是更新偏慢；', '一是更新偏慢；', 'warning'],
    ['二是二是加强培训', '二是加强培训', 'warning'],
    ['通知在在网站发布', '通知在网站发布', 'warning'],
    ['本报告可通过可以通过门户网站查阅', '本报告可以通过门户网站查阅', 'warning'],
    ['各科室应当报送应报送的', '各科室应当报送的', 'warning'],
    ['发布耕地力地力补贴信息', '发布耕地力补贴信息', 'advice'],
  ])('%s', (text, right, severity) => {
    expect(found(checkRepeatedWords, text)).toMatchObject([{ rule: 'proof.term', severity }])
    expect(applyFirst(checkRepeatedWords, text)).toBe(right)
  })

  it.each([
    '一件一件办理，一个一个核对，逐条逐条审核。',
    '形成实实在在的工作支撑。',
    '与园区管理办公室办公室联系。',
    '编制2025年某县人民政府政府信息公开工作年度报告。',
    '法律、法规和国家有关规定规定应当主动公开的其他信息。',
    '等等等等，三三两两，家家户户，方方面面。',
    '公开、公开、再公开。',
    '我局与与会人员，为了了解群众需求，及及时，和和谐社区，推进并并轨。',
    '应公开的应当公开，不可公开可以公开，可查可以看。',
    '研究研究，讨论讨论。',
    '专栏栏目更新不均衡，政务内网网站和政府网网站站内检索、站群建设。',
    '监督督查，初审审核、终审审核分开，完善善后措施，培训训前准备，条例例外情形，村落落实到户。',
    '我县县级部门，我局局属单位，我镇镇级平台，位于于都县，和和县相邻，并并案处理。',
    '一是是否公开，一是一，二是二，问题存在在线平台，现在在职人员。',
  ])('%s has none', (text) => expect(named(checkRepeatedWords, text)).toEqual([]))

  it('a word that begins a longer one is only advised against', () => {
    expect(found(checkRepeatedWords, '进一步规范规范性文件管理')).toMatchObject([{ severity: 'advice' }])
  })
})

it('29 February is of the text’s year where nothing names another', () => {
  const datesOf = (text: string, year: number) => named((each) => checkDates(each, year), text)
  expect(datesOf('2月29日召开发布会。', 2023)).toEqual(['2月29日'])
  expect(datesOf('2月29日召开发布会。', 2024)).toEqual([])
  expect(datesOf('2024年2月29日印发，2月29日施行。', 2023)).toEqual([])
})

describe('dates that are none', () => {
  it.each([
    ['截至2024年2月30日', '2024年2月30日'],
    ['自13月1日起', '13月1日'],
    ['2023年2月29日印发', '2023年2月29日'],
    ['9月31日', '9月31日'],
    ['统计期限自202311日起', '202311日'],
    ['统计期限自2023年1月1日至20231231。', '20231231'],
    ['2024年0月', '2024年0月'],
    ['统计期限为20251月1日到12月31日', '20251'],
    ['2024共收到申请2件', '2024'],
    ['工作有序。2024我局主动公开信息12条', '2024'],
  ])('%s', (text, quote) => {
    expect(found(checkDates, text)).toMatchObject([{ severity: 'error', quote: { text: quote } }])
  })

  it('a missing 年 is put in', () => {
    expect(applyFirst(checkDates, '自20241月1日起至2024年12月31日')).toBe('自2024年1月1日起至2024年12月31日')
  })

  it.each([
    '2024年2月29日，2月29日，2024年12月31日，1月31号。',
    '历时3个月，公开2024条，12月底，第202401期',
    '2024条信息全年公开，全年公开2024，编号2024共3份',
    '2024 年 1 月 1 日至 12 月 31 日',
  ])('%s has none', (text) => expect(named(checkDates, text)).toEqual([]))
})

describe('percentages of a whole', () => {
  it.each(['网上申请3件，占比103%。', '占申请总数的120.5%', '按时办结率达110%', '群众满意率为200％'])(
    '%s',
    (text) =>
      expect(found(checkPercentages, text)).toMatchObject([
        { rule: 'narrative.breakdown', severity: 'error' },
      ]),
  )

  it.each([
    '占比100%，办结率100%，占100.0%。',
    '访问量同比增长120%，公开信息较上年增加150%。',
    '完成年度目标的130%，占比由20%提高，投资率高达150%。',
    '办结率比上年提高120%',
  ])('%s has none', (text) => expect(named(checkPercentages, text)).toEqual([]))
})
