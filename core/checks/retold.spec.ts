import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import type { Field, FieldValue } from '../report/report.ts'
import { withFields } from '../report/fields.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkAllApplicants } from './all-applicants.ts'
import { checkAllHandled } from './all-handled.ts'
import { checkChannels } from './channels.ts'
import { checkDisputeResults } from './dispute-results.ts'
import { checkGrowth } from './growth.ts'
import { checkJointResults } from './joint-results.ts'
import { checkMajorities } from './majority.ts'
import { checkMismatches } from './mismatch.ts'
import { checkPastFigures } from './past-figures.ts'
import { type Check, readReport } from './reading.ts'
import { checkReferredBack } from './referred-back.ts'
import { checkResultsTold } from './results-told.ts'
import { checkPoints } from './points.ts'

const whole = checkReportShape(sample)
const ZEROS = (['requests', 'disputes'] as const).flatMap((table) =>
  Object.keys(whole.tables[table]).map((address): [Field, FieldValue] => [`${table}:${address}` as Field, 0]),
)
const written = (year: number, cells: Readonly<Record<string, FieldValue>>) =>
  withFields({ ...whole, year }, [...ZEROS, ...(Object.entries(cells) as [Field, FieldValue][])])

const THEN = { 'requests:received/natural': 20, 'requests:granted/natural': 20 }
const NOW = {
  'requests:received/natural': 6,
  'requests:received/enterprise': 9,
  'requests:granted/natural': 3,
  'requests:granted/enterprise': 2,
  'requests:unavailable.notHeld/natural': 2,
  'requests:unavailable.notHeld/enterprise': 7,
  'requests:carriedOut/natural': 1,
  'disputes:reconsideration/upheld': 2,
  'disputes:reconsideration/corrected': 1,
  'disputes:litigationDirect/pending': 1,
}

function quotes(check: Check, text: string): (string | undefined)[] {
  const report = written(2024, { ...NOW, 'overview.onRequest': text })
  return check(report, readReport(report, { lastYear: written(2023, THEN) })).map(({ quote }) => quote?.text)
}

describe('a number of requests the words come back to', () => {
  it.each([
    ['本年收到申请15件。办结的13件中，同意公开5件。', '办结的13件中'],
    ['收到申请15件，办结13件。12件办理结果：予以公开5件，不予公开7件。', '12件办理结果'],
    ['收到申请15件。在办结的17件中，同意公开8件，部分公开2件，不予公开1件，无法提供4件。', '办结的17件中'],
    ['收到申请15件。新收的11件中，予以公开5件。', '新收的11件中'],
    ['收到申请15件。上述12件申请均在期限内答复。', '上述12件申请'],
  ])('%s', (text, words) => expect(quotes(checkReferredBack, text)).toEqual([words]))

  it.each([
    '本年收到申请15件。收到的15件申请中，同意公开5件。',
    '收到申请15件，办结13件。13件办理结果：予以公开5件，不予公开8件。',
    '新收12件，上年结转3件。上述15件申请均已登记。',
    '办结的14件中，同意公开5件。',
    '收到行政复议申请3件。该2件申请已审结。',
    '收到申请15件，上年结转1件。在办结的16件中，同意公开8件，部分公开2件，不予公开1件，无法提供4件，不予处理1件，其中同意公开件占50%。',
  ])('%s says nothing', (text) => expect(quotes(checkReferredBack, text)).toEqual([]))
})

describe('most of the requests', () => {
  it.each([
    ['收到的申请以自然人为主。', '以自然人为主'],
    ['自然人是主要的申请群体。', '自然人是主要的申请群体'],
    ['多数申请由公民个人提出。', '多数申请由公民个人'],
    ['答复中予以公开的占大多数。', '予以公开的占大多数'],
  ])('%s', (text, words) => expect(quotes(checkMajorities, text)).toEqual([words]))

  it.each([
    '收到的申请以企业为主。',
    '答复中无法提供的占大多数。',
    '网络申请多数为自然人。',
    '收到的申请以自然人和企业为主。',
  ])('%s says nothing', (text) => expect(quotes(checkMajorities, text)).toEqual([]))
})

