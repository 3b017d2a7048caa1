import fc from 'fast-check'
import type { ClaimKind } from '../../core/narrative/kinds.ts'
import { toChineseNumeral } from '../../core/narrative/numerals.ts'
import { SLOTS } from './sayings-words.ts'

/** A sentence made from the form, and what it says. */
export interface Saying {
  readonly text: string
  readonly claims: readonly string[]
}

/** A way to say something: words in an order, with slots in braces; # is the figure with its unit. */
interface Way {
  readonly kinds: readonly ClaimKind[]
  readonly orders: readonly string[]
  readonly units: readonly string[]
}

/** Stands for a unit where there was none of it: no figure is said. */
const NONE = ''
const REQUEST = ['件', '件', '份', '条', '宗']
const CASE = ['件', '起', '件', '宗']
const DOCUMENT = ['件', '件', '份', '部']

function way(kinds: ClaimKind | readonly ClaimKind[], units: readonly string[], orders: string): Way {
  return { kinds: typeof kinds === 'string' ? [kinds] : kinds, units, orders: orders.split(' | ') }
}

function outcome(kind: ClaimKind, slot: string): Way[] {
  const before = '2024年，收到{request}{other}件，'
  const orders = ['{*}{is}#', '{*}的{is}#', '#{*}', '#为{*}', '{*}申请#', '有#{*}']
  const whole = orders.map((order) => before + order.replace('*', slot)).join(' | ')
  return [way(['requests_received_new', kind], REQUEST, whole)]
}

function decision(kind: ClaimKind, slot: string): Way[] {
  return [
    way(
      kind,
      CASE,
      `{when}{decide}{${slot}}{total}# | {when}{${slot}}{is}# | {when}{decide}#{${slot}} | {when}{total}{decide}{${slot}}#`,
    ),
    way(
      kind,
      [NONE],
      `{when}未{decide}{${slot}} | {when}无{${slot}} | {when}{${slot}}0件 | {when}没有{decide}{${slot}}`,
    ),
  ]
}

function documents(kinds: 'normative_docs' | 'regulations', slot: string): Way[] {
  return [
    way(
      `${kinds}_issued`,
      DOCUMENT,
      `{when}{total}{issue}{${slot}}# | {when}{issue}{${slot}}{total}# | {when}{issue}的{${slot}}{is}# | {when}{${slot}}{issue}# | {when}{issue}#{${slot}} | {when}{${slot}}{issue}{is}# | {when}{total}{issue}以县政府名义发布的{${slot}}#`,
    ),
    way(
      `${kinds}_repealed`,
      DOCUMENT,
      `{when}{repeal}{${slot}}{total}# | {when}{${slot}}{repeal}# | {when}{repeal}#{${slot}} | {when}{repeal}的{${slot}}{is}# | {when}#{${slot}}被废止`,
    ),
    way(
      `${kinds}_in_force`,
      DOCUMENT,
      `{when}{inForce}{${slot}}{total}# | {when}{${slot}}{inForce}# | {when}{inForce}的{${slot}}{is}# | {when}保留{inForce}{${slot}}#`,
    ),
    way(
      `${kinds}_issued`,
      [NONE],
      `{when}{none}{issue}{${slot}} | {when}{${slot}}{none}{issue} | {when}{issue}{${slot}}0件 | {when}无{issue}{${slot}}{case} | {when}{issue}{${slot}}数量为0`,
    ),
    way(
      `${kinds}_repealed`,
      [NONE],
      `{when}未废止{${slot}} | {when}{${slot}}未废止 | {when}废止{${slot}}0件 | {when}无废止{${slot}}{case}`,
    ),
    way(
      [`${kinds}_issued`, `${kinds}_repealed`],
      [NONE],
      `{when}未制发、废止{${slot}} | {when}制发、废止{${slot}}均为0 | {when}未制定和废止{${slot}} | {when}{${slot}}制发、废止均为0件`,
    ),
  ]
}

