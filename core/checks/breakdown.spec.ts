import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkReport } from './check.ts'

const whole = checkReportShape(sample)
const found = (text: string) =>
  checkReport(withFields(whole, [['overview.platforms', text]]))
    .filter(({ rule }) => rule === 'narrative.breakdown')
    .map(({ severity, message }) => `${severity} ${message}`)

describe('totals and their parts', () => {
  it.each([
    ['共发布信息584条，其中政策解读10条、统计信息570条、回应关切13条。', '＝593，与总数 584 差 9'],
    ['公开信息1264条，其中动态712条、文件86条、重点领域331条、公告117条。', '＝1246，与总数 1264 差 18'],
    ['发布政策解读126件，其中文字解读66件，图表解读51件，问答解读13件。', '＝130，与总数 126 差 4'],
    ['公开信息465条，其中年报1条、规划2条、机构9条、医疗34条、预算56条、动态351条。', 'advice'],
    // One less in one place of the figure.
    ['公开信息465条，其中年报1条、规划2条、机构9条、医疗34条、预算56条、动态362条。', 'warning'],
    ['发布信息82条，其中动态39条，公告14条，科普12条，法规3条，预决算4条，人事5条，计划0条。', 'warning'],
    ['公开信息403条，其中网站87条，公众号156条，公开栏140条。', 'warning'],
    // What is much greater divides something else.
    ['运行账号24个，其中公众号17个、微博3个、视频号4个、网站6个。', 'advice'],
    ['收到申请40件，其中自然人45件、企业1件。', 'warning'],
    ['公开信息60条，其中通过网站公开20条，通过公众号发布80条。', '80条'],
    ['公开信息512条，网站公开117条，微信公开395条。收到留言16条。其中咨询3条，投诉8条，其他1条。', '16'],
    ['全市举办活动281场，其中市本级64场，各县（市、区）213场。', '＝277，与总数 281 差 4'],
    ['公开信息486条，其中机构12条、法规38条、动态264条、财政10条、通知152条。', 'warning'],
    [
      '2023年结转申请7件，新收申请58件，其中予以公开40件，部分公开15件，不予公开11件。',
      '＝66，与总数 58 差 8',
    ],
  ])('%s', (text, words) => expect(found(text)).toMatchObject([expect.stringContaining(words)]))

  it.each([
    '公开信息512条，网站公开117条，微信公开379条，其他形式公开16条。其中规范性文件3条，其他文件8条，解读4条，公示76条。',
    '通过网站公开信息218条，其中基层治理20条，重点领域82条，交易6条，采购16条，通过公众号“云杉发布”发布信息995条。',
    // Figures in 万 are right to their last digit.
    '全市登记车辆2.35万辆，其中客车1.93万辆、货车4205辆。',
    '收到申请40宗，上年结转2宗，答复38宗。其中予以公开20宗，部分公开6宗，不予公开7宗，无法提供5宗。',
    // Another count: visits are no items, batches no articles.
    '共公开信息584条，其中政策文件10条、统计信息312条、回应关切213条，网站访问量189320次。',
    '共公开信息891条。其中，通过网站公开755条、通过公开栏公开136条，印发公文9份。',
    '全年发稿107篇，其中涉密信息0条，不予公开信息0条。',
    '共发布文章120篇，其中执法公示80篇、普法宣传40篇、农产品检测30批次。',
    '公开信息465条，其中年报1条、规划2条、机构9条、医疗34条、预算56条、动态342条。',
    '公开栏更新528期次（44个行政村，每月1期）。',
    '运行账号24个，其中公众号17个、微博3个、视频号4个，年内关停6个。',
    '收到申请40件，其中2件无法提供，1件不予公开。',
    // The list goes on behind what was read of it, or stands beside the figure.
    '办理的7件申请中，予以公开3件，部分公开1件，无法提供1件，其他处理1件，结转下年度继续办理1件。',
    '予以公开18件（占比28%）；不予公开0件（占比0%）；无法提供及其他处理46件（占比72%）。',
    '新受理申请168件，答复164件（含上年度结转），结转下一年度继续办理7件。',
    '2023年结转申请7件，新收申请58件，其中予以公开40件，部分公开15件，不予公开10件。',
    '主动公开发文4条，其中业务文件4条；工作动态51条；通知公告3条。',
    '承办代表建议19件、提案23件，均已办复，其中所提问题已经解决的35件，逐步解决的7件。',
    '办结申请72件，其中予以公开40件，部分公开12件，无法提供20件；结转下年度3件，其中自然人2件、企业1件。',
    '累计公开信息230篇，其中要闻101篇、各地动态31篇；信息公开中法规18篇、专题8篇、公告17篇；办事29篇；信件23件，其他3篇。',
    // What is left is told in words.
    '办结申请52件，其中予以公开31件、不予公开4件，其余按无法提供等方式答复。',
    // One part lies within another.
    '现行文件40件，其中镇政府印发28件、转发上级的12件（含联合印发5件）。',
  ])('%s is right', (text) => expect(found(text)).toEqual([]))
})

describe('percentages of parts', () => {
  it.each([
    ['共解读文件20个，其中图片解读15个，占比75%，动漫解读5个，占比35%。', 'warning'],
    // The last place was changed so that all add up to 100 %.
    [
      '共制作信息50条，其中主动公开40条，占80%；依申请公开10条，占20%。在公开的信息中，规划类10条，占45%；动态类30条，占55%。',
      'warning',
    ],
    ['共公开信息300条，其中网站200条，占比66.7%，公众号50条，占比16.7%，其他50条，占比16.6%。', 'advice'],
  ])('%s is %s', (text, severity) => {
    expect(found(text)).toMatchObject([expect.stringMatching(new RegExp(`^${severity} `, 'u'))])
  })

  it.each([
    '共制发信息313条，其中主动公开128条、依申请公开130条、不予公开55条，主动公开及依申请公开总条数占82.4%。',
    '共公开信息200条，其中网站120条、公众号60条、微博20条，前两项合计占90%。',
    '共制作信息50条，其中主动公开40条，占80%；依申请公开10条，占20%。在公开的信息中，规划类10条，占25%；动态类30条，占75%。',
  ])('%s is right', (text) => expect(found(text)).toEqual([]))
})

it('a share is of the part that is named again beside it', () => {
  const text = '发布解读25件，其中图片解读16件，视频解读4件，文字解读5件，图片解读占比54%。'
  expect(found(text)).toEqual([expect.stringContaining('“图片解读16件”占“发布解读25件”的 64%')])
  expect(found(text.replace('54%', '64%'))).toEqual([])
})