describe('how disputes ended', () => {
  it.each([
    ['引发行政复议3件，1件结果维持，2件结果纠正。', ['1件结果维持', '2件结果纠正']],
    ['引发行政诉讼1件，均已审结。', ['均已审结']],
    ['引发行政复议3件：维持2件、其他1件。', ['其他1件']],
    ['行政诉讼1件，维持原行政行为。', ['行政诉讼1件，维持原行政行为']],
    ['被申请行政复议3件，没有一件被纠正。', ['没有一件被纠正']],
    ['行政复议3件，目前尚未审结。', ['行政复议3件，目前尚未审结']],
    ['行政复议3件，行政诉讼1件，已审结案件中被纠正2件。', ['已审结案件中被纠正2件']],
    ['行政诉讼1件，复议后起诉。', ['行政诉讼1件，复议后起诉']],
    ['无行政复议、行政诉讼案件被纠错。', ['无行政复议、行政诉讼案件被纠错']],
    ['行政复议纠错率为零。', ['纠错率为零']],
    [
      '收到行政复议案件3件，复议机关审查后对原答复一律予以维持。',
      ['行政复议案件3件，复议机关审查后对原答复一律予以维持'],
    ],
    ['被申请复议3次，复议机关尚有2件未审结。', ['复议机关尚有2件未审结']],
    ['被申请行政复议3件，另4件年底前未审结。', ['另4件年底前未审结']],
    ['行政诉讼1件（1件经过复议）。', ['1件经过复议']],
    ['答复说理不够，2件答复被复议机关确认违法。', ['2件答复被复议机关确认违法']],
    ['对2件被纠正的行政复议案件逐案剖析。', ['对2件被纠正的行政复议案件逐案剖析']],
    ['1件行政诉讼案件均为当事人复议后起诉。', ['1件行政诉讼案件均为当事人复议后起诉']],
  ])('%s', (text, words) => expect(quotes(checkDisputeResults, text)).toEqual(words))

  it.each([
    '行政复议3件，行政诉讼1件，已审结案件中被纠正1件。',
    '行政复议3件，纠正、维持、其他分别为1件、2件、0件。',
    '行政诉讼1件，败诉（结果纠正）0件。',
    '引发行政复议3件，2件结果维持，1件结果纠正。',
    '引发行政复议3件：维持2件、纠正1件、其他0件、尚未审结0件。',
    '全市各类行政复议30件：维持20件、其他6件、尚未审结4件。',
    '引发行政复议3件，均已审结。',
    '行政诉讼1件，尚未审结。',
    '引发行政复议3件，维持、纠正各1件。',
    '被纠正的1件复议、诉讼案件均已整改。',
    '全市行政复议、行政诉讼被纠正1件。',
    '2023年尚未审结的2件行政复议已审结。',
    '申请复议案卷材料的11件，其他11件。',
    '1件因程序不当被复议机关纠正。',
    '行政诉讼1件，未经复议直接起诉。',
    '行政复议纠错率为33%。',
    '对被复议机关纠正、被法院撤销的1件答复逐件复盘。',
    '诉讼1件以不服复议决定后提起的为主。',
    '行政诉讼1件。行政复议案件中，维持2件，纠正1件。',
    '法院尚有1件未审结。',
    '行政复议3件，维持2件。',
    '行政诉讼2件，维持原判。',
    '上年的行政诉讼均已审结。',
  ])('%s says nothing', (text) => expect(quotes(checkDisputeResults, text)).toEqual([]))
})

describe('growth of what is named without its figure', () => {
  it.each([
    ['收到申请15件，申请数量较2023年下降35%。', '下降35%'],
    ['申请量与上年相比增加了5件。', '增加了5件'],
    ['发布图解15篇，同比增长35%，上年为12篇。', '增长35%'],
  ])('%s', (text, words) => expect(quotes(checkGrowth, text)).toEqual([words]))

  it.each([
    '收到申请15件，申请数量较2023年下降25%。',
    '网上申请量较2023年增加5件。',
    '申请量较2022年增加5件。',
    '发布图解15篇，同比增长25%，上年为12篇。',
  ])('%s says nothing', (text) => expect(quotes(checkGrowth, text)).toEqual([]))
})

it('a rate of all handled beside what was carried over', () => {
  expect(quotes(checkAllHandled, '收到申请15件，办结率100%。')).toEqual(['办结率100%'])
  expect(quotes(checkAllHandled, '收到申请15件，按期办结率100%。')).toEqual([])
})

it('nothing carried over, said behind what was handled', () => {
  expect(quotes(checkAllHandled, '所有申请均已办结，无结转。')).toEqual(['均已办结'])
  expect(quotes(checkAllHandled, '收到申请15件，按期办理，没有结转。')).toEqual(['没有结转'])
  expect(quotes(checkAllHandled, '新收申请15件，无结转。')).toEqual([])
  expect(quotes(checkJointResults, '除结转下年度的2件外，其余申请均已办结。')).toHaveLength(1)
  expect(quotes(checkJointResults, '除结转下年度的1件外，其余申请均已办结。')).toEqual([])
})

