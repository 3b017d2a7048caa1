import { expect, it } from 'vitest'
import { Failure } from '../../core/failure.ts'
import { compose } from '../../core/document/compose.ts'
import type { SourceDocument } from '../../core/import/source.ts'
import { readDocx } from '../../services/readers/docx/read-docx.ts'
import { openPackage } from '../../services/readers/package.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { packed } from '../documents/packages.ts'
import { sample } from '../documents/reports.ts'
import { dice, mutated, mutatedInside } from './mutations.ts'
import { everything } from './everything.ts'
import { wordFile } from './word-file.ts'

/** Files changed at random: `NIANBAO_FUZZ=5000 vitest run tests/readers/fuzz.spec.ts` tries more of them. */
const COUNT = Number(process.env['NIANBAO_FUZZ'] ?? 150)
const SEED = Number(process.env['NIANBAO_FUZZ_SEED'] ?? 2024)
const print = (line: string) => process.env['NIANBAO_FUZZ'] !== undefined && console.log(line)

it(
  `reads ${COUNT} damaged Word files cleanly or refuses them in a sentence`,
  async () => {
    const files = [await docxOf(compose(sample)), await wordFile(everything)]
    const outcomes = { read: 0, refused: 0 }
    let slowest = { time: 0, seed: 0 }
    for (let i = 0; i < COUNT; i++) {
      const roll = dice(SEED + i)
      const file = files[i % files.length] ?? new Uint8Array()
      const bytes = roll(2) === 0 ? mutated(file, roll) : await mutatedInside(file, roll)
      const start = performance.now()
      const document = await readDocx(bytes).catch((error: unknown) => refusalOf(error, SEED + i))
      const time = performance.now() - start
      if (time > slowest.time) slowest = { time, seed: SEED + i }
      if (document) expectClean(document, SEED + i)
      outcomes[document ? 'read' : 'refused'] += 1
    }
    print(`${JSON.stringify(outcomes)}, slowest ${Math.round(slowest.time)} ms (seed ${slowest.seed})`)
    // A fuzz that only ever meets refusals, or only whole files, tries nothing.
    expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThan(COUNT / 10)
  },
  20 * COUNT + 120_000,
)

it(`reads ${COUNT} damaged packages as they were packed or refuses them`, async () => {
  const whole = await packed(sample)
  for (let i = 0; i < COUNT; i++) {
    const opened = await openPackage(mutated(whole, dice(SEED + i))).catch((error: unknown) =>
      refusalOf(error, SEED + i),
    )
    if (opened) expect(opened.report, `seed ${SEED + i}`).toEqual(sample)
  }
})

function refusalOf(error: unknown, seed: number): undefined {
  if (!(error instanceof Failure)) throw new Error(`Seed ${seed} broke the reader`, { cause: error })
  expect(error.message).toMatch(/^[^\n]+。$/u)
  return undefined
}

function expectClean({ blocks }: SourceDocument, seed: number): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      expect(block.text.trim() !== '' || block.comments !== undefined, `seed ${seed}`).toBe(true)
      expect(block.runIn ?? 1, `seed ${seed}`).toBeGreaterThan(0)
      expect(block.runIn ?? 0, `seed ${seed}`).toBeLessThanOrEqual(block.text.length)
      continue
    }
    const cells = block.rows.flatMap((row) => row.cells)
    expect(cells.every(({ column, colSpan, rowSpan }) => column >= 0 && colSpan > 0 && rowSpan > 0)).toBe(
      true,
    )
    block.rows.forEach((row, i) =>
      expect(
        row.cells.every(({ rowSpan }) => i + rowSpan <= block.rows.length),
        `seed ${seed}`,
      ).toBe(true),
    )
  }
}
