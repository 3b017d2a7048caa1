import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkCauseCounts } from './cause-counts.ts'
import { type Check, readReport } from './reading.ts'
import { checkSharedReasons } from './shared-reasons.ts'

const whole = withFields(checkReportShape(sample), [
  ['requests:received/natural', 30],
  ['requests:refused.thirdPartyRights/natural', 3],
  ['requests:refused.processInformation/natural', 2],
  ['requests:unavailable.notHeld/natural', 7],
  ['requests:notProcessed.duplicate/natural', 1],
  ['requests:other.notCorrected/natural', 2],
  ['requests:other.other/natural', 4],
])

function quotes(check: Check, text: string): (string | undefined)[] {
  const report = withFields(whole, [['overview.onRequest', text]])
  return check(report, readReport(report)).map(({ quote }) => quote?.text)
}

describe('one reason for all that ended alike', () => {
  it.each([
    ['收到申请30件，不予公开5件，均为第三方不同意公开。', '不予公开5件，均为第三方不同意公开'],
    ['不予公开的均因涉及商业秘密和个人隐私，已告知理由。', '不予公开的均因涉及商业秘密和个人隐私'],
    ['不予公开的5件全部属于过程性信息。', '不予公开的5件全部属于过程性信息'],
    ['不予公开5件（涉及第三方合法权益）。', '不予公开5件（涉及第三方合法权益'],
    ['其他处理6件，原因是逾期不补正。', '其他处理6件，原因是逾期不补正'],
    ['无法提供7件（均为没有现成信息需要另行制作）。', '无法提供7件（均为没有现成信息需要另行制作'],
  ])('%s', (text, words) => expect(quotes(checkSharedReasons, text)).toEqual([words]))

  it.each([
    '不予公开5件，均因涉及商业秘密、过程性信息。',
    '不予公开5件，均因涉及商业秘密、工作秘密。',
    '不予公开5件，均因涉及第三方合法权益等。',
    '不予公开3件，均为第三方不同意公开。',
    '不予公开5件，其中3件均因第三方不同意。',
    '无法提供7件，均为本机关不掌握。',
    '无法提供的申请均因信息不存在。',
    '上年不予公开的均因涉及国家秘密。',
    '不予公开5件，涉及第三方合法权益的3件。',
    '不予公开5件，均已告知救济途径。',
  ])('%s says nothing', (text) => expect(quotes(checkSharedReasons, text)).toEqual([]))
})

describe('a row behind a cause', () => {
  it.each([
    ['收到申请30件，因逾期不补正终止4件，其余已答复。', '因逾期不补正终止4件'],
    ['申请中有5件因本机关不掌握未能提供。', '5件因本机关不掌握未能提供'],
  ])('%s', (text, words) => expect(quotes(checkCauseCounts, text)).toEqual([words]))

  it.each([
    '收到申请30件，因逾期不补正终止2件，其余已答复。',
    '因逾期不补正终止1件，因申请人逾期未补正而不再处理1件申请。',
    '去年因逾期不补正终止4件申请。',
    '因第三方不同意，部分公开4件申请。',
    '因涉及个人隐私未公开4件申请。',
  ])('%s says nothing', (text) => expect(quotes(checkCauseCounts, text)).toEqual([]))
})
