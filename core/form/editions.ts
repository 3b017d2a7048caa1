import { edition2019 } from './edition-2019/edition.ts'
import { edition2021 } from './edition-2021/edition.ts'
import type { EditionId, Form } from './form.ts'

export type { EditionId } from './form.ts'

/** A set of editions. What needs one takes it as a parameter; {@link editions} is what the program works with. */
export type Editions = { readonly [id in EditionId]: Form }

/** Every edition of the form this program knows, oldest first. */
export const editions: Editions = { '2019': edition2019, '2021': edition2021 }

/** "2019年的格式（国办公开办函〔2019〕60号）" */
export function editionWords({ edition, source }: Form): string {
  return `${edition}年的格式（${source}）`
}

/** The edition in force. */
export const currentEdition: EditionId = '2021'

/**
 * The edition that a report of a statistics year is written in. No form was laid down for the years before 2019; a report of
 * one of them that is written now follows the form in force.
 */
export function editionFor(year: number, known: Editions = editions): EditionId {
  return laidDownFor(year, known) ?? currentEdition
}

/** The edition that was laid down for a statistics year; none for the years before 2019. */
export function laidDownFor(year: number, known: Editions = editions): EditionId | undefined {
  const ids = Object.keys(known) as EditionId[]
  return ids.find((id) => known[id].years.first <= year && year <= (known[id].years.last ?? Infinity))
}
