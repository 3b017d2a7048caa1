import { failureData } from '../../core/failure.ts'
import type { Imported } from '../../core/import/imported.ts'
import { blankReport } from '../../core/report/blank.ts'
import type { Rendering } from '../variants/expected.ts'
import { FORMATS } from '../variants/mutations/mutation.ts'
import { pastedSample } from '../variants/pasted-sample.ts'
import { combination, mutations, rendering } from '../variants/variants.ts'
import { type Judgement, type Tally, add, judge, noTally } from './judge.ts'

export type ImportFile = (bytes: Uint8Array, name: string) => Promise<Imported>

/** What an import made of all the reports of one variant. */
export interface VariantResult {
  readonly name: string
  readonly cells: Tally
  readonly totals: Tally
  readonly texts: Tally
  /** What was wrong, with the whole variant and the place. */
  readonly misses: readonly string[]
}

/** How many random reports there are in each variant alone, and in combinations of variants in each format. */
export interface Extent {
  readonly alone: number
  readonly combined: number
}

/** Imports reports in every variant and in combinations of variants; the same ones for the same extent. */
export async function* evaluateImport(importFile: ImportFile, extent: Extent): AsyncGenerator<VariantResult> {
  const seeds = (count: number) => Array.from({ length: count }, (_, i) => i + 1)
  yield judged('the sample as it was pasted', importFile, [pastedSample()])
  for (const mutation of mutations)
    yield judged(
      mutation.name,
      importFile,
      await Promise.all(seeds(extent.alone).map((seed) => rendering(mutation, seed))),
    )
  for (const format of FORMATS) {
    const renderings = seeds(extent.combined).map((seed) => combination(format, seed))
    yield judged(`combinations in ${format}`, importFile, await Promise.all(renderings))
  }
}

/** Whether anything came out wrong without a doubt. */
export function wrongIn({ cells, totals, texts }: VariantResult): number {
  return cells.wrong + totals.wrong + texts.wrong
}

async function judged(
  name: string,
  importFile: ImportFile,
  renderings: readonly Rendering[],
): Promise<VariantResult> {
  const result = { name, cells: noTally(), totals: noTally(), texts: noTally(), misses: [] as string[] }
  for (const each of renderings) {
    const { cells, totals, texts, misses } = await judgeFile(importFile, each)
    add(result.cells, cells)
    add(result.totals, totals)
    add(result.texts, texts)
    result.misses.push(...misses.map((miss) => `${each.variant}: ${miss}`))
  }
  return result
}

/** A file that is refused counts as a report with nothing in it. */
async function judgeFile(importFile: ImportFile, { bytes, name, expected }: Rendering): Promise<Judgement> {
  try {
    return judge(await importFile(bytes, name), expected)
  } catch (error) {
    const refusal = failureData(error)
    if (!refusal) throw error
    const report = { ...blankReport({ name: '', level: 'other' }, 2008), preamble: '' }
    const judgement = judge({ report, placed: [], doubts: [], unplaced: [] }, expected)
    return { ...judgement, misses: [`refused: ${refusal.code}`] }
  }
}
