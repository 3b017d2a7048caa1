import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkBreakdowns } from './breakdown.ts'
import { checkChannels } from './channels.ts'
import { checkGrowthTwice } from './growth-twice.ts'
import { checkNothingElse } from './nothing-else.ts'
import { checkOpenInAll } from './open-in-all.ts'
import { checkOtherHeading } from './other-heading.ts'
import { type Check, readReport } from './reading.ts'
import { checkResultShares } from './result-shares.ts'

const whole = withFields(checkReportShape(sample), [
  ['requests:received/natural', 40],
  ['requests:carriedIn/natural', 2],
  ['requests:granted/natural', 16],
  ['requests:refused.stateSecret/natural', 5],
  ['requests:unavailable.notHeld/natural', 18],
  ['requests:carriedOut/natural', 3],
])

function quotes(check: Check, text: string): (string | undefined)[] {
  const report = withFields(whole, [['overview.onRequest', text]])
  return check(report, readReport(report)).map(({ quote }) => quote?.text)
}

describe('figures beside one another that do not fit', () => {
  it.each([
    [checkOpenInAll, '收到申请40件，上年结转2件，共43件。', '收到申请40件，上年结转2件，共43件'],
    [checkOpenInAll, '2023年结转2件，新收40件，应办45件。', '2023年结转2件，新收40件，应办45件'],
    [
      checkOpenInAll,
      '新收申请40件，加上年结转2件，全年应办理申请44件。',
      '新收申请40件，加上年结转2件，全年应办理申请44件',
    ],
    [
      checkOpenInAll,
      '新收申请40件，连同2023年转入的2件，应办44件。',
      '新收申请40件，连同2023年转入的2件，应办44件',
    ],
    [checkResultShares, '公开率（予以公开和部分公开）为60%。', '公开率（予以公开和部分公开）为60%'],
    [checkGrowthTwice, '收到申请40件，比上年的36件翻了一番。', '40件，比上年的36件翻了一番'],
    [checkBreakdowns, '予以公开16件、部分公开5件，两项共24件。', '两项共24件'],
    [
      checkBreakdowns,
      '编印手册90册。公开信息90条，其中文件50条，动态30条，除此之外再无其他类别。',
      '其中文件50条，动态30条，除此之外再无其他',
    ],
    [
      checkOtherHeading,
      '改版门户网站，开通微信公众号，优化专栏设置，增设智能问答。',
      '改版门户网站，开通微信公众号，优化专栏设置，增设智能问答',
    ],
    [checkGrowthTwice, '收到申请40件，同比减少8件，下降25%。', '40件，同比减少8件，下降25%'],
    [checkResultShares, '予以公开16件，占办结总数的51%。', '予以公开16件，占办结总数的51%'],
    [checkResultShares, '39件中，予以公开占比41%，不予公开占比20%。', '不予公开占比20%'],
    [
      checkChannels,
      '收到申请40件，其中网络渠道25件、信函渠道15件、当面5件。',
      '收到申请40件，其中网络渠道25件、信函渠道15件、当面5件',
    ],
  ])('%o %s', (check, text, words) => expect(quotes(check, text)).toEqual([words]))

  it.each([
    [checkOpenInAll, '收到申请40件，上年结转2件，共42件。'],
    [checkOpenInAll, '上年结转2件，新收40件，共办理39件。'],
    [checkGrowthTwice, '收到申请40件，同比减少8件，下降16.7%。'],
    [checkResultShares, '予以公开16件，占办结总数的41.0%。'],
    [checkResultShares, '予以公开16件，占申请总数的40%。'],
    [checkResultShares, '予以公开和部分公开占比41%。'],
    [checkBreakdowns, '答复的39件中，予以公开16件、部分公开5件，两项合计21件，占53.8%。'],
    [checkBreakdowns, '新收申请40件，上年结转2件。予以公开16件，不予公开5件，无法提供18件。结转下年度3件。'],
    [checkGrowthTwice, '收到申请40件，比上年的21件翻了一番。'],
    [checkNothingElse, '无其他需要报告的事项。'],
    [checkOtherHeading, '完善受理登记制度，申请均按期答复，全年没有收到复议申请。'],
    [checkChannels, '收到申请40件，其中网络渠道25件（邮箱5件）、信函渠道15件。'],
    [checkChannels, '收到申请40件，其中网络25件，信函15件。'],
  ])('%o %s says nothing', (check, text) => expect(quotes(check, text)).toEqual([]))
})

it('nothing to report in part six, and then something', () => {
  const written = (text: string) => withFields(whole, [['other', text]])
  const words = (text: string) =>
    checkNothingElse(written(text), readReport(written(text))).map(({ quote }) => quote?.text)
  expect(words('无。本年度发出信息处理费收费通知2份。')).toEqual(['无。'])
  expect(words('无其他需要报告的事项。')).toEqual([])
  expect(words('无。本年度发出信息处理费收费通知0份。')).toEqual([])
})
