import { matchesOf } from '../matches.ts'
import { figureOf, tableValueOf } from './claimed.ts'
import type { Finding } from './finding.ts'
import type { Check, ReadText } from './reading.ts'
import { mismatchOf, type Span } from './remark.ts'
import { quoted } from '../report/quoted.ts'

/** 新收政府信息公开申请69件: what is called new, and how much there was. */
const NEW =
  /(?<!非)新(?:收到?|增|接收?|受理)(?:的)?(?:政府)?(?:信息)?(?:依?申请公开|公开)?(?:的)?(?:申请|件)?共?(?<figure>\d{1,6})[件宗起份条](?:申请)?(?<more>[，（]?(?:其中，?)?(?:含|包括|包含)?(?:上年度?|去年|上一年度?|20\d\d年度?)(?:未办结)?(?:结转|转入|遗留)(?:的|申请|办理|件)*\d{1,6}[件宗起份条])?/gu

/**
 * `narrative.mismatch`: 新收申请69件，其中上年结转6件, or 新收申请69件 where 63 came in and 6 were carried in. 收到69件（含上年结转6件）
 * says rightly what there was to do.
 */
export const checkCarriedAmongNew: Check = (report, { form, texts }) => {
  const received = figureOf(form, report, { kind: 'requests_received_new', row: undefined })
  const over = tableValueOf(form, report, { kind: 'requests_carried_in', row: undefined })
  if (!received || !over) return []
  const open = received.value + over
  return texts.flatMap((text) =>
    newIn(text).flatMap(({ start, end, figure, words }): Finding[] => {
      if (figure !== open) return []
      const message = `${quoted(words)}是新收和上年结转之和，表中${received.label}是 ${received.value}，上年结转 ${over} 件不是新收，请核对后改文字或改表。`
      return [mismatchOf(text, { start, end }, message, received, figure)]
    }),
  )
}

/** What the text calls new; what is told to be of requests elsewhere is found with its matter. */
function newIn({
  text,
  narrative,
}: ReadText): (Span & { readonly figure: number; readonly words: string })[] {
  if (!text.includes('新') || !text.includes('申请')) return []
  const known = narrative.claims.filter(({ kind }) => kind === 'requests_received_new')
  return matchesOf(text, NEW).flatMap(({ 0: all, index, groups }) => {
    const words = all.slice(0, all.length - (groups?.['more'] ?? '').length)
    const [start, end] = [index, index + words.length]
    const isTold = known.some((claim) => claim.start < end && start < claim.end)
    const isNamed = words.includes('申请') || groups?.['more'] !== undefined
    return isTold || !isNamed ? [] : [{ start, end, figure: Number(groups?.['figure']), words }]
  })
}
