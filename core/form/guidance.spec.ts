import { expect, it } from 'vitest'
import { EDITION_IDS } from './form.ts'
import { guidance2019 } from './edition-2019/guidance.ts'
import { guidance2021 } from './edition-2021/guidance.ts'
import { filledExample } from './guidance-book.ts'

const report = { year: 2025, agency: { name: '清河县教育局' } }
const examples = [guidance2019, guidance2021].flatMap((book) =>
  Object.values(book).filter(({ example }) => example),
)

it('Examples come with the year and the unit of the report, in every edition', () => {
  expect(EDITION_IDS).toHaveLength(2)
  for (const guidance of examples) expect(filledExample(guidance, report)).not.toMatch(/[{}]|____年(?!前)/u)
  expect(filledExample(guidance2021.preamble, report)).toContain(
    '编制清河县教育局2025年政府信息公开工作年度报告',
  )
})

it('A unit without a name is a blank', () => {
  expect(filledExample(guidance2021.preamble, { ...report, agency: { name: ' ' } })).toContain(
    '编制____2025年',
  )
})
