import { describe, expect, it } from 'vitest'
import { applyFirst, named } from '../found.testing.ts'
import { checkHomophones } from './homophones.ts'

describe('fixed terms with a character of the same sound', () => {
  it.each([
    ['未收取信息处里费。', '未收取信息处理费。'],
    ['加强组织领道。', '加强组织领导。'],
    ['明确主体则任。', '明确主体责任。'],
    ['优化营商环镜。', '优化营商环境。'],
  ])('%s', (text, right) => expect(applyFirst(checkHomophones, text)).toBe(right))

  it.each([
    '信息处理费、组织领导、主体责任、营商环境、公示栏、会议精神、依法行政。',
    '按合同计期限付款，尾号限行有效期内，微信媒体矩阵，将信息发部门审核，接受法律监督检察。',
    '在部门内部实务培训后各组织领取教材，栏目常维护、常更新。',
  ])('%s has none', (text) => expect(named(checkHomophones, text)).toEqual([]))
})
