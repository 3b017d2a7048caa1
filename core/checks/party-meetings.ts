import { matchesOf } from '../matches.ts'
import { quoted } from '../report/quoted.ts'
import type { Finding } from './finding.ts'
import { findingOf } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'
import type { FieldText } from './texts.ts'

/** Congresses of the party and plenary sessions, by the year each was held in. */
const HELD: Readonly<Record<string, number>> = {
  十八大: 2012,
  十八届三中全会: 2013,
  十八届四中全会: 2014,
  十八届五中全会: 2015,
  十八届六中全会: 2016,
  十九大: 2017,
  十九届四中全会: 2019,
  十九届五中全会: 2020,
  十九届六中全会: 2021,
  二十大: 2022,
  二十届三中全会: 2024,
  二十届四中全会: 2025,
}
const MEETING = /(?<![一二三四五六七八九])(?<name>(?:十[八九]|二十)(?:大|届[三四五六]中全会))/u
/** 迎接党的二十大, 喜迎二十大胜利召开. */
const AWAITED = new RegExp(
  `(?:喜迎|迎接|迎庆)(?:中国共产党|党的|党)?${MEETING.source}(?:的?(?:胜利)?召开)?`,
  'gu',
)
/** 学习贯彻党的二十届四中全会精神. */
const STUDIED = new RegExp(
  `(?:学习|贯彻|落实|宣传|宣讲|领会)+(?:中国共产党|党的|党)?(?:[^，。；]{0,12}[、和及])?${MEETING.source}[^，。；、]{0,4}精神`,
  'gu',
)

interface Told {
  readonly pattern: RegExp
  readonly isOff: (held: number, year: number) => boolean
  /** When it was held, to be said behind its name. */
  readonly when: (held: number) => string
}
const TOLD: readonly Told[] = [
  { pattern: AWAITED, isOff: (held, year) => held < year, when: (held) => `已在 ${held}年召开` },
  { pattern: STUDIED, isOff: (held, year) => held > year, when: (held) => `在 ${held}年才召开` },
]

/** `narrative.year`: a meeting of the party is awaited that has been, or was studied before it was. */
export function partyMeetings({ year }: { readonly year: number }, text: FieldText): Finding[] {
  if (!MEETING.test(text.text)) return []
  return TOLD.flatMap(({ pattern, isOff, when }) =>
    matchesOf(text.text, pattern).flatMap(({ 0: words, index, groups: { name = '' } = {} }): Finding[] => {
      const held = HELD[name]
      if (held === undefined || !isOff(held, year) || tellsYear(text, index, held)) return []
      const message = `${quoted(words)}：党的${name}${when(held)}，本报告是 ${year}年的，请核对。`
      const end = index + words.length
      return [findingOf(text, { rule: 'narrative.year', severity: 'warning', start: index, end, message })]
    }),
  )
}

/** 2022年为迎接党的二十大…: the sentence names the year it speaks of, or one that is coming. */
function tellsYear(text: FieldText, index: number, held: number): boolean {
  const { before, after } = sentenceAt(text.text, index)
  return `${before}${after}`.includes(`${held}年`) || /以来|下一步|今后|明年/u.test(before)
}