/** Everything the form has a figure for, in the ways that it is said. */
export const WAYS: Readonly<Record<string, readonly Way[]>> = {
  received: [
    way(
      'requests_received_new',
      REQUEST,
      '{when}{total}{receive}{who}{request}{total}# | {when}{receive}#{request} | {when}{receive}{request}{is}# | {when}{request}{total}{receive}# | {when}{receive}的{request}{is}# | {when}{who}{request}{is}# | {when}通过网络、信函等方式{receive}{request}# | {when}{total}{receive}#{who}{request} | {when}{receive}涉及土地征收的{request}# | {when}依法依规{receive}{who}{request}共# | {when}共计{receive}有效{request}# | {when}{receive}各类{request}# | {when}通过门户网站{receive}{request}# | {when}网站后台{receive}{request}# | {when}{receive}公民要求公开政府信息的申请#',
    ),
    way(
      'requests_received_new',
      REQUEST,
      '{when}{fresh}{request}{total}# | {when}{fresh}{request}{is}# | {when}{fresh}#{request} | {when}{request}{fresh}# | {when}{total}{fresh}{who}{request}#',
    ),
    way(
      'requests_received_new',
      [NONE],
      '{when}{none}收到{who}{request} | {when}没有{receive}{request} | {when}未收到任何{request} | {when}{receive}{request}0件 | {when}无{request} | {when}{request}{is}0件 | {when}{none}收到有关{request} | {when}{none}接到过{request} | {when}未收到公众申请要求公开的政府信息',
    ),
  ],
  handled: [
    way(
      'requests_handled',
      REQUEST,
      '{when}{total}{handle}{request}{total}# | {when}{handle}{request}{is}# | {when}{request}{total}{handle}# | {when}{handle}#{request} | {when}#{request}{handled} | {when}{handle}{who}{request}# | {when}{request}按时{handle}# | {when}在法定期限内{handle}{request}# | {when}已{handle}{request}#',
    ),
    way(
      ['requests_received_new', 'requests_handled'],
      REQUEST,
      '{when}收到{request}{other}件，{handle}# | {when}受理{request}{other}件，已{handle}# | {when}收到{request}{other}件，其中#{handled}',
    ),
  ],
  both: [
    way(
      ['requests_received_new', 'requests_handled'],
      REQUEST,
      '{when}受理并答复{request}# | {when}收到并办结{request}{total}# | {when}{total}收到和处理{request}# | {when}受理答复{request}# | {when}收到并按时办结#{request}',
    ),
  ],
  carriedIn: [
    way(
      'requests_carried_in',
      REQUEST,
      '{past}{carry}{request}{is}# | {past}{carry}{total}# | {request}{past}{carry}# | {past}结转的{request}{is}# | 结转{past}{request}# | 结转自{past}的{request}# | 另有{past}{carry}{request}# | {past}未办结{request}#',
    ),
    way(
      'requests_carried_in',
      [NONE],
      '无上年结转{request} | 上年无结转{request} | 没有上年度结转{request} | {past}{carry}{request}0件 | 无上年结转',
    ),
  ],
  carriedOut: [
    way(
      ['requests_handled', 'carried_out'],
      REQUEST,
      '办结{request}{other}件，结转# | 答复{request}{other}件，#结转',
    ),
    way(
      ['requests_received_new', 'carried_out'],
      REQUEST,
      '收到{request}{other}件，{to}{next}{goOn}# | 收到{request}{other}件，#{to}{next}{goOn} | 收到{request}{other}件，{unfinished}# | 收到{request}{other}件，#{unfinished} | 收到{request}{other}件，{to}{next}{goOn}{request}# | 收到{request}{other}件，其余#{to}{next}{goOn} | 收到{request}{other}件，{to}{next}{goOn}的{is}# | 收到{request}{other}件，下年度继续办理# | 收到{request}{other}件，转下年{goOn}# | 收到{request}{other}件，#尚未到答复期，{to}{next}{goOn} | 收到{request}{other}件，余#正在征求意见，依规定{to}{next}{goOn}',
    ),
    way(
      'carried_out',
      [NONE],
      '无结转下年度{request} | 没有{request}结转下年度 | {request}结转下年度继续办理0件 | 无下年度结转{request}',
    ),
  ],
  granted: outcome('granted', 'granted'),
  partlyGranted: outcome('partly_granted', 'partly'),
  refused: outcome('refused', 'refused'),
  unavailable: outcome('unavailable', 'unavailable'),
  notProcessed: outcome('not_processed', 'notProcessed'),
  otherHandled: outcome('other_handled', 'otherwise'),
  reconsideration: [
    way(
      'reconsideration_total',
      CASE,
      '{when}{cause}{arise}{reconsideration}{total}# | {when}{cause}{arise}#{reconsideration} | {when}{cause}{reconsideration}{is}# | {when}{cause}{arise}的{reconsideration}{is}# | {when}{reconsideration}{is}#',
    ),
    way(
      'reconsideration_total',
      [NONE],
      '{when}{cause}{arise}{reconsideration}0件 | {when}未{cause}引发{reconsideration} | {when}{without}{cause}引起的{reconsideration}{case} | {when}未收到{reconsideration} | {when}未发生{reconsideration}{case}',
    ),
  ],
  litigation: [
    way(
      'litigation_total',
      CASE,
      '{when}{cause}{arise}{litigation}{total}# | {when}{cause}{arise}#{litigation} | {when}{cause}{litigation}{is}# | {when}{litigation}{is}#',
    ),
    way(
      'litigation_total',
      [NONE],
      '{when}未{cause}引发{litigation} | {when}{without}{cause}引起的{litigation}{case} | {when}未发生{litigation}{case} | {when}{cause}{arise}{litigation}0件',
    ),
  ],
  disputes: [
    way(
      ['reconsideration_total', 'litigation_total'],
      [NONE],
      '{when}未{cause}引发{reconsideration}、{litigation} | {when}{without}{cause}引发的{reconsideration}和{litigation}{case} | {when}{reconsideration}、{litigation}均为0件 | {when}{reconsideration}、{litigation}均未发生 | {when}未发生{reconsideration}或{litigation}{case} | {when}无{reconsideration}及{litigation}{case}',
    ),
    way(
      ['reconsideration_total', 'litigation_total'],
      CASE,
      '{when}{reconsideration}、{litigation}各# | {when}{cause}{arise}{reconsideration}#、{litigation}# | {when}{cause}{arise}#{reconsideration}、#{litigation}',
    ),
    way(
      ['requests_received_new', 'reconsideration_total', 'litigation_total'],
      [NONE],
      '{when}未收到{request}、{reconsideration}和{litigation} | {when}未收到{request}，未发生{reconsideration}、{litigation}',
    ),
  ],
  normative: documents('normative_docs', 'normative'),
  regulations: documents('regulations', 'regulation'),
  permits: decision('admin_permits', 'permit'),
  penalties: decision('admin_penalties', 'penalty'),
  coercions: decision('admin_coercions', 'coercion'),
  fees: [
    way('fees_amount', ['万元'], '{when}{fees}{is}# | {when}收取{fees}# | {when}{fees}{total}#'),
    way('fees_amount', [NONE], '{when}无{fees} | {when}未收取{fees} | {when}没有{fees}'),
    way('processing_fee_charged', ['元'], '{when}{charge}{fee}{total}# | {when}{charge}{fee}{is}#'),
    way(
      'processing_fee_charged',
      [NONE],
      '{when}未收取{fee} | {when}未产生{fee} | {when}没有收取{fee} | {when}{charge}{fee}0元 | {when}未收取任何费用',
    ),
    way(
      'processing_fee_notices',
      CASE.slice(0, 1),
      '{when}发出{notice}# | {when}{total}发出{notice}{total}#',
    ),
    way('processing_fee_notices', [NONE], '{when}未发出{notice} | {when}{notice}0件'),
  ],
}

