import { quoted } from '../report/quoted.ts'
import { ofEachText } from './reading.ts'
import { findingOf } from './remark.ts'

/** 无。本年度发出收费通知2份: nothing to report, and then something. */
const NOTHING_BUT =
  /^\s*(?:无|没有)(?:其他)?(?:需要报告的)?(?:事项|情况)?。(?=[^。]{0,60}[1-9]\d{0,6}[件份元次个])/u

/** `narrative.conflict`: part six says that there is nothing, and goes on. */
export const checkNothingElse = ofEachText((text) => {
  const words = text.field === 'other' ? NOTHING_BUT.exec(text.text)?.[0] : undefined
  if (words === undefined) return []
  const message = `这里先写了${quoted(words.trim())}，后面又报告了事项，前后矛盾，请删去其一。`
  const place = { start: 0, end: words.length }
  return [findingOf(text, { rule: 'narrative.conflict', severity: 'warning', ...place, message })]
})
