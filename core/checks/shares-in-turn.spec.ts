import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import { checkReportShape } from '../report/schema.ts'
import { readReport } from './reading.ts'
import { checkSatisfaction } from './satisfaction.ts'
import { checkSharesInTurn } from './shares-in-turn.ts'

const whole = checkReportShape(sample)

function quotes(check: typeof checkSharesInTurn, text: string): (string | undefined)[] {
  const report = withFields(whole, [['overview.oversight', text]])
  return check(report, readReport(report)).map(({ quote }) => quote?.text)
}

describe('shares told in a row', () => {
  it.each([
    ['受理留言50件，来信20件、来电30件，分别占40%、50%。', '分别占40%、50%'],
    ['网站、公众号、报纸各发布30篇、24篇、6篇，分别占50%、45%、10%。', '分别占50%、45%、10%'],
    ['甲类35条、乙类15条，占比分别为70%和20%。', '占比分别为70%和20%'],
  ])('%s', (text, words) => expect(quotes(checkSharesInTurn, text)).toEqual([words]))

  it.each([
    '受理留言50件，来信20件、来电30件，分别占40%、60%。',
    '受理留言30件，甲10件、乙10件、丙10件，分别占33.3%、33.3%、33.4%。',
    '来信20件、来电30件，分别占全市总数的1.5%、2.1%。',
    '来信20件、来电30件，分别占40%。',
    '来信20件、来访30人，分别占40%、70%。',
    '办结120件、118件，按期办结率分别为98%、97%。',
  ])('%s says nothing', (text) => expect(quotes(checkSharesInTurn, text)).toEqual([]))
})

describe('answers to a questionnaire', () => {
  it.each([
    ['收回问卷90份，满意60份、基本满意25份、不满意8份。', '满意60份、基本满意25份、不满意8份'],
    ['测评50人，非常满意的40人，满意的12人。', '非常满意的40人，满意的12人'],
  ])('%s', (text, words) => expect(quotes(checkSatisfaction, text)).toEqual([words]))

  it.each([
    '收回问卷90份，满意60份、基本满意25份、不满意5份。',
    '收回问卷90份，满意60份、基本满意20份。',
    '座谈8人，问卷满意60份、基本满意25份。',
    '满意60份、基本满意25份。',
    '接待群众90人次，满意率98%。',
  ])('%s says nothing', (text) => expect(quotes(checkSatisfaction, text)).toEqual([]))
})
