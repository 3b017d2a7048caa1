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

/** Whether the name of a file itself surely means a unit. */
export function isNamedIn(matcher: Matcher, unit: string, file: string): boolean {
  return matcher.find(nameIn(file))?.id === unit
}

/** The units that a report and the name of its file surely mean; more than one where they do not agree. */
export function unitsNamed(matcher: Matcher, { agency, region }: UnitSaid, file: string): NamedUnit[] {
  const named = [matcher.find(agency, region), matcher.find(nameIn(file))]
  return [...new Set(named)].filter((unit) => unit !== undefined)
}

/** The names by which the unit of a report is looked for in other years: those of its roster, else what the report says. */
export function namesOf(matcher: Matcher, { agency, region }: UnitSaid): readonly string[] {
  const unit = matcher.find(agency, region)
  return unit ? [unit.name, ...unit.otherNames] : [agency]
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
