import { expect, it } from 'vitest'
import narratives from '../../tests/data/reports/narratives.json' with { type: 'json' }
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkReport } from './check.ts'
import { CHECKS_VERSION } from './version.ts'

/** How often this version of the checks finds what, in the sample report with each published passage in its place. */
const FOUND = {
  version: 53,
  'carryover.requests error': 54,
  'guidance.missing advice': 54,
  'narrative.breakdown advice': 1,
  'narrative.breakdown warning': 1,
  'narrative.conflict warning': 29,
  'narrative.mismatch advice': 3,
  'narrative.mismatch error': 33,
  'narrative.mismatch warning': 30,
  'narrative.year advice': 10,
  'narrative.year warning': 18,
  'proof.agency advice': 1,
  'proof.enumeration advice': 61,
  'proof.punctuation advice': 8,
  'proof.punctuation warning': 6,
  'proof.term warning': 2,
  'similarity.lastYear warning': 216,
}

it('is raised when the checks find other things: write down here what they find now', () => {
  const whole = checkReportShape(sample)
  const lastYear = withFields({ ...whole, year: whole.year - 1 }, [['requests:carriedOut/natural', 2]])
  const found = narratives.flatMap(({ text }) =>
    checkReport(withFields(whole, [['overview.proactive', text]]), { lastYear }),
  )
  const counts = Object.groupBy(found, ({ rule, severity }) => `${rule} ${severity}`)
  const tally = Object.fromEntries(Object.entries(counts).map(([name, each]) => [name, each.length]))
  expect({ version: CHECKS_VERSION, ...tally }).toEqual(FOUND)
})
