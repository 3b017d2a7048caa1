import type { RuleId } from '../../core/checks/finding.ts'
import type { CollectionView, ReportView, Route } from '../route.ts'
import type { Place } from './chapter.ts'

const SCREENS = '各个画面'
const UPPER = '收下级报告'
const FINDINGS = '检查发现的问题'

/** What the manual says of each screen. */
export const SCREEN_PLACES: Readonly<Record<Exclude<Route['screen'], 'report' | 'collection'>, Place>> = {
  reports: `${SCREENS}#报告列表`,
  settings: `${SCREENS}#设置`,
  import: `${SCREENS}#导入`,
  fonts: `${SCREENS}#字体检查`,
  bin: `${SCREENS}#回收站`,
  backups: '备份和换电脑',
  requirements: '上级的报送要求',
  collections: UPPER,
}

/** What it says of each view on a collection of the level above. */
export const COLLECTION_PLACES: Readonly<Record<CollectionView, Place>> = {
  roster: `${UPPER}#名单`,
  intake: `${UPPER}#收件`,
  alike: `${UPPER}#雷同`,
  sums: `${UPPER}#汇总`,
  output: `${UPPER}#导出`,
  report: `${UPPER}#审看一份报告`,
}

/** What it says of each view on a report. */
export const VIEW_PLACES: Readonly<Record<ReportView, Place>> = {
  0: `${SCREENS}#基本信息`,
  1: `${SCREENS}#填写文字`,
  2: `${SCREENS}#填写表格`,
  3: `${SCREENS}#第三部分的大表`,
  4: `${SCREENS}#填写表格`,
  5: `${SCREENS}#填写文字`,
  6: `${SCREENS}#填写文字`,
  check: FINDINGS,
  preview: `${SCREENS}#预览和打印`,
  handover: `${SCREENS}#交出前再看一遍`,
  export: `${SCREENS}#导出`,
  procedure: '报送',
  returned: `${SCREENS}#核对返回的文件`,
  years: `${SCREENS}#历年对比`,
}

/** What it says of each rule of the checks. */
export const RULE_PLACES: Readonly<Record<RuleId, Place>> = {
  'form.blank': `${FINDINGS}#还没有填写`,
  'form.invalid': `${FINDINGS}#填得不合格式`,
  'arithmetic.balance': `${FINDINGS}#勾稽关系不对`,
  'arithmetic.total': `${FINDINGS}#合计不等于各项之和`,
  'carryover.requests': `${FINDINGS}#上年结转的申请数对不上`,
  'carryover.inForce': `${FINDINGS}#现行有效件数对不上`,
  'carryover.pending': `${FINDINGS}#去年没审结的案件今年没有着落`,
  'carryover.lastYear': `${FINDINGS}#对照的不是去年的报告`,
  'narrative.mismatch': `${FINDINGS}#文字和表格的数不一样`,
  'narrative.breakdown': `${FINDINGS}#分项和总数对不上`,
  'narrative.conflict': `${FINDINGS}#前后两处的数不一样`,
  'narrative.year': `${FINDINGS}#年份不对`,
  'proof.enumeration': `${FINDINGS}#编号不连续`,
  'proof.invisible': `${FINDINGS}#看不见的字符`,
  'proof.punctuation': `${FINDINGS}#标点问题`,
  'proof.agency': `${FINDINGS}#机关名称不对`,
  'proof.term': `${FINDINGS}#用词和引用的文件`,
  'similarity.lastYear': `${FINDINGS}#与去年雷同`,
  'privacy.identifier': `${FINDINGS}#个人信息`,
  'privacy.secrecy': `${FINDINGS}#密级和内部标志`,
  'guidance.missing': `${FINDINGS}#格式要求写的没有写`,
  'requirement.length': `${FINDINGS}#不合上级通知的要求`,
  'requirement.matter': `${FINDINGS}#不合上级通知的要求`,
  'requirement.figure': `${FINDINGS}#不合上级通知的要求`,
}

/** The place of what has the keyboard, where it says one of its own, or of the screen. */
export function placeFor(route: Route, focused: Element | null): Place {
  const own = focused?.closest<HTMLElement>('[data-help]')?.dataset['help']
  if (own !== undefined) return own
  if (route.screen === 'collection') return COLLECTION_PLACES[route.view]
  return route.screen === 'report' ? VIEW_PLACES[route.view] : SCREEN_PLACES[route.screen]
}
