import { expect, it } from 'vitest'
import { evaluateHeadings, labelledHeadings } from './headings.ts'

it('takes the headings of other people’s reports out of the texts, each into its field or with a doubt', () => {
  const { count, clean, wrong } = evaluateHeadings(labelledHeadings())
  expect(clean / count).toBeGreaterThanOrEqual(0.98)
  expect(wrong).toBe(0)
})
