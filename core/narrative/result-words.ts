import { composed, type Entry } from './words.ts'

/** What became of requests, in the words of the form and others, with the row where they name one. */
export const RESULT_WORDS: readonly Entry[] = [
  {
    tag: 'granted',
    words:
      '予以公开 同意公开 准予公开 给予公开 全部公开 完全公开 决定公开 予以全部公开 全部予以公开 属于公开范围',
  },
  {
    tag: 'partly_granted',
    words: `${composed('- 予以 同意 决定', '部分 部份', '公开 予以公开 同意公开 准予公开')} 区分处理 区分处理后公开 区分公开 属于部分公开范围`,
  },
  {
    tag: 'refused',
    words:
      '不予公开 不同意公开 免于公开 免予公开 不公开 决定不予公开 不予以公开 免予公开信息 不予公开范围 属于不予公开范围 属不予公开范围',
  },
  { tag: 'refused', row: 'refused.stateSecret', words: '属于国家秘密 涉及国家秘密 国家秘密' },
  {
    tag: 'refused',
    row: 'refused.prohibitedByLaw',
    words: '其他法律行政法规禁止公开 法律行政法规禁止公开 法律法规禁止公开 法律、行政法规禁止公开 禁止公开',
  },
  { tag: 'refused', row: 'refused.threeSecurities', words: '三安全一稳定 危及三安全一稳定' },
  {
    tag: 'refused',
    row: 'refused.thirdPartyRights',
    words:
      '保护第三方合法权益 第三方权益 第三方利益 第三方合法权益 涉及第三方合法权益 损害第三方合法权益 第三方不同意公开 第三方不同意 第三方未同意公开 第三方未同意',
  },
  {
    tag: 'refused',
    row: 'refused.internalAffairs',
    words: '三类内部事务信息 内部事务信息 内部管理信息 属于三类内部事务信息',
  },
  {
    tag: 'refused',
    row: 'refused.processInformation',
    words: '四类过程性信息 过程性信息 属于四类过程性信息',
  },
  {
    tag: 'refused',
    row: 'refused.enforcementFile',
    words: '行政执法案卷 行政执法案卷信息 执法案卷 属于行政执法案卷',
  },
  { tag: 'refused', row: 'refused.administrativeEnquiry', words: '行政查询事项 属于行政查询事项' },
  {
    tag: 'unavailable',
    words:
      '无法提供 信息不存在 政府信息不存在 不存在 无法予以提供 不能提供 没有所申请信息 没有所申请的信息 没有所申请的政府信息 没有该信息 没有该政府信息',
  },
  {
    tag: 'unavailable',
    row: 'unavailable.notHeld',
    words: '本机关不掌握相关政府信息 本机关不掌握 不掌握相关政府信息 不掌握相关信息 不掌握',
  },
  {
    tag: 'unavailable',
    row: 'unavailable.requiresCreation',
    words:
      '没有现成信息需要另行制作 没有现成信息 需要另行制作 需另行制作 需加工制作 需要加工制作 需制作 需要制作 需汇总 需要汇总 需加工 需要加工',
  },
  {
    tag: 'unavailable',
    row: 'unavailable.unclearAfterCorrection',
    words:
      '补正后申请内容仍不明确 补正后内容仍不明确 补正后仍不明确 补正后仍不清楚 补正后不明确 申请内容不明确',
  },
  { tag: 'not_processed', words: '不予处理 不予以处理 不再处理' },
  {
    tag: 'not_processed',
    row: 'notProcessed.petition',
    words:
      '信访举报投诉类申请 信访举报投诉类 信访投诉举报类申请 信访、举报、投诉类申请 信访、投诉、举报类申请 信访投诉举报 信访举报投诉 信访类申请 信访投诉类申请 信访投诉类 投诉举报类申请 投诉举报类 举报投诉类',
  },
  { tag: 'not_processed', row: 'notProcessed.duplicate', words: '重复申请' },
  { tag: 'not_processed', row: 'notProcessed.publication', words: '要求提供公开出版物 公开出版物' },
  {
    tag: 'not_processed',
    row: 'notProcessed.excessive',
    words: '无正当理由大量反复申请 大量反复申请 无正当理由反复大量申请 反复大量申请 频繁大量申请',
  },
  {
    tag: 'not_processed',
    row: 'notProcessed.reconfirmation',
    words: '要求行政机关确认或重新出具已获取信息 确认或重新出具已获取信息 重新出具已获取信息',
  },
  { tag: 'other_handled', words: '其他处理 其它处理 其他方式处理 作其他处理 其他处理情形' },
  {
    tag: 'other_handled',
    row: 'other.notCorrected',
    words:
      '申请人无正当理由逾期不补正、行政机关不再处理 申请人逾期不补正、行政机关不再处理 申请人无正当理由逾期不补正 无正当理由逾期不补正 申请人逾期不补正 申请人逾期未补正 逾期不补正 逾期未补正 逾期不补正视为放弃 逾期未补正视为放弃 逾期不补正不再处理 逾期未补正不再处理',
  },
  {
    tag: 'other_handled',
    row: 'other.feeUnpaid',
    words:
      '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理 申请人逾期未按收费通知要求缴纳费用 逾期未按收费通知要求缴纳费用 逾期未缴纳费用 逾期不缴纳费用 申请人逾期不缴纳费用 申请人逾期未缴纳费用 逾期未缴费 逾期不缴费 申请人逾期不缴费 申请人逾期未缴费 未按期缴费 未按时缴费 逾期未缴费不再处理 逾期未缴纳费用不再处理',
  },
]
