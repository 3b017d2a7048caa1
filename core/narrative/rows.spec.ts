import { expect, it } from 'vitest'
import { readNarrative } from './narrative.ts'

const claimsOf = (text: string) =>
  readNarrative(text, 2024).claims.map(({ kind, row, value }) => `${row ?? kind} ${value}`)

it.each<[string, string[]]>([
  ['办结申请75件，其中重复申请不予处理3件。', ['requests_handled 75', 'notProcessed.duplicate 3']],
  ['办结申请75件，其中反复大量申请1件。', ['requests_handled 75', 'notProcessed.excessive 1']],
  ['办结申请75件，其中逾期未缴费不再处理1件。', ['requests_handled 75', 'other.feeUnpaid 1']],
  ['办结申请75件，其中本机关不掌握无法提供4件。', ['requests_handled 75', 'unavailable.notHeld 4']],
  ['办结申请75件，其中信访类申请、重复申请不予处理共5件。', ['requests_handled 75', 'not_processed 5']],
])('the row beside its result is the one that is meant: %s', (text, claims) => {
  expect(claimsOf(text)).toEqual(claims)
})

it.each<[string, string[]]>([
  ['收到申请15件，按期答复14件，逾期答复1件。', ['requests_received_new 15', 'requests_handled 14']],
  ['今年有1件申请答复超过法定期限。', []],
  ['收到申请84件，补正9件，办结80件。', ['requests_received_new 84', 'requests_handled 80']],
  ['收到申请84件，当年申请当年清零。', ['requests_received_new 84']],
  ['受理申请15件，已完成依申请公开申请12件。', ['requests_received_new 15', 'requests_handled 12']],
  ['收到申请5件，其中1件不属于本局职责，另4件均作了回复。', ['requests_received_new 5']],
  [
    '收到申请5件，其中1件结转下年，另4件均已答复。',
    ['requests_received_new 5', 'carried_out 1', 'requests_handled 4'],
  ],
  ['云杉镇未收到政府信息公开的申请事项。', ['requests_received_new 0']],
  [
    '收到申请18件，其中自然人16件、法律服务机构1件，结转上年度申请1件。',
    [
      'requests_received_new 18',
      'requests_received_new 16',
      'requests_received_new 1',
      'requests_carried_in 1',
    ],
  ],
  [
    '收到申请77件，其中同类事项9件；接续办理上年结转3件。',
    ['requests_received_new 77', 'requests_carried_in 3'],
  ],
  [
    '收到申请39件，上年结转2件，两项合计41件。办结40件，其中予以公开21件、不予公开20件。',
    ['requests_received_new 39', 'requests_carried_in 2', 'requests_handled 40', 'granted 21', 'refused 20'],
  ],
  [
    '全市受理申请47件，其中市局本级16件、各区局31件；上年结转5件，办结47件。',
    ['requests_received_new 47', 'requests_carried_in 5', 'requests_handled 47'],
  ],
  [
    '制发行政规范性文件14件，其中县政府制发5件、部门制发9件；废止9件。',
    ['normative_docs_issued 14', 'normative_docs_repealed 9'],
  ],
  ['上年结转的3个小区竣工，2份合同和2件提案已办结。', []],
  ['上年结转的3个申请和上年结转的2件均已答复。', ['requests_carried_in 3', 'requests_carried_in 2']],
  ['收到信息处理费120元。', ['processing_fee_charged 120']],
  ['收取污水处理费等行政事业性收费3.5万元。', ['fees_amount 3.5']],
  ['出台的5件行政规范性文件均经公平竞争审查和集体讨论。', ['normative_docs_issued 5']],
])('what was late or on its way is no figure of all: %s', (text, claims) => {
  expect(claimsOf(text)).toEqual(claims)
})
