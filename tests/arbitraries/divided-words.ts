import fc from 'fast-check'

/** A sentence made up that divides totals, and how: "30 = 10 + 20". */
export interface Divided {
  readonly text: string
  readonly divisions: readonly string[]
}

export const TOTALS = [
  ['2024年，共公开政府信息', '条'],
  ['全年通过门户网站发布各类信息', '条'],
  ['我局累计主动公开信息', '条'],
  ['本年度主动公开政府信息共计', '条'],
  ['全镇公开各类文件', '件'],
  ['发布政策解读材料', '篇'],
  ['在政务公开平台更新信息', '条'],
  ['我委网站发布信息总数', '篇'],
] as const
export const BETWEEN = ['，', '，', '。', '，全文电子化率100%。', '，同比增长12.5%，', '，内容涉及多个领域。']
export const OPENERS = [
  '其中',
  '其中，',
  '其中：',
  '其中包括',
  '其中:',
  '包括',
  '具体为：',
  '主要有：',
  '具体情况如下：',
]
export const JOINTS = ['，', '，', '、', '；']
export const NOUNS = [
  '政务动态',
  '通知公告类',
  '政策文件',
  '财政预决算信息',
  '机构概况信息',
  '人事信息',
  '规划计划',
  '重大项目信息',
  '公开指南',
  '年度报告',
  '统计数据',
  '民生实事类信息',
  '行政执法公示',
  '应急管理信息',
  '乡村振兴领域信息',
  '建议提案办理结果',
  '通过网站公开',
  '微信公众号发布',
  '生态环境类',
  '教育卫生信息',
]
export const LAST = ['', '', '其他信息', '其他']
/** What stands behind a list and is none of it. */
export const TAILS = [
  '',
  '',
  '；收到网民留言9条',
  '，召开新闻发布会3次',
  '，办结率为100%',
  '。微信公众号发布消息77条',
  '；回复咨询16件',
  '，同时开展培训2场',
]
export const RESULTS = ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理']

export const value = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 20, max: 3000 }))
/** How far a wrong total is from the sum of its parts. */
export const off = fc.constantFrom(0, 0, 1, 7, 19)

/** The sum of values. */
export function sum(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0)
}

/** A division as the specs write it: "30 = 10 + 20". */
export function division(total: number, parts: readonly number[]): string {
  return `${total} = ${parts.join(' + ')}`
}