it('what was answered beside another result is not all that was handled', () => {
  const text = '办理申请15件，9件按无法提供答复，5件按期答复办结，1件结转下年。'
  expect(quotes(checkMismatches, text)).toEqual([])
})

describe('last year’s figure in the words', () => {
  it.each([
    ['收到申请15件，比2023年（22件）下降32%。', '2023年（22件'],
    ['收到申请15件，其中企业9件、自然人6件，比2023年的22件减少5件。', '2023年的22件'],
    ['受理申请15件，去年为21件。', '去年为21件'],
    ['受理申请15件，同比下降25%（2023年为22件）。', '2023年为22件'],
  ])('%s', (text, words) => expect(quotes(checkPastFigures, text)).toEqual([words]))

  it.each([
    '收到申请15件，比2023年（20件）下降25%。',
    '收到申请15件，其中企业9件、自然人6件，比2023年的20件减少5件。',
    '收到申请15件，比上年减少5件。',
    '收到申请15件，2022年收到31件。',
  ])('%s says nothing', (text) => expect(quotes(checkPastFigures, text)).toEqual([]))
})

describe('ways in which requests came', () => {
  it.each([
    ['收到申请15件，均为网上提交，其中邮寄2件。', '均为网上'],
    ['收到申请15件，以信函申请为主（6件），网络申请9件。', '以信函申请为主'],
  ])('%s', (text, words) => expect(quotes(checkChannels, text)).toEqual([words]))

  it.each([
    '收到申请15件，均为网上提交，信函0件。',
    '收到申请15件，以网络申请为主（9件），信函申请6件。',
    '收到申请15件，均通过网络提交。网站发布信息20条，书面答复15件。',
  ])('%s says nothing', (text) => expect(quotes(checkChannels, text)).toEqual([]))
})

it('the kind of applicant that all requests are of', () => {
  expect(quotes(checkAllApplicants, '收到申请15件，申请主体为自然人。')).toEqual(['主体为自然人'])
  expect(quotes(checkAllApplicants, '收到申请15件，申请主体为自然人和企业。')).toEqual([])
  expect(quotes(checkAllApplicants, '收到申请15件，申请人除9家企业外，其余均为自然人。')).toEqual([])
  expect(quotes(checkAllApplicants, '结转的3件申请均为企业提出。')).toEqual([])
})

it('what was revised is issued too', () => {
  const report = written(2024, {
    'disclosure:normativeDocuments/issued': 9,
    'overview.management': '制发规范性文件9件。新制定规范性文件5件、修改4件。',
  })
  expect(checkMismatches(report, readReport(report))).toEqual([])
})

describe('how requests ended, without a figure', () => {
  it('all of them', () => {
    expect(quotes(checkResultsTold, '收到申请15件，均按不予公开答复。')).toEqual(['均按不予公开'])
    expect(quotes(checkResultsTold, '收到申请15件，均不予公开或无法提供。')).toEqual([])
  })

  it('that of the only one', () => {
    const one = {
      'requests:received/natural': 1,
      'requests:granted/natural': 1,
      'overview.onRequest': '受理依申请公开1件，经查信息不存在，已书面告知。',
    }
    const findings = (cells: Readonly<Record<string, FieldValue>>) => {
      const report = written(2024, { ...one, ...cells })
      return checkResultsTold(report, readReport(report)).map(({ quote }) => quote?.text)
    }
    expect(findings({})).toEqual(['信息不存在'])
    const notHeld = { 'requests:granted/natural': 0, 'requests:unavailable.notHeld/natural': 1 }
    expect(findings(notHeld)).toEqual([])
    expect(findings({ 'overview.onRequest': '受理申请1件，未出现不予公开的情形。' })).toEqual([])
  })
})

it('the number of problems that are mended', () => {
  const points = (improvements: string) => {
    const report = written(2024, {
      'problems.problems': '一是解读形式单一；二是更新不及时；三是人员不足。',
      'problems.improvements': improvements,
    })
    return checkPoints(report, readReport(report)).map(({ quote }) => quote?.text)
  }
  expect(points('针对上述两个方面的不足，加强培训。')).toEqual(['上述两个方面的不足'])
  expect(points('针对上述三个方面的不足，加强培训。')).toEqual([])
})

it('one of several reasons of one row', () => {
  const reasons = (text: string) => quotes(checkMismatches, text)
  expect(reasons('办结申请14件，其中不属于本机关公开7件，信息不存在2件。')).not.toContain('信息不存在2件')
  expect(reasons('办结申请14件，其中予以公开5件，信息不存在2件。')).toContain('信息不存在2件')
})
