import { stem } from '../../core/collection/file-ending.ts'
import type { SubmissionRecord } from '../store/submissions.ts'
import type { Matcher, NamedUnit } from '../../core/unit-names/matcher.ts'

/** What a report says of whose it is: the unit's name and region. */
export type UnitSaid = Pick<SubmissionRecord, 'agency' | 'region'>

/**
 * The unit a report is of: the one it names, unless the name of its file surely means another. Who writes over a neighbour's file
 * and forgets to change the name must not take its place.
 */
export function unitMeant(
  matcher: Matcher,
  { agency, region }: UnitSaid,
  file: string,
): NamedUnit | undefined {
  const named = matcher.find(agency, region)
  const byFile = named && matcher.find(nameIn(file))
  return byFile && byFile.id !== named.id ? undefined : named
}

/** Units that a report may be of, the likeliest first: the one its file's name means, and those like what it says. */
export function unitsOffered(matcher: Matcher, agency: string, file: string, most: number): NamedUnit[] {
  const inFile = nameIn(file)
  const byFile = matcher.find(inFile)
  const like = matcher.candidates(agency || inFile, most)
  return [...new Set(byFile ? [byFile, ...like] : like)].slice(0, most)
}

/** The name of a file often says whose it is. */
function nameIn(file: string): string {
  return stem(file)
    .slice(file.lastIndexOf('/') + 1)
    .replace(/\d{4}年.*$|政府信息公开.*$|年度报告.*$|年报.*$/u, '')
}
