import { hasPlace, isEverywhere } from './organ-name.ts'

/**
 * The unit of a report as its opening names it, or as the first of `others` does: where it names none, or one that every
 * place has (民政局), which another names with its place (云杉县民政局).
 */
export function wholeUnit(named: string, others: () => readonly string[]): string {
  if (named === '') return others().find((other) => other !== '') ?? ''
  if (!isEverywhere(named)) return named
  return others().find((other) => other !== named && other.endsWith(named) && hasPlace(other)) ?? named
}
