import { matchesOf } from '../../matches.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../remark.ts'
import type { FieldText } from '../texts.ts'

/** Half-width and doubled marks. */
export function checkMarks(text: FieldText): Finding[] {
  return [...halfWidth(text), ...doubled(text), ...leading(text)]
}

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
}
/**
 * After Chinese words (来信,183条), or before them after a figure or a word of letters. Numbers, times, addresses of
 * the Web have no Chinese beside their marks. A full stop only where Chinese ends or goes on.
 */
const HALF_WIDTH =
  /(?:[,;:?!](?![,;:?!.])|\.(?=[\u4e00-\u9fff]|[^\S\n]*(?:\n|$)))(?<=[\u4e00-\u9fff）》”〉％].)|[,;?!](?<=[\dA-Za-z%)\]].)(?=[\u4e00-\u9fff《“（])/gu
/** 一. heads an item. */
const ITEM = /(?:^|\n|[。；\s])[一二三四五六七八九十]{1,3}$/u

/** Round brackets of half width around Chinese words; (1) and (一) number items. */
const HALF_BRACKETS =
  /\((?!(?:\d{1,2}|[一二三四五六七八九十]{1,3})\))[^()（）\n]{0,120}[\u4e00-\u9fff][^()（）\n]{0,120}\)/gu

/** One finding for all of a text, and one change: such marks come by the dozen, and nobody misreads them. */
function halfWidth(text: FieldText): Finding[] {
  const words = text.text
  const brackets = matchesOf(words, HALF_BRACKETS).map(({ index, 0: inner }) => ({
    start: index,
    end: index + inner.length,
  }))
  const marks = halfWidthMarks(words)
  const full = new Map([
    ...marks.map((at) => [at, FULL[words.charAt(at)] ?? ''] as const),
    ...brackets.flatMap(({ start, end }) => [[start, '（'] as const, [end - 1, '）'] as const]),
  ])
  const places = [...full.keys()].sort((a, b) => a - b)
  const [first, last] = [places[0], places.at(-1)]
  if (first === undefined || last === undefined) return []
  const bracket = brackets.find(({ start }) => start === first)
  const count = marks.length + brackets.length
  const where = count > 1 ? `，连同后面的共 ${count} 处` : ''
  const said = bracket ? '括号' : `“${words.charAt(first)}”`
  const to = words
    .slice(first, last + 1)
    .split('')
    .map((mark, i) => full.get(first + i) ?? mark)
  return [
    findingOf(text, {
      rule: 'proof.punctuation',
      severity: 'advice',
      start: bracket ? first : Math.max(0, first - 1),
      end: bracket ? bracket.end : first + 1,
      message: `中文里用了半角的${said}${where}，建议改为全角标点。`,
      to: { start: first, end: last + 1, to: to.join('') },
    }),
  ]
}

function halfWidthMarks(words: string): number[] {
  return matchesOf(words, HALF_WIDTH)
    .map(({ index }) => index)
    .filter((at) => words.charAt(at) !== '.' || !ITEM.test(words.slice(Math.max(0, at - 5), at)))
}

/** Marks that follow one another. ？！ is right, and so are …… and ——, which are not looked at. */
const RUN = /[，。；：、！？,;:](?:[^\S\n]?[，。；：、！？,;:])+/gu
const RIGHT = /^(?:？！|！？|！+|？+|[,;:]+)$/u

function doubled(text: FieldText): Finding[] {
  return matchesOf(text.text, RUN).flatMap(({ 0: marks, index }): Finding[] => {
    if (RIGHT.test(marks)) return []
    const to = meant(marks)
    const advice = to === undefined ? '请保留一个' : `请改为“${to}”`
    return [
      findingOf(text, {
        rule: 'proof.punctuation',
        severity: 'warning',
        start: index,
        end: index + marks.length,
        message: `标点“${marks}”重复，${advice}。`,
        to,
      }),
    ]
  })
}

/** The one that is meant: the same mark twice, the end of a sentence, or three stops for an ellipsis. */
function meant(marks: string): string | undefined {
  const full = Array.from(marks.replaceAll(/\s/gu, ''), (mark) => FULL[mark] ?? mark)
  const kinds = new Set(full)
  if (kinds.size === 1) return full.length >= 3 && full[0] === '。' ? '……' : full[0]
  const last = full.at(-1)
  if (last === '。' || last === '；') return last
  return kinds.size === 2 && kinds.has('、') ? full.find((mark) => mark !== '、') : undefined
}

const LEADING = /(?=[\s，。、；：！？])(?<=^|\n)[^\S\n]*(?<mark>[，。、；：！？](?![，。、；：！？]))/gu

function leading(text: FieldText): Finding[] {
  return matchesOf(text.text, LEADING).map(({ 0: words, index }) => {
    const end = index + words.length
    return findingOf(text, {
      rule: 'proof.punctuation',
      severity: 'warning',
      start: end - 1,
      end,
      message: `一段不应以“${words.trim()}”开头，请核对前面是否漏了文字或多了换行。`,
    })
  })
}
