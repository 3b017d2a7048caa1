/**
 * What every report must say in much the same words, so that saying it again repeats nothing: the terms of the form
 * (国办公开办函〔2021〕30号), the titles and numbers of the rules, and the sentences that deny what there was not.
 */

/** Titles, document numbers, and the form's terms. Longer terms stand before those they begin with. */
const TERMS = [
  '《[^《》\\n]{1,80}》',
  '[（(][^（）()\\n]{2,30}号[）)]',
  '(?:本年|上年|下年度?)?(?:新收|结转)(?:下年度|上年)?(?:继续办理)?',
  '政府信息公开工作年度报告',
  '(?:依申请公开)?(?:政府信息公开|信息公开)申请',
  '依申请公开',
  '主动公开',
  '政府信息公开',
  '政府信息',
  '行政规范性文件',
  '规范性文件',
  '行政许可',
  '行政处罚',
  '行政强制',
  '行政事业性收费',
  '(?:予以|部分|不予)公开',
  '无法提供',
  '不予处理',
  '其他处理',
  '行政复议',
  '行政诉讼',
  '结果(?:维持|纠正)',
  '尚未审结',
  '信息处理费',
  '自然人|法人或其他组织|商业企业|科研机构|社会公益组织|法律服务机构',
].join('|')

export const STATUTORY_TERMS = new RegExp(TERMS, 'gu')

const SENTENCES = [
  /(?:未|没有|无|均为|不存在).{0,30}(?:申请|行政复议|行政诉讼|处理费|收费|规范性文件|规章|行政许可|行政处罚|行政强制|情况|情形)/u,
  /(?:收取|发出|产生).{0,12}(?:处理费|收费通知)/u,
  /(?:没有|无|暂无|未有)其他(?:需要|应当|需)?(?:说明|报告)的?(?:事项|情况)/u,
  /统计期限|编制本?.{0,20}(?:年度报告|年报)|(?:数据|统计).{0,8}(?:期限|时限)/u,
]

/** Whether a sentence of at most 60 characters says only what a report has to say. */
export function isStatutory(sentence: string): boolean {
  return sentence.length <= 60 && SENTENCES.some((pattern) => pattern.test(sentence))
}
