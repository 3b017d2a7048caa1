import { matchesOf } from '../matches.ts'
import { quoted } from '../report/quoted.ts'
import type { Finding } from './finding.ts'
import { ofEachText, type ReadText } from './reading.ts'
import { findingOf } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'

const SHARE = /(?<share>\d{1,3}(?:\.(?<digits>\d{1,2}))?)\s?[%％]/gu
/** 分别占65%、25%、10%, 占比分别为65%和35%. */
const IN_TURN =
  /(?:分别约?占[^，。；：、\d%％]{0,14}?|(?:占比|占[^，。；：、\d%％]{0,10}的?(?:比例|比重)|比例|比重)分别约?[为是]?)约?\d{1,3}(?:\.\d{1,2})?\s?[%％](?:[、，]?[和及与]?约?\d{1,3}(?:\.\d{1,2})?\s?[%％]){1,8}/gu
const FIGURE = /(?<![\d.第〔])(?<figure>\d{1,9})\s?(?<unit>[件条份个篇次期人])(?!\.\d)/gu

/** `narrative.breakdown`: shares told in a row that are not those of the figures before them. */
export const checkSharesInTurn = ofEachText((text) =>
  text.text.includes('分别')
    ? matchesOf(text.text, IN_TURN).flatMap(({ 0: words, index }) => offIn(text, words, index))
    : [],
)

interface Stated {
  readonly share: number
  readonly step: number
}

function offIn(text: ReadText, words: string, index: number): Finding[] {
  const shares = matchesOf(words, SHARE).map(({ groups }) => ({
    share: Number(groups?.['share']),
    step: 10 ** -(groups?.['digits']?.length ?? 0),
  }))
  const figures = matchesOf(sentenceAt(text.text, index).before, FIGURE)
  const parts = figures.slice(-shares.length)
  const unit = parts[0]?.groups?.['unit']
  const together = shares.reduce((all, { share }) => all + share, 0)
  if (figures.length === 0 && shares.length > 2 && OF_ONE.test(words) && together > 100 + shares.length * 0.5)
    return [tooMuch(text, words, index, together)]
  if (parts.length < shares.length || parts.some(({ groups }) => groups?.['unit'] !== unit)) return []
  const values = parts.map(({ groups }) => Number(groups?.['figure']))
  const wholes = figures
    .slice(0, -shares.length)
    .filter(({ groups }) => groups?.['unit'] === unit)
    .map(({ groups }) => Number(groups?.['figure']))
  const why = reason(values, wholes, shares)
  if (why === undefined) return []
  const message = `${quoted(words)}与前面的数字不符：${why}，请核对。`
  const [start, end] = [index, index + words.length]
  return [findingOf(text, { rule: 'narrative.breakdown', severity: 'warning', start, end, message })]
}

/** 占比分别为45%、35%、30%: shares of one whole, not each of its own. */
const OF_ONE = /^(?:占比|分别占(?:总|全部|公开))/u

function tooMuch(text: ReadText, words: string, index: number, together: number): Finding {
  const message = `${quoted(words)}相加是 ${Number(together.toFixed(2))}%，超过了 100%，请核对；各项有重叠的请写明。`
  const [start, end] = [index, index + words.length]
  return findingOf(text, { rule: 'narrative.breakdown', severity: 'warning', start, end, message })
}

/** What is wrong; nothing where the shares fit one whole, or none of them does: then they are of something not told here. */
function reason(
  values: readonly number[],
  wholes: readonly number[],
  shares: readonly Stated[],
): string | undefined {
  const sum = values.reduce((all, each) => all + each, 0)
  const offs = [...new Set([...wholes, sum])]
    .filter((whole) => whole > 0 && values.every((value) => value <= whole))
    .map((whole) => ({ whole, off: values.findIndex((value, i) => !fits(value, whole, shares[i])) }))
  if (offs.some(({ off }) => off < 0)) return undefined
  const known = offs.find(({ whole }) => values.some((value, i) => fits(value, whole, shares[i])))
  if (!known) return undefined
  const right = (((values[known.off] ?? 0) / known.whole) * 100).toFixed(1).replace(/\.0$/u, '')
  return `${values[known.off]} 占 ${known.whole} 的 ${right}%，文中写的是 ${shares[known.off]?.share}%`
}

/** Shares are rounded, cut off, or changed in the last place so that they make 100 % together. */
function fits(value: number, whole: number, stated: Stated | undefined): boolean {
  return !stated || Math.abs((value / whole) * 100 - stated.share) <= stated.step * 1.01
}
