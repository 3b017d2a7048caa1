import { expect, it } from 'vitest'
import { named } from './found.testing.ts'
import { partyMeetings } from './party-meetings.ts'

const inReportOf = (year: number) => (text: string) => named((field) => partyMeetings({ year }, field), text)

it.each([
  [2024, '以迎接党的二十大胜利召开为契机，扎实推进政务公开。', '迎接党的二十大胜利召开'],
  [2023, '开展“喜迎二十大”主题宣传。', '喜迎二十大'],
  [2023, '学习贯彻党的二十届三中全会精神。', '学习贯彻党的二十届三中全会精神'],
  [2024, '深入贯彻党的二十大和二十届四中全会精神。', '贯彻党的二十大和二十届四中全会精神'],
] as const)('in the report of %i: %s', (year, text, words) => {
  expect(inReportOf(year)(text)).toEqual([words])
})

it.each([
  [2022, '以迎接党的二十大胜利召开为契机，扎实推进政务公开。'],
  [2021, '喜迎党的二十大召开。'],
  [2024, '深入学习贯彻党的二十大和二十届二中、三中全会精神。'],
  [2024, '2022年为迎接党的二十大建成的专栏继续更新。'],
  [2024, '下一步将学习贯彻党的二十届四中全会精神。'],
  [2024, '迎接检查。学习贯彻党的二十届三中全会精神。'],
  [2025, '学习贯彻党的二十届四中全会精神。'],
] as const)('nothing in the report of %i: %s', (year, text) => {
  expect(inReportOf(year)(text)).toEqual([])
})
