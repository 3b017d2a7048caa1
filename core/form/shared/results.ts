/** One of 三、本年度办理结果: a single row, or a group of numbered rows under a common label. */
export interface Result {
  readonly key: string
  readonly label: string
  readonly rows?: readonly (readonly [key: string, label: string])[]
}

/** The results （一） to （五）, the same in the forms of 2019 and 2021. */
export const RESULTS: readonly Result[] = [
  { key: 'granted', label: '（一）予以公开' },
  { key: 'partlyGranted', label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）' },
  {
    key: 'refused',
    label: '（三）不予公开',
    rows: [
      ['stateSecret', '1.属于国家秘密'],
      ['prohibitedByLaw', '2.其他法律行政法规禁止公开'],
      ['threeSecurities', '3.危及“三安全一稳定”'],
      ['thirdPartyRights', '4.保护第三方合法权益'],
      ['internalAffairs', '5.属于三类内部事务信息'],
      ['processInformation', '6.属于四类过程性信息'],
      ['enforcementFile', '7.属于行政执法案卷'],
      ['administrativeEnquiry', '8.属于行政查询事项'],
    ],
  },
  {
    key: 'unavailable',
    label: '（四）无法提供',
    rows: [
      ['notHeld', '1.本机关不掌握相关政府信息'],
      ['requiresCreation', '2.没有现成信息需要另行制作'],
      ['unclearAfterCorrection', '3.补正后申请内容仍不明确'],
    ],
  },
  {
    key: 'notProcessed',
    label: '（五）不予处理',
    rows: [
      ['petition', '1.信访举报投诉类申请'],
      ['duplicate', '2.重复申请'],
      ['publication', '3.要求提供公开出版物'],
      ['excessive', '4.无正当理由大量反复申请'],
      ['reconfirmation', '5.要求行政机关确认或重新出具已获取信息'],
    ],
  },
]
