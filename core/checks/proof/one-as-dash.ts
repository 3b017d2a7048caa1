import { matchesOf } from '../../matches.ts'
import { quoted } from '../../report/quoted.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../remark.ts'
import type { FieldText } from '../texts.ts'

const DASH = '[-—–―－ー]'
/** Words of official prose with 一 in them, in which a dash has no place. */
const WORDS = [
  '进一步(?![骤入伐])',
  '下一步(?![骤入伐])',
  '逐一',
  '不一致',
  '第一时间',
  '第一责任人',
  '第一平台',
  '一网通办',
  '一站式',
  '一体化',
  '一如既往',
  '(?<!传|系)统一(?=领导|部署|安排|管理|组织|发布|公开|受理|要求|规范|标准|平台|口径|的)',
]
const DASHED = new RegExp(WORDS.map((word) => word.replace('一', DASH)).join('|'), 'gu')

/** `proof.term`: 进—步: a dash typed or scanned for 一. */
export function checkOneAsDash(text: FieldText): Finding[] {
  return matchesOf(text.text, DASHED).map(({ 0: words, index }) => {
    const right = words.replace(new RegExp(DASH, 'u'), '一')
    return findingOf(text, {
      rule: 'proof.term',
      severity: 'warning',
      start: index,
      end: index + words.length,
      message: `${quoted(words)}里的“一”写成了横线，应是${quoted(right)}，请修改。`,
      to: right,
    })
  })
}
