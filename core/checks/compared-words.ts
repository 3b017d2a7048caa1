import type { ClaimKind } from '../narrative/kinds.ts'

/** Pieces of patterns for what is compared with the year before. */
export const PAST = '(?:上年|去年|上一?年度|上一年|(?<year>20\\d\\d)年)(?:度|同期|全年){0,2}'
export const HOW =
  '(?:均|也|都|则|总体上?|整体|大体|基本|有所|有|略有?|稍有?|小幅|明显|显著|大幅度?|较大幅度|较大|进一步|呈现?|出现|保持|了|的|地|数量|总量){0,5}'

/** What is counted, right before the comparison: 申请量, 行政处罚决定2317件. */
export const COUNTED = [
  '(?<requests>(?:政府信息公开|信息公开|依申请公开|新收|收到|受理)的?(?:各类)?申请|(?:申请|收件)量|(?<!许可|业务|案件)(?:受理|收到)量|申请的?(?:总量|数量|件数))',
  '(?<reconsideration>行政复议)',
  '(?<litigation>行政诉讼)',
  '(?<permits>行政许可)',
  '(?<penalties>行政处罚)',
  '(?<coercions>行政强制)',
  '(?<inForce>现行有效的?(?:行政)?规范性文件)',
  '(?<issued>(?:制发|制定|出台|印发)的?(?:行政)?规范性文件|(?:行政)?规范性文件(?:制发|制定|印发|出台)(?=[数件量]))',
  '(?<fees>行政事业性收费)',
].join('|')
const KINDS: Readonly<Record<string, ClaimKind>> = {
  requests: 'requests_received_new',
  reconsideration: 'reconsideration_total',
  litigation: 'litigation_total',
  permits: 'admin_permits',
  penalties: 'admin_penalties',
  coercions: 'admin_coercions',
  inForce: 'normative_docs_in_force',
  issued: 'normative_docs_issued',
  fees: 'fees_amount',
}
export const COUNT =
  '(?:案件|案|决定|申请|事项|件数|数量|总量|总数|总额|金额|收入|数|量|额){0,2}(?:共计?|为|达到?|有|约)?(?:(?<figure>\\d{1,7})[件起宗条份次]|\\d{1,9}(?:\\.\\d{1,6})?万?元)?'

/** Only some of them are meant, or what is told of them. */
export const SOME =
  /自然人|公民|个人|企业|法人|组织|线上|网上|网络|线下|信函|邮寄|邮件|当面|现场|重复|其中|涉及|关于|领域|方面|类|各[镇乡街部单]|下属|系统|信访|投诉|留言|来信|咨询|热线|工单|办件|业务|建议|提案|被纠|公示信息|质量|季度|半年|[1-9]月/u

/** The figure of the form that the words before a comparison count. */
export function kindOf(groups: Readonly<Record<string, string | undefined>>): ClaimKind | undefined {
  return KINDS[Object.keys(KINDS).find((key) => groups[key] !== undefined) ?? '']
}
