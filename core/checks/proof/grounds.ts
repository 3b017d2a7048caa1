import { matchesOf } from '../../matches.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../remark.ts'
import { sentenceAt } from '../sentence-at.ts'
import type { FieldText } from '../texts.ts'

const CITED = /条例》?第(?<article>十[四五六]|1[456])条(?<rest>[^。；第\n]{0,40})/gu
const ARTICLES: Readonly<Record<string, string>> = { 14: '十四', 15: '十五', 16: '十六' }
/** What the regulations of 2019 refuse, by the article that does. */
const GROUNDS: readonly (readonly [RegExp, string])[] = [
  [/国家秘密|三安全一稳定|危及国家安全/u, '十四'],
  [/商业秘密|个人隐私|第三方合法权益/u, '十五'],
  [/内部事务|过程性信息|执法案卷/u, '十六'],
]

/** `proof.term`: a refusal by the article that is about other grounds. */
export function checkGrounds(text: FieldText): Finding[] {
  return matchesOf(text.text, CITED).flatMap(({ 0: words, index, groups = {} }): Finding[] => {
    const { before, after } = sentenceAt(text.text, index, '。；')
    const article = ARTICLES[groups['article'] ?? ''] ?? groups['article'] ?? ''
    const grounds = GROUNDS.filter(([pattern]) => pattern.test(before + after))
    const [ground] = grounds
    if (!ground || grounds.length > 1 || ground[1] === article) return []
    // Only words behind the article are surely of it; several articles may be cited.
    const cited = matchesOf(before + after, /第[一二三四五六七八九十\d]{1,3}条/gu)
    if (!ground[0].test(groups['rest'] ?? '') || cited.length > 1 || !/不予|不公开/u.test(after)) return []
    const what = ground[0].exec(groups['rest'] ?? '')?.[0] ?? ''
    const message = `不予公开${what}的依据是《政府信息公开条例》第${ground[1]}条，这里写的是第${article}条，请核对。`
    const start = index + words.indexOf('第')
    const end = index + words.indexOf('条', words.indexOf('第')) + 1
    return [findingOf(text, { rule: 'proof.term', severity: 'warning', start, end, message })]
  })
}
