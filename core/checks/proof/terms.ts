import type { Severity } from '../finding.ts'

/** Words that are wrong wherever they stand, and what they should be. */
export interface WrongTerm {
  readonly pattern: RegExp
  /** The right words; `$1` takes over a group. Nothing where it cannot be told. */
  readonly right?: string
  readonly severity: Severity
  /** Why, in a half sentence for the user. */
  readonly reason: string
}

const FORM = '国办公开办函〔2021〕30号印发的格式写作'
const LAW = '《政府信息公开条例》写作'
const SPELLING = '常见的错别字'

/**
 * Found in published reports, or common in official writing. The form's own words: 国办公开办函〔2021〕30号. Document
 * numbers: GB/T 9704—2012, 7.2.5. 截止 and 截至: 《现代汉语词典》.
 */
export const WRONG_TERMS: readonly WrongTerm[] = [
  {
    pattern: /废纸(?=件数|规范性文件|文件|行政规范性文件)/gu,
    right: '废止',
    severity: 'error',
    reason: FORM,
  },
  { pattern: /本年度?止件数/gu, right: '本年废止件数', severity: 'error', reason: FORM },
  {
    pattern: /先行有效(?=的?(?:行政)?规范性文件|的?规章|件数)/gu,
    right: '现行有效',
    severity: 'error',
    reason: FORM,
  },
  { pattern: /钩稽/gu, right: '勾稽', severity: 'warning', reason: FORM },
  { pattern: /行政法复议/gu, right: '行政复议', severity: 'error', reason: FORM },
  { pattern: /行政复义|行政复仪/gu, right: '行政复议', severity: 'error', reason: SPELLING },
  { pattern: /信息公开(?:条列|条利|调例)/gu, right: '信息公开条例', severity: 'error', reason: LAW },
  { pattern: /依申(?:清|情|报)公开/gu, right: '依申请公开', severity: 'error', reason: LAW },
  { pattern: /(规范性|行政规范性)文见/gu, right: '$1文件', severity: 'error', reason: SPELLING },
  {
    pattern: /截止(?=\s*(?:\d{4}\s*年|目前|年底|\d{1,2}\s*月))/gu,
    right: '截至',
    severity: 'advice',
    reason: '后面有时间时写作',
  },
  {
    pattern: /截止到(?=\s*(?:\d{4}\s*年|目前|年底|\d{1,2}\s*月))/gu,
    right: '截至',
    severity: 'advice',
    reason: '后面有时间时写作',
  },
  { pattern: /其它/gu, right: '其他', severity: 'advice', reason: FORM },
  { pattern: /按排/gu, right: '安排', severity: 'error', reason: SPELLING },
  { pattern: /布署/gu, right: '部署', severity: 'error', reason: SPELLING },
  { pattern: /既使/gu, right: '即使', severity: 'error', reason: SPELLING },
  { pattern: /自已/gu, right: '自己', severity: 'error', reason: SPELLING },
  { pattern: /帐号/gu, right: '账号', severity: 'advice', reason: SPELLING },
  { pattern: /坐谈会/gu, right: '座谈会', severity: 'error', reason: SPELLING },
  { pattern: /松驰/gu, right: '松弛', severity: 'error', reason: SPELLING },
  { pattern: /再接再励/gu, right: '再接再厉', severity: 'error', reason: SPELLING },
  { pattern: /一愁莫展/gu, right: '一筹莫展', severity: 'error', reason: SPELLING },
  { pattern: /精减(?=效能|程序|流程|环节)/gu, right: '精简', severity: 'warning', reason: SPELLING },
  {
    pattern: /(国办公开办函|国办函|国办发|国发)[[［(（【](\d{4})[\]］)）】]/gu,
    right: '$1〔$2〕',
    severity: 'advice',
    reason: '发文字号的年份用六角括号',
  },
  {
    pattern: /国务院令第?\s*492\s*号/gu,
    right: '国务院令第711号',
    severity: 'warning',
    reason: '《政府信息公开条例》2019年修订后是',
  },
]

/** What is left of a template: to be filled in, or for the writer only. */
export const LEFT_OVERS: readonly RegExp[] = [
  /[（(【[](?:此处|请|在此|这里)[^）)】\]\n]{0,20}(?:填写|写明|补充|说明|插入|填入|替换|修改)[^）)】\]\n]{0,20}[）)】\]]/gu,
  /[（(【[](?:单位名称|机关名称|填写单位|单位全称|部门名称|年份|数字|具体内容|待补充|待填|待定|略)[）)】\]]/gu,
  /[（(](?:如无|没有的?|若无)[^）)\n]{0,8}(?:填|写|删)[^）)\n]{0,12}[）)]/gu,
  /(?:XX|xx|××|某某|\*\*|○○|〇〇)(?:[省市县区镇乡局委办]|单位|部门|街道)/gu,
  /(?:XXXX|xxxx|××××|20XX|20xx|20××)\s*年/gu,
  /(?:示例|范例|模板|样例)[:：]/gu,
]
