import { matchesOf } from '../matches.ts'
import { quoted } from '../report/quoted.ts'
import type { Finding } from './finding.ts'
import { ofEachText, type ReadText } from './reading.ts'
import { findingOf } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'

const UNIT = '[份人张票]'
const ANSWER = `(?:(?:非常|很|比较|较|基本|不太|不)?满意|一般)(?:的|为|有){0,2}\\d{1,6}${UNIT}`
/** 满意412份、基本满意104份、不满意20份: answers that exclude one another. */
const ANSWERS = new RegExp(`${ANSWER}(?:[，、；和及]{1,2}${ANSWER}){1,5}`, 'gu')
const FIGURE = new RegExp(`(?<![\\d.])(?<figure>\\d{1,6})\\s?(?<unit>${UNIT})`, 'gu')

/** `narrative.breakdown`: more answers to a questionnaire than were given. */
export const checkSatisfaction = ofEachText((text) =>
  text.text.includes('满意')
    ? matchesOf(text.text, ANSWERS).flatMap(({ 0: words, index }) => tooMany(text, words, index))
    : [],
)

function tooMany(text: ReadText, words: string, index: number): Finding[] {
  const end = index + words.length
  const isRead = text.narrative.breakdowns.some(({ parts }) =>
    parts.some((part) => part.start < end && part.end > index),
  )
  const answers = matchesOf(words, FIGURE)
  const unit = answers[0]?.groups?.['unit']
  const whole = matchesOf(sentenceAt(text.text, index).before, FIGURE).at(-1)
  if (isRead || !whole || whole.groups?.['unit'] !== unit) return []
  if (answers.some(({ groups }) => groups?.['unit'] !== unit)) return []
  const values = answers.map(({ groups }) => Number(groups?.['figure']))
  const sum = values.reduce((all, each) => all + each, 0)
  const [start, given] = [index, Number(whole.groups?.['figure'])]
  if (sum <= given) return []
  const message = `${quoted(words)}相加是 ${values.join('＋')}＝${sum}，比前面的${quoted(whole[0])}还多，请核对。`
  return [findingOf(text, { rule: 'narrative.breakdown', severity: 'warning', start, end, message })]
}