/** A figure in digits, or as prose spells it. */
const NUMERALS: readonly ((value: number) => string)[] = [String, String, toChineseNumeral]

const SEED = fc.array(fc.nat(999), { minLength: 12, maxLength: 12 })

/** Sentences of a way, with what they claim. */
export function sayingOf({ kinds, orders, units }: Way): fc.Arbitrary<Saying> {
  return fc
    .record({
      order: fc.constantFrom(...orders),
      unit: fc.constantFrom(...units),
      value: fc.integer({ min: 1, max: 1999 }),
      before: fc.integer({ min: 2000, max: 3999 }),
      spell: fc.constantFrom(...NUMERALS),
      seed: SEED,
    })
    .map(({ order, unit, value, before, spell, seed }) => {
      const words = filled(`${order}{after}。`, seed)
      const valueOf = (i: number) => (order.includes('{other}') && i === 0 ? before : value)
      return {
        text: words.replaceAll('{other}', String(before)).replaceAll('#', spell(value) + unit),
        claims: kinds.map((kind, i) => `${kind} ${unit === NONE ? 0 : valueOf(i)}`),
      }
    })
}

/** Sentences that say nothing of the form, in an order of words. */
export function silenceOf(order: string): fc.Arbitrary<string> {
  return fc
    .record({ value: fc.integer({ min: 2, max: 999 }), seed: SEED })
    .map(({ value, seed }) => `${filled(order, seed)}。`.replaceAll('#', String(value)))
}

function filled(order: string, seed: readonly number[]): string {
  let next = 0
  return order.replaceAll(/\{(\w+)\}/gu, (slot, name: string) => {
    const words = SLOTS[name]
    if (!words) return slot
    next += 1
    return words[(seed[next % seed.length] ?? 0) % words.length] ?? ''
  })
}
