import type { FieldValue, Report } from '../report/report.ts'
import type { Returned } from './returned.ts'

/** What a file says of itself, and what the report says. */
export interface Differing<T> {
  readonly file: T
  readonly here: T
}

/** A file that came back to a report that is not its own, as far as its title says so. */
export interface Stranger {
  readonly unit?: Differing<string>
  readonly year?: Differing<number>
}

/**
 * Whether a file that came back is of another unit or another year; undefined where it is this report's. A unit renamed since the
 * export is no other one: the file says what it said then.
 */
export function strangerIn({ changes }: Pick<Returned, 'changes'>, present: Report): Stranger | undefined {
  const told = (field: 'agency.name' | 'year'): FieldValue | undefined =>
    changes.find(({ change, standing }) => change.field === field && standing !== 'done')?.change.after
  const [unit, year] = [told('agency.name'), told('year')]
  if (typeof unit !== 'string' && typeof year !== 'number') return undefined
  return {
    ...(typeof unit === 'string' && { unit: { file: unit, here: present.agency.name } }),
    ...(typeof year === 'number' && { year: { file: year, here: present.year } }),
  }
}
