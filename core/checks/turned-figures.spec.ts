import { expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import { checkReportShape } from '../report/schema.ts'
import { readReport } from './reading.ts'
import { areTurned, checkTurnedFigures } from './turned-figures.ts'

const whole = checkReportShape(sample)

function found(platforms: string, oversight = ''): (string | undefined)[] {
  const report = withFields(whole, [
    ['overview.platforms', platforms],
    ['overview.oversight', oversight],
  ])
  return checkTurnedFigures(report, readReport(report)).map(({ quote }) => quote?.text)
}

it.each([
  ['县政府网站发布信息4513条。年末，网站4531条信息均已归类。', '', ['4531条']],
  ['主动公开低保、救助等各类信息263条。', '虽主动公开政府信息236条，仍有不足。', ['236条']],
  ['公众号推送图文1268篇。', '公众号1286篇图文经过审校。', ['1286篇']],
])('%s %s', (platforms, oversight, quotes) => expect(found(platforms, oversight)).toEqual(quotes))

it.each([
  '网站发布信息263条。网站更新信息236条。',
  '主动公开信息260条。主动公开信息206条。',
  '网站发布信息4513条，网站更新信息4531条。',
  '网站发布信息4513条。短信提醒4531条。',
  '网站发布信息4513条。网站去年发布信息4531条。',
  '网站发布信息451条。网站信息415条均已归类。',
  '网站发布信息4513条。网站信息4535条均已归类。',
])('%s says nothing', (text) => expect(found(text)).toEqual([]))

it.each([
  [1246, 1264, true],
  [1246, 1426, true],
  [1246, 1624, false],
  [1246, 1246, false],
  [1246, 126, false],
])('%i and %i', (a, b, isTurned) => expect(areTurned(a, b)).toBe(isTurned))
