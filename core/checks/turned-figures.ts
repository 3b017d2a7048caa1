import { matchesOf } from '../matches.ts'
import { quoted } from '../report/quoted.ts'
import type { Finding } from './finding.ts'
import type { Check, ReadText } from './reading.ts'
import { findingOf, type Span } from './remark.ts'
import { placesOf } from './stretches.ts'

/** Whether two whole numbers are one but for two figures side by side that changed places: 1246 and 1264. */
export function areTurned(a: number, b: number): boolean {
  const [one, other] = [String(a), String(b)]
  const at = Array.from(one).findIndex((figure, i) => figure !== other.charAt(i))
  if (one.length !== other.length || at < 0) return false
  return one.slice(0, at) + one.charAt(at + 1) + one.charAt(at) + one.slice(at + 2) === other
}

interface Counted extends Span {
  readonly text: ReadText
  readonly value: number
  /** The words around it in its clause. */
  readonly words: string
  readonly sentence: number
}

/** 发布信息3210条: large enough to be turned by no chance, and not round. */
const COUNTED = /(?<![\d.])(?<figure>[1-9]\d{3,6})(?<unit>条次|人次|[条件篇次份个户人家])/gu
const MARKS = /[，。；：\n\d]/u
/** So many characters before a figure and behind it tell what is counted. */
const NEAR = { before: 16, after: 8 } as const
const OF_ANOTHER = /去年|上年|同期|[较比]|占|其中/u

/** `narrative.conflict`: one count told twice, once with two of its figures turned. */
export const checkTurnedFigures: Check = (_, { texts }) => {
  const alike = Map.groupBy(texts.flatMap(countedIn), ({ key }) => key)
  return [...alike.values()].flatMap((group): Finding[] =>
    group.flatMap((here, i): Finding[] => {
      const before = group.slice(Math.max(0, i - MOST), i).find((each) => isSameCount(each, here))
      if (!before) return []
      const first = before.text.text.slice(before.start, before.end)
      const message = `${quoted(here.text.text.slice(here.start, here.end))}与前面的${quoted(first)}只是数字前后颠倒，如果说的是一个数，请核对后改一致。`
      return [
        findingOf(here.text, {
          rule: 'narrative.conflict',
          severity: 'warning',
          start: here.start,
          end: here.end,
          message,
          expected: before.value,
          actual: here.value,
        }),
      ]
    }),
  )
}

/** So many figures with the same digits are compared with one another. */
const MOST = 8

/** 主动公开低保、救助等信息263条: three digits may be turned by chance, unless both are of all that was published. */
const OF_ALL =
  /(?<=主动公开(?!事项|目录|栏目|专栏|指南)[^，。；：\n\d]{0,60}信息)(?<figure>[1-9]\d[1-9])(?<unit>条)/gu

function countedIn(text: ReadText): (Counted & { readonly key: string })[] {
  const ofAll = text.text.includes('主动公开') ? matchesOf(text.text, OF_ALL) : []
  return [...matchesOf(text.text, COUNTED), ...ofAll].flatMap(({ 0: counted, index: start, groups = {} }) => {
    const { figure = '', unit = '' } = groups
    const end = start + counted.length
    const before =
      text.text
        .slice(Math.max(0, start - NEAR.before), start)
        .split(MARKS)
        .at(-1) ?? ''
    if (figure.endsWith('00') || OF_ANOTHER.test(before)) return []
    const after = text.text.slice(end, end + NEAR.after).split(MARKS)[0] ?? ''
    return [
      {
        key: unit + Array.from(figure).sort().join(''),
        text,
        value: Number(figure),
        words: before + after,
        sentence: text.text.lastIndexOf('。', start),
        start,
        end,
      },
    ]
  })
}

/** Not in one sentence, where the two are told apart, and with a word in common. */
function isSameCount(a: Counted, b: Counted): boolean {
  const isApart = a.text !== b.text || a.sentence !== b.sentence
  return isApart && areTurned(a.value, b.value) && sharesWord(a.words, b.words)
}

function sharesWord(a: string, b: string): boolean {
  return placesOf({ start: 0, end: a.length - 1 }).some((i) => b.includes(a.slice(i, i + 2)))
}
