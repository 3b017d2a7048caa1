import { describe, expect, it } from 'vitest'
import { importReport } from './import.ts'
import { saidIn } from './said.ts'
import { NO_YEAR } from './imported.ts'

function read(...lines: readonly string[]) {
  const blocks = [...lines, '一、总体情况', '（一）主动公开。我局公开12条。'].map((text) => ({
    kind: 'paragraph' as const,
    text,
  }))
  const { report, doubts, unplaced } = importReport({ kind: 'text', blocks, notices: [] })
  return {
    name: report.agency.name,
    year: report.year,
    preamble: report.preamble,
    doubts: doubts.filter(({ field }) => ['agency.name', 'year', 'preamble'].includes(field)),
    unplaced: unplaced.map(({ text }) => text),
  }
}

describe('a unit that no title names', () => {
  it.each([
    '现公布2024年云杉县档案局政府信息公开工作年度报告。',
    '本报告由云杉县档案局按照条例要求编制，内容涵盖2024年1月1日至12月31日。',
    '为认真做好云杉县档案局政府信息公开工作，现将2024年度政府信息公开工作报告如下。',
    '2024年，云杉县档案局坚持公开为常态。现将我局2024年度信息公开工作情况报告如下：',
    '结合云杉县档案局（以下简称“档案局”）政府信息公开工作有关统计数据撰写，自2024年1月1日起。',
    '我局编制并向社会公开云杉县档案局2024年度政府信息公开工作年度报告。',
    '根据条例要求，云杉县档案局根据全县信息公开工作开展情况，编制本报告，统计期限自2024年1月1日起。',
    '本报告涵盖20241月1日至12月31日，如有疑问，请与云杉县档案局党政办联系。',
    '统计期限自2024年1月1日起，如有疑问，请直接与云杉县档案局人秘股联系。',
    '现公布云杉县档案局2024政府信息公开工作年度报告，所列数据截止日期为2024年12月31日。',
    '本报告由云杉县档案局（以下简称“我局”）编制，统计期限自2024年1月1日起。',
    '统计期限自2024年1月1日起。有疑问，请与云杉县档案局信息公开领导小组办公室联系。地址：和平街1号。',
    '按要求编制完成《云杉县档案局2024年政府信息公开工作年度报告》。',
    '全面总结云杉县档案局（以下简称“档案局”）2024年政府信息公开工作情况，自2024年1月1日起。',
    '本报告为云杉县档案局政府信息公开工作年度报告，统计期限自2024年1月1日起。',
    '统计期限自2024年1月1日起，如有疑问，请联系：云杉县档案局，电话：0818-7321234。',
    '本报告由云杉县档案局依照条例编写，统计期限自2024年1月1日起。',
    '统计期限自2024年1月1日起。有疑问的,请联系云杉县档案局综合科,地址:和平街1号。',
    '统计期限自2024年1月1日起，如有疑问，可与云杉县档案局办公室联系（电话：0818-7321234）。',
    '报告总结我局2024年政府信息公开工作情况，统计期限自2024年1月1日起。如有疑问，请与云杉县档案局办公室联系。',
    '为落实条例，云杉县档案局特编制2024年度政府信息公开工作年度报告。',
    '结合开发区管委会信息公开工作有关数据撰写，自2024年1月1日起。有疑问，请与云杉县档案局办公室联系。',
    '现将云杉县档案局2024年度政府信息工作年度报告予以公开，统计期限自2024年1月1日起。',
    '云杉县档案局在总结工作的基础上编制此报告，统计期限自2024年1月1日起。云杉县档案局编制了本报告。',
  ])('is told by the preamble, in doubt, and so is the year: %s', (preamble) => {
    const { name, year, doubts } = read(preamble)
    expect([name, year, doubts.map(({ field }) => field)]).toEqual(['云杉县档案局', 2024, ['agency.name']])
  })

  it.each([
    '现公布2024年度本单位政府信息公开工作年度报告。',
    '本报告由县档案局编制，如有疑问，请与县政府信息公开办公室联系。',
    '请与云杉县人民政府办公室联系。',
    '请与云杉县政务公开领导小组办公室联系。',
    '本报告由我局（以下简称“档案局”）编制。',
    '现发布省市场监管局2024年政府信息公开工作年度报告。',
  ])('is not guessed from words that name none whole: %s', (preamble) => {
    expect(read(preamble).name).toBe('')
  })
})

describe('a unit', () => {
  it.each([
    '根据条例规定，向社会公布2024年云杉县档案局政府信息公开工作年度报告。',
    '2024年，云杉县档案局以条例为准做好公开。',
    '2024年,云杉县档案局把公开作为常态。',
    '2024年，云杉县档案局准确把握新要求，提高公开水平。',
    '在2024年，云杉县档案局准确把握新要求，提高公开水平。',
    '2024年，我局做好公开。如有疑问，可与云杉县档案局综合科联系（电话：0818-7321234）。',
  ])('may be told by part one, in doubt: %s', (words) => {
    const blocks = ['一、总体情况', words, '（一）主动公开。公开12条。'].map((text) => ({
      kind: 'paragraph' as const,
      text,
    }))
    const { report, doubts } = importReport({ kind: 'text', blocks, notices: [] })
    expect([report.agency, doubts.find(({ field }) => field === 'agency.name')?.reason]).toEqual([
      expect.objectContaining({ name: '云杉县档案局', level: 'department' }),
      '单位名称是从正文中看出的，请核对是不是全称。',
    ])
  })
})

