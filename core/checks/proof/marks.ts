import type { Finding } from '../finding.ts'
import { findingOf } from '../remark.ts'
import type { FieldText } from '../texts.ts'

/** Half-width and doubled marks. */
export function checkMarks(text: FieldText): Finding[] {
  return [...halfWidth(text), ...halfWidthBrackets(text), ...doubled(text), ...leading(text)]
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

/** One finding for all of a text, and one change: such marks come by the dozen. */
function halfWidth(text: FieldText): Finding[] {
  const words = text.text
  const marks = [...words.matchAll(HALF_WIDTH)]
    .map(({ index }) => index)
    .filter((at) => words.charAt(at) !== '.' || !ITEM.test(words.slice(Math.max(0, at - 5), at)))
  const [first, last] = [marks[0], marks.at(-1)]
  if (first === undefined || last === undefined) return []
  const mark = words.charAt(first)
  const where = marks.length > 1 ? `，连同后面的共 ${marks.length} 处` : ''
  return [
    findingOf(text, {
      rule: 'proof.punctuation',
      severity: 'warning',
      start: Math.max(0, first - 1),
      end: first + 1,
      message: `中文里用了半角的“${mark}”${where}，请改为全角标点。`,
      to: { start: first, end: last + 1, to: replaced(words, marks).slice(first, last + 1) },
    }),
  ]
}

function replaced(words: string, marks: readonly number[]): string {
  let [said, from] = ['', 0]
  for (const at of marks) {
    said += words.slice(from, at) + (FULL[words.charAt(at)] ?? words.charAt(at))
    from = at + 1
  }
  return said + words.slice(from)
}

/** Round brackets of half width around Chinese words; (1) and (一) number items. */
const HALF_BRACKETS =
  /\((?!(?:\d{1,2}|[一二三四五六七八九十]{1,3})\))[^()（）\n]{0,120}[\u4e00-\u9fff][^()（）\n]{0,120}\)/gu

function halfWidthBrackets(text: FieldText): Finding[] {
  const pairs = [...text.text.matchAll(HALF_BRACKETS)]
  const first = pairs[0]
  if (!first) return []
  const where = pairs.length > 1 ? `，这样的共 ${pairs.length} 处` : ''
  return [
    findingOf(text, {
      rule: 'proof.punctuation',
      severity: 'advice',
      start: first.index,
      end: first.index + first[0].length,
      message: `中文里用了半角括号${where}，建议改为“（ ）”。`,
      to: `（${first[0].slice(1, -1)}）`,
    }),
  ]
}

/** Marks that follow one another. ？！ is right, and so are …… and ——, which are not looked at. */
const RUN = /[，。；：、！？,;:](?:[^\S\n]?[，。；：、！？,;:])+/gu
const RIGHT = /^(?:？！|！？|！+|？+|[,;:]+)$/u

function doubled(text: FieldText): Finding[] {
  return [...text.text.matchAll(RUN)].flatMap(({ 0: marks, index }): Finding[] => {
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

const LEADING = /(?<=^|\n)[^\S\n]*(?<mark>[，。、；：！？](?![，。、；：！？]))/gu

function leading(text: FieldText): Finding[] {
  return [...text.text.matchAll(LEADING)].map(({ 0: words, index }) => {
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
