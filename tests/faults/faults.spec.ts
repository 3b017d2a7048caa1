import { expect, it } from 'vitest'
import { doParts } from './parts.ts'
import type { Row } from './tally.ts'

/** A few of the faults of `npm run faults`, the same each time. */
it('Nothing is lost, wrong, unforeseen or hanging under a few seeded faults', async () => {
  const rows: Row[] = []
  const parts = ['calls', 'kills', 'exports', 'disk', 'flips', 'damage'] as const
  await doParts({ parts, seed: 1, few: 3, rows: (more) => rows.push(...more) })
  expect(rows.flatMap(({ examples }) => examples)).toEqual([])
  expect(rows.length).toBeGreaterThan(15)
})
