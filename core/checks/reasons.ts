import type { ResultKind } from '../narrative/kinds.ts'

/** The rows of the table of requests that a reason names, by their results. */
const ROWS: Readonly<Partial<Record<ResultKind, readonly (readonly [row: string, RegExp])[]>>> = {
  refused: [
    ['refused.stateSecret', /国家秘密/u],
    ['refused.threeSecurities', /三安全一稳定/u],
    ['refused.thirdPartyRights', /第三方|商业秘密|个人隐私/u],
    ['refused.internalAffairs', /内部(?:事务|管理)/u],
    ['refused.processInformation', /过程性信息/u],
    ['refused.enforcementFile', /执法案卷/u],
    ['refused.administrativeEnquiry', /行政查询/u],
    ['refused.prohibitedByLaw', /禁止公开/u],
  ],
  unavailable: [
    ['unavailable.notHeld', /不掌握/u],
    ['unavailable.requiresCreation', /现成信息|[需须]要?(?:另行|重新)?(?:制作|加工|汇总)/u],
    ['unavailable.unclearAfterCorrection', /补正后.*不明确/u],
  ],
  not_processed: [
    ['notProcessed.petition', /信访|举报|投诉/u],
    ['notProcessed.duplicate', /重复(?:提出)?申请/u],
    ['notProcessed.publication', /公开出版物/u],
    ['notProcessed.excessive', /大量反复|反复大量/u],
    ['notProcessed.reconfirmation', /重新出具/u],
  ],
  other_handled: [
    ['other.notCorrected', /(?:逾期|未按[期时]|未在[^，。；]{0,12})[不未]?(?:予以)?补正/u],
    ['other.feeUnpaid', /[不未](?:按[期时])?缴(?:费|纳)/u],
  ],
}
const AND = /、|以及|[和或及与]/u

/** The rows of a result that a list of reasons names; none where one of its items is no reason of a row. */
export function rowsNamed(reasons: string, kind: ResultKind): string[] {
  const rows = ROWS[kind] ?? []
  const whole = rows.filter(([, pattern]) => pattern.test(reasons)).map(([row]) => row)
  if (whole.length === 0 || /等/u.test(reasons)) return []
  const items = reasons.split(AND).filter(Boolean)
  // 信访、举报、投诉类申请 is one; 国家秘密、工作秘密 names one and something else.
  return items.every((item) => rows.some(([, pattern]) => pattern.test(item))) ? whole : []
}

/** The row that a cause names by itself, whatever was decided. */
export function rowOfCause(cause: string): { readonly kind: ResultKind; readonly row: string } | undefined {
  const named = BY_THEMSELVES.flatMap((kind) =>
    (ROWS[kind] ?? []).filter(([, pattern]) => pattern.test(cause)).map(([row]) => ({ kind, row })),
  )
  return named.length === 1 ? named[0] : undefined
}

/** Only some of the refused are told from those given in part by their reasons. */
const BY_THEMSELVES: readonly ResultKind[] = ['unavailable', 'not_processed', 'other_handled']
