import type { Form } from '../form/form.ts'
import { fieldValue, textFields } from '../report/fields.ts'
import type { AgencyField, Field, Report } from '../report/report.ts'

/** Where words stand in a field of the report, in UTF-16 units. */
export interface Match {
  readonly field: Field
  readonly start: number
  readonly end: number
}

const UNIT_FIELDS: readonly AgencyField[] = [
  'agency.name',
  'agency.region',
  'agency.address',
  'agency.phone',
  'agency.email',
]

/** Where words stand in all that is written in words, in the order of the screens. Capitals and small letters are the same. */
export function findWords(report: Report, form: Form, words: string): Match[] {
  return [...UNIT_FIELDS, ...textFields(form)].flatMap((field) =>
    placesOf(wordsOf(report, field), words).map((start) => ({ field, start, end: start + words.length })),
  )
}

/** Where words begin in a text, one after the other. */
export function placesOf(text: string, words: string): number[] {
  if (words === '') return []
  const [where, what] = [folded(text), folded(words)]
  const places: number[] = []
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + what.length)) places.push(at)
  return places
}

/** What the fields hold with other words in the places of some; a unit does not lose its name by it. */
export function replaced(
  report: Report,
  matches: readonly Match[],
  to: string,
): (readonly [Field, string])[] {
  const byField = Map.groupBy(matches, ({ field }) => field)
  return Array.from(byField, ([field, places]) => {
    const text = wordsOf(report, field)
    let [changed, from] = ['', 0]
    for (const { start, end } of places) {
      changed += text.slice(from, start) + to
      from = end
    }
    return [field, changed + text.slice(from)] as const
  }).filter(([field, text]) => field !== 'agency.name' || text.trim() !== '')
}

function wordsOf(report: Report, field: Field): string {
  const value = fieldValue(report, field)
  return typeof value === 'string' ? value : ''
}

/** Of the same length, so that places stay places. */
function folded(text: string): string {
  return text.replaceAll(/[A-Z]/gu, (letter) => letter.toLowerCase())
}
