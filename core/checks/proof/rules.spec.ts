import { describe, expect, it } from 'vitest'
import { found, named } from '../found.testing.ts'
import type { FieldText } from '../texts.ts'
import { checkDates } from './dates.ts'
import { checkGrounds } from './grounds.ts'
import { checkLikePlaces } from './like-places.ts'
import { checkPercentages } from './percentages.ts'
import { checkRepeatedWords } from './repeated.ts'
import { checkSuperseded } from './superseded.ts'
import { checkTemplates } from './template.ts'

const places = (text: FieldText) =>
  checkLikePlaces({ name: '青槐县水务局', level: 'department', region: '云岭省柏川市青槐县' }, text)
const all = (text: FieldText) =>
  [
    checkSuperseded,
    checkGrounds,
    checkDates,
    checkPercentages,
    checkRepeatedWords,
    checkTemplates,
    places,
  ].flatMap((check) => check(text))

describe('what a rule, a calendar or a name does not allow', () => {
  it.each([
    ['经批准延长答复期限25个工作日。', '延长答复期限25个工作日'],
    ['每年3月31日前向县政府主管部门报送年度报告。', '3月31日前'],
    ['按《行政复议条例》办理。', '行政复议条例'],
    ['落实《政府信息公开法》。', '政府信息公开法'],
    ['收到申请后10个工作日内告知申请人补正。', '10个工作日'],
    ['依据《条例》第十五条不予公开国家秘密类信息1件。', '第十五条'],
    ['6月20日至6月1日自查。', '6月20日至6月1日'],
    ['二季度（7月至9月）抽查。', '二季度（7月至9月）'],
    ['答复率为98件。', '答复率为98件'],
    ['认真落落实要求。', '落落'],
    ['我办（局、委）负责。', '我办（局、委）'],
    ['（此段过长，建议压缩）', '（此段过长，建议压缩）'],
    ['报柏山市政府备案。', '柏山市'],
  ])('%s', (text, quote) => expect(named(all, text)).toContain(quote))

  it.each([
    '经批准延长答复期限20个工作日，征求第三方意见另计。',
    '县政府主管部门于3月31日前公布。',
    '依照《行政复议法实施条例》办理。',
    '收到申请后3个工作日内告知申请人补正。',
    '依据《条例》第十四条不予公开国家秘密类信息1件。',
    '12月20日至1月10日自查，2024年12月1日至2025年1月5日抽查。',
    '二季度（4月至6月）抽查。',
    '答复率为98%。',
    '督查督办、网站站点、条例例会、我市市场。',
    '我办（政务公开股）负责。',
    '柏川市青槐县、各县市、城市。',
  ])('%s is right', (text) => expect(found(all, text)).toEqual([]))
})
