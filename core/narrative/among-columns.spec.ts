import { describe, expect, it } from 'vitest'
import { readNarrative } from './narrative.ts'

const received = (text: string) =>
  readNarrative(text, 2024).claims.flatMap(({ kind, value }) =>
    kind === 'requests_received_new' ? [value] : [],
  )

describe('依申请公开2条 in a list', () => {
  it.each([
    '2024年公开政府信息250条，工作动态91条、通知公告23条、监督保障1条、依申请公开2条、政民互动3条。',
    '工作动态9条、信息公开指南1条、依申请公开2条、年报1条。',
    '机构设置1条、社区简介1条、依申请公开2条。',
  ])('of columns counts no requests: %s', (text) => expect(received(text)).toEqual([]))

  it.each([
    '2024年主动公开12条、依申请公开2条、政民互动3条。',
    '收到网上申请3条、信函申请2条、依申请公开2条。',
    '受理投诉3件、咨询12件、依申请公开2件。',
    '工作动态9条、通知公告1条，依申请公开2条。',
  ])('of another kind counts them: %s', (text) => expect(received(text)).toContain(2))
})
