import { matchesOf } from '../../matches.ts'
import { quoted } from '../../report/quoted.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../remark.ts'
import type { FieldText } from '../texts.ts'

/** Terms so long and fixed that one character missing or two turned is a slip and no other word. */
const TERMS = [
  '政府信息公开',
  '依申请公开',
  '行政规范性文件',
  '行政事业性收费',
  '信息处理费',
  '中华人民共和国',
  '信息公开条例',
] as const

/** What is a word of its own all the same, or only looks for in the right place below. */
const WORDS = /^(?:政信息公开|政府信息开|依申请开|依申公开|政府信公开|行政规范文件|行政事业收费)$/u
/** A term without its last or first character may begin or end something else. */
const SHORTENED = [
  [/行政规范文件/gu, '行政规范性文件'],
  [/政府信息开(?![展放发设启辟通头创始])/gu, '政府信息公开'],
  [/依申请开(?![展放发设启辟通头创始])/gu, '依申请公开'],
  [/政府信公开/gu, '政府信息公开'],
  [/依申公开/gu, '依申请公开'],
  [/(?<=^|[。\n])本年底报告/gu, '本年度报告'],
  // 公开是常态，公开是例外
  [/(?<=(?<!不)公开[是为](?:常态|原则)[，,、]\s?)公开为例外/gu, '不公开为例外'],
  [/(?<=(?<!不)公开[是为](?:常态|原则)[，,、]\s?)公开是例外/gu, '不公开是例外'],
] as const

/** 坚持已公开为常态, 已电子化形式通过网站公开: 以 typed as 已. */
const BY_TYPED =
  /已公开(?=[是为](?:常态|原则))|已(?:电子化|电子|书面|信函|邮件|网络|纸质|公告|图文|图解|视频|口头|短信|当面)的?(?:形式|方式)(?=通过|在|向|公开|发布|答复|回复|予以|对外|进行)/gu

const SLIPS: ReadonlyMap<string, string> = new Map(
  TERMS.flatMap((term) => slipsOf(term).map((slip): [string, string] => [slip, term])),
)
/** 现行规范性文件 is no slip, nor are 行政事业性费用 and 信息公开例会. */
const RIGHT_BEFORE = new Map([['行规范性文件', '(?<!现|本|银|该)']])
const RIGHT_BEHIND = new Map([
  ['行政事业性费', '(?!用)'],
  ['信息公开例', '(?![会行如外])'],
])
const SLIP = new RegExp(
  [...SLIPS.keys()]
    .map((slip) => (RIGHT_BEFORE.get(slip) ?? '') + slip + (RIGHT_BEHIND.get(slip) ?? ''))
    .join('|'),
  'gu',
)

/** `proof.term`: 政府信公息开, 依请公开: fixed terms with a character missing or two turned. */
export function checkSlips(text: FieldText): Finding[] {
  const found = [
    ...matchesOf(text.text, SLIP).map(({ 0: words, index }) => ({
      words,
      index,
      right: SLIPS.get(words) ?? '',
    })),
    ...SHORTENED.flatMap(([pattern, right]) =>
      matchesOf(text.text, pattern).map(({ 0: words, index }) => ({ words, index, right })),
    ),
    ...matchesOf(text.text, BY_TYPED).map(({ 0: words, index }) => ({
      words,
      index,
      right: words.replace('已', '以'),
    })),
  ]
  return found.map(({ words, index, right }) =>
    findingOf(text, {
      rule: 'proof.term',
      // 依申公开 is short for the term in some offices.
      severity: words === '依申公开' ? 'advice' : 'warning',
      start: index,
      end: index + words.length,
      message: `${quoted(words)}像是${quoted(right)}写错了，请核对。`,
      to: right,
    }),
  )
}

/** A term with an inner character missing, or with two neighbours turned. */
function slipsOf(term: string): string[] {
  const characters = Array.from(term)
  const missing = characters.slice(1, -1).map((_, i) => term.slice(0, i + 1) + term.slice(i + 2))
  const turned = characters
    .slice(1)
    .map((_, i) => term.slice(0, i) + (characters[i + 1] ?? '') + (characters[i] ?? '') + term.slice(i + 2))
  return [...new Set([...missing, ...turned])].filter((slip) => slip !== term && !WORDS.test(slip))
}
