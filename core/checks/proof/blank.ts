import type { Finding, Severity } from '../finding.ts'
import { type FieldText, placeOf } from '../texts.ts'

const UNIT = '(?:件|条|份|起|次|篇|期|项|个|场|人次|元|万元|%)'
/** Something stands in for the figure: 公开____条, XX件, （  ）件. */
const PLACEHOLDER = new RegExp(
  `(?:_{2,}|＿{2,}|[xX]{2,}|[×＊*]{2,}|[（(]\\s{1,8}[）)]|[□◻]{1,4})\\s*${UNIT}`,
  'gu',
)
/** An unfilled line, whatever follows. */
const LINE = /_{2,}|＿{2,}/gu
/** Nothing stands between the verb and its unit: 共主动公开条, 累计发布条信息. */
const NOTHING = new RegExp(
  `(?:共|总计|共计|累计|合计)(?:主动)?(?:公开|发布|收到|受理|办理|办结|答复|制发|召开|举办|开展|解读|更新|报送)(?:政府信息|信息|各类信息)?(?<unit>[条件份篇期次场起])(?=[，。；、,;]|信息|政府信息|其中|$)`,
  'gmu',
)

/** A blank where a figure should be. Reported under `form.blank`. */
export function checkBlanks(text: FieldText): Finding[] {
  const found = new Set<number>()
  const once = (pattern: RegExp, severity: Severity) =>
    [...text.text.matchAll(pattern)].flatMap(({ 0: words, index }): Finding[] => {
      if (found.has(index)) return []
      found.add(index)
      const message = `“${words}”里的数或字还空着，请填写。`
      return [{ rule: 'form.blank', severity, ...placeOf(text, index, index + words.length), message }]
    })
  return [...once(PLACEHOLDER, 'error'), ...once(LINE, 'error'), ...once(NOTHING, 'error')]
}
