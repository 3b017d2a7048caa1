import { matchesOf } from '../../matches.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../remark.ts'
import type { FieldText } from '../texts.ts'
import { quoted } from '../../report/quoted.ts'

/** GB/T 15834: a title stands in 《》, a title in a title in 〈〉. */
export function checkTitleMarks(text: FieldText): Finding[] {
  return [...nested(text), ...angled(text)]
}

function finding(text: FieldText, start: number, words: string, to: string, message: string): Finding {
  return findingOf(text, {
    rule: 'proof.punctuation',
    severity: 'advice',
    start,
    end: start + words.length,
    message,
    to,
  })
}

const NESTED = /(?<outer>《[^《》\n]{0,100})(?<inner>《(?<name>[^《》\n]{1,100})》)(?=[^《》\n]{0,100}》)/gu

function nested(text: FieldText): Finding[] {
  return matchesOf(text.text, NESTED).map((match) => {
    const { outer = '', inner = '', name = '' } = match.groups ?? {}
    const to = `〈${name}〉`
    return finding(
      text,
      match.index + outer.length,
      inner,
      to,
      `书名号里的书名号应当用“〈〉”，请改为${quoted(to)}。`,
    )
  })
}

/** <…> typed for 〈…〉, << … >> for 《…》. */
const NAME = '[\\u4e00-\\u9fff][\\u4e00-\\u9fffA-Za-z（）“”、—]{1,80}'
const ANGLED = new RegExp(`<<(?<title>${NAME})>>|<(?<name>${NAME})>`, 'gu')

function angled(text: FieldText): Finding[] {
  return matchesOf(text.text, ANGLED).map(({ 0: words, index, groups }) => {
    const before = text.text.slice(Math.max(0, index - 100), index)
    const isInside = before.lastIndexOf('《') > before.lastIndexOf('》')
    const name = groups?.['title'] ?? groups?.['name'] ?? ''
    const to = isInside ? `〈${name}〉` : `《${name}》`
    return finding(text, index, words, to, `书名号不能用“<”“>”代替，请改为${quoted(to)}。`)
  })
}
