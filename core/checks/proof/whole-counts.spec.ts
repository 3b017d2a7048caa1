import { describe, expect, it } from 'vitest'
import { found, named } from '../found.testing.ts'
import { checkWholeCounts } from './whole-counts.ts'

describe('counts that are not whole', () => {
  it.each([
    ['主动公开政府信息1.5条', '1.5条'],
    ['全年收到申请12.3件，答复12件', '12.3件'],
    ['开展培训3.5场次、150人次', '3.5场次'],
    ['接受咨询20．5人次', '20．5人次'],
    ['发布稿件102.7余篇', '102.7余篇'],
  ])('%s', (text, words) => {
    expect(found(checkWholeCounts, text)).toMatchObject([{ rule: 'proof.term', severity: 'warning' }])
    expect(named(checkWholeCounts, text)).toEqual([words])
  })

  it.each([
    '公开政府信息195.4万余条，阅读量120.7万次，收费1286.45万元，占比12.5%。',
    '年均261.8件，平均每月公开12.5条，人均办理0.3件，场均到会35.5人次。',
    '4.23世界读书日活动2场，12.4宪法日发放手册300份，附件3.2条件如下。',
    '2.1条件保障到位；3.2场所建设有序。第1.2.3条不适用。',
    '一、总体情况\n1.1次序调整完毕。办理时限压缩1.5个工作日，提速0.5倍。',
    '6.2级地震灾后重建信息15条。',
  ])('%s has none', (text) => expect(named(checkWholeCounts, text)).toEqual([]))
})