describe('a year', () => {
  it('at the head of a text is that of the report, in doubt', () => {
    const blocks = ['一、总体情况', '2024年，我局认真落实条例。'].map((text) => ({
      kind: 'paragraph' as const,
      text,
    }))
    const { report, doubts } = importReport({ kind: 'text', blocks, notices: [] })
    expect([report.year, doubts.some(({ field }) => field === 'year')]).toEqual([2024, true])
  })
})

describe('a year that is named once', () => {
  const year = (...lines: readonly string[]) => {
    const blocks = ['一、总体情况', ...lines].map((text) => ({ kind: 'paragraph' as const, text }))
    const { report, doubts } = importReport({ kind: 'text', blocks, notices: [] })
    return [report.year, doubts.find(({ field }) => field === 'year')?.reason.slice(0, 6)]
  }

  it.each(['我局认真落实条例。2024年共公开信息12条。', '截止2024年12月31日，我局公开信息12条。'])(
    'tells what is reported, in doubt: %s',
    (text) => expect(year(text)).toEqual([2024, '原文的标题和']),
  )

  it.each(['条例于2019年4月3日修订。', '我局认真落实条例。2019年4月3日公布的条例共五十六条。'])(
    'does not where a document is of it: %s',
    (text) => expect(year(text)).toEqual([NO_YEAR, '没有看出是哪']),
  )

  it('is not said to be missing from a preamble that has it', () => {
    const { year: own, doubts } = read('2024年，我局认真落实条例，编制本报告。')
    expect([own, doubts.find(({ field }) => field === 'year')?.reason]).toEqual([
      2024,
      '原文的标题没有写年份，2024年是从引言和正文中看出的，请核对。',
    ])
  })
})

describe('a unit that the preamble names', () => {
  it.each([
    ['现将2024年云杉县青坪镇人民政府信息公开工作年度报告予以公布。', '云杉县青坪镇人民政府'],
    ['青坪乡2024年度政府信息公开工作年度报告（以下简称报告）根据条例编制。', '青坪乡'],
    ['本报告依据条例编制，涵盖青坪乡人民政府2024年信息公开工作情况。', '青坪乡人民政府'],
    ['根据条例编制。如有疑问，请与云杉县青坪镇人民政府党政办公室联系。', '云杉县青坪镇人民政府'],
    ['2024年，云杉县人民政府办公室认真落实条例，编制报告。', '云杉县人民政府办公室'],
    ['根据要求，制定云杉县水务局2024年政府信息公开工作年度报告。', '云杉县水务局'],
  ])('%s', (words, name) => expect(saidIn(words).agency).toBe(name))

  it.each([
    '现将2024年我镇政府信息公开工作报告如下。',
    '根据条例编制。如有疑问，请联系党政办公室。',
    '制定了云杉县2024年政府信息公开工作要点。',
    '现将2024年度政府信息公开工作年度报告公布如下。',
    '本报告由云杉县人民政府办公室综合各乡镇报告编制。',
    '根据条例编制。如有疑问，请与云杉县人民政府办公室联系。',
    '结合分局政府信息公开有关统计数据撰写。',
  ])('is none in “%s”', (words) => expect(saidIn(words).agency).toBe(''))
})

it('is the branch office that is asked about it', () => {
  const words = '结合分局政府信息公开有关统计数据撰写。如有疑问，请与云杉市公安松岚分局办公室联系。'
  expect(saidIn(words).agency).toBe('云杉市公安松岚分局')
})

describe('the year of a report', () => {
  const period = '统计期限为2024年1月1日至12月31日。'
  const cited = '根据《关于做好2023年政府信息公开年度报告编制和发布工作的工作提示》编制。'
  const read = (...lines: readonly string[]) => {
    const blocks = [...lines, '一、总体情况', '（一）主动公开。公开12条。'].map((text) => ({
      kind: 'paragraph' as const,
      text,
    }))
    const { report, doubts } = importReport({ kind: 'text', blocks, notices: [] })
    return [report.year, doubts.some(({ field }) => field === 'year')]
  }

  it('is that of its period, and not of a notice that it cites', () => {
    expect(read(`${cited}${period}`)).toEqual([2024, false])
    expect(read('根据《关于做好2024年政府信息公开工作年度报告编制工作的通知》编制。')).toEqual([2024, false])
  })

  it('is asked about where its period is of another', () => {
    expect(read(`云杉县水务局编制2025年政府信息公开工作年度报告。${period}`)).toEqual([2025, true])
  })

  it('may be said in a summary', () => {
    expect(read('根据要求，我局对2024年度政府信息公开情况总结如下：')).toEqual([2024, false])
  })
})
