import { ofEachText } from './reading.ts'
import { findingOf } from './remark.ts'
import { quoted } from '../report/quoted.ts'

interface Item {
  /** What a text under this heading speaks of. */
  readonly own: RegExp
  /** What the texts under the other headings speak of, each more than once. */
  readonly others: readonly (readonly [label: string, words: RegExp])[]
}

const REQUESTS = ['依申请公开', /申请|补正|答复/gu] as const
const OVERSIGHT = ['监督保障', /培训|考核|评议|责任追究|督查/gu] as const
const PLATFORMS = ['政府信息公开平台建设', /网站|新媒体|公众号|微博|栏目|专栏/gu] as const
const ITEMS: Readonly<Record<string, Item>> = {
  'overview.platforms': {
    own: /平台|网站|新媒体|公众号|微信|微博|栏目|专[区栏题]|系统|查阅|大厅|公开[栏屏]|客户端|门户|网页|宣传栏/u,
    others: [REQUESTS, OVERSIGHT],
  },
  'overview.oversight': {
    own: /监督|考核|培训|评议|检查|督[查促办导]|整改|责任|通报|测评|评估|教育|领导|机制|队伍|人员|学习|保障/u,
    others: [REQUESTS, PLATFORMS],
  },
  'overview.onRequest': { own: /申请|申报|答复/u, others: [OVERSIGHT, PLATFORMS] },
}
/** A text shorter than this says too little. */
const SHORTEST = 20

/** `guidance.missing`: a text that speaks of another heading only. */
export const checkOtherHeading = ofEachText((text) => {
  const item = ITEMS[text.field]
  if (!item || text.text.length < SHORTEST || item.own.test(text.text)) return []
  const other = item.others.find(([, words]) => (text.text.match(words) ?? []).length > 1)
  if (!other) return []
  const message = `这一项是${quoted(text.label)}，写的像是${quoted(other[0])}的内容，请核对是不是放错了地方。`
  const end = text.text.search(/[。\n]|$/u)
  return [findingOf(text, { rule: 'guidance.missing', severity: 'warning', start: 0, end, message })]
})
