import { stem } from '../../core/collection/file-ending.ts'
import type { SubmissionRecord } from '../store/submissions.ts'
import type { Matcher, NamedUnit } from '../../core/unit-names/matcher.ts'

/** What a report says of whose it is: the unit's name and region. */
export type UnitSaid = Pick<SubmissionRecord, 'agency' | 'region'>

/**
 * The unit a report is of: the one it names, unless what its file is called (its name, its folders, the zip files and mails it
 * lay in) names others alone. Who writes over a neighbour's file and forgets to change the name must not take its place.
 */
export function unitMeant(
  matcher: Matcher,
  { agency, region }: UnitSaid,
  file: string,
): NamedUnit | undefined {
  const named = matcher.find(agency, region)
  if (!named) return undefined
  const byFile = unitsIn(matcher, file)
  return byFile.length === 0 || byFile.some(({ id }) => id === named.id) ? named : undefined
}

/** Whether what a file is called names a unit. */
export function isNamedIn(matcher: Matcher, unit: string, file: string): boolean {
  return unitsIn(matcher, file).some(({ id }) => id === unit)
}

/** The units that a report and what its file is called surely mean; more than one where they do not agree. */
export function unitsNamed(matcher: Matcher, { agency, region }: UnitSaid, file: string): NamedUnit[] {
  const named = matcher.find(agency, region)
  const byFile = unitsIn(matcher, file)
  if (!named) return byFile
  return byFile.some(({ id }) => id === named.id) ? [named] : [named, ...byFile]
}

/** The names by which the unit of a report is looked for in other years: those of its roster, else what the report says. */
export function namesOf(matcher: Matcher, { agency, region }: UnitSaid): readonly string[] {
  const unit = matcher.find(agency, region)
  return unit ? [unit.name, ...unit.otherNames] : [agency]
}

/** Units that a report may be of, the likeliest first: the one its file's name means, and those like what it says. */
export function unitsOffered(matcher: Matcher, agency: string, file: string, most: number): NamedUnit[] {
  const like = matcher.candidates(agency || nameIn(file), most)
  return [...new Set([...unitsIn(matcher, file), ...like])].slice(0, most)
}

/** The units named by a file's name as a whole, or in it and in what it lies in. */
function unitsIn(matcher: Matcher, file: string): NamedUnit[] {
  const whole = matcher.find(nameIn(file))
  const found = stem(file)
    .split('/')
    .flatMap((part) => matcher.within(part))
  return [...new Set(whole ? [whole, ...found] : found)]
}

/** The name of a file often says whose it is. */
function nameIn(file: string): string {
  return stem(file)
    .slice(file.lastIndexOf('/') + 1)
    .replace(/\d{4}年.*$|政府信息公开.*$|年度报告.*$|年报.*$/u, '')
}
