import { Failure } from '../../core/failure.ts'
import type { CheckedReport, UncheckedReport } from './check-reports.ts'
import type { Outcome, ReadPackage } from './read-packages.ts'

/** What is done in threads of their own; as many calls run at once as there are threads. */
export interface Workers {
  readonly threads: number
  readonly digestFiles: (paths: readonly string[]) => Promise<Outcome<string>[]>
  readonly readPackages: (paths: readonly string[], first: number) => Promise<Outcome<ReadPackage>[]>
  readonly checkReports: (reports: readonly UncheckedReport[]) => Promise<CheckedReport[]>
}

/**
 * Lets a thread work on a list. Where that takes too long, the list is halved until what takes too long stands alone, and the rest is done.
 * @param work from a part of the list and where it begins to as many outcomes
 */
export async function inHalves<T, R>(
  list: readonly T[],
  work: (part: readonly T[], begin: number) => Promise<readonly Outcome<R>[]>,
  begin = 0,
): Promise<readonly Outcome<R>[]> {
  try {
    return await work(list, begin)
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'too-complex') throw error
    if (list.length === 1) return [{ problem: error.message }]
    const middle = Math.ceil(list.length / 2)
    return [
      ...(await inHalves(list.slice(0, middle), work, begin)),
      ...(await inHalves(list.slice(middle), work, begin + middle)),
    ]
  }
}
