import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkChannels } from './channels.ts'
import { checkGrowthTwice } from './growth-twice.ts'
import { checkOpenInAll } from './open-in-all.ts'
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
    [checkResultShares, '予以公开和部分公开占比60%。'],
    [checkChannels, '收到申请40件，其中网络渠道25件（邮箱5件）、信函渠道15件。'],
    [checkChannels, '收到申请40件，其中网络25件，信函15件。'],
  ])('%o %s says nothing', (check, text) => expect(quotes(check, text)).toEqual([]))
})
