import { editions } from '../form/editions.ts'
import { FURTHER_ITEMS, type TextField } from '../form/form.ts'
import { standardPreamble } from '../report/blank.ts'
import { textFields, textOf } from '../report/fields.ts'
import { BLANK } from '../report/blanks.ts'
import { furtherText, placedItems } from '../report/further-items.ts'
import type { Report } from '../report/report.ts'
import type { Years } from './moved-years.ts'
import { type TakenOver, takeOverText } from './take-over-text.ts'

/**
 * A text of last year's as this year's report may begin with it; the items after the fifth as one text, each with its
 * heading.
 */
export function takenOver({ year }: Pick<Report, 'year'>, last: Report, field: TextField): TakenOver {
  const known = remembered.get(last) ?? new Map<string, TakenOver>()
  remembered.set(last, known)
  const key = `${year} ${field}`
  const taken = known.get(key) ?? take({ from: last.year, to: year }, last, field)
  known.set(key, taken)
  return taken
}

/** A report is never changed, so each text of last year's is taken over once. */
const remembered = new WeakMap<Report, Map<string, TakenOver>>()

function take(years: Years, last: Report, field: TextField): TakenOver {
  if (field !== FURTHER_ITEMS) return takeOverText(textOf(last, field), years)
  const items = (last.overview.more ?? []).map(({ heading, text }) => ({
    heading: takeOverText(heading, years),
    text: takeOverText(text, years),
  }))
  const text = furtherText(items.map((item) => ({ heading: item.heading.text, text: item.text.text })))
  const blanks = placedItems(text).flatMap(({ headingStart, textStart }, i) => [
    ...moved(items[i]?.heading, headingStart),
    ...moved(items[i]?.text, textStart),
  ])
  // A heading may be tidied: what is told stands there.
  return { text, blanks: blanks.filter(({ start }) => text.startsWith(BLANK, start)) }
}

function moved(taken: TakenOver | undefined, by: number): TakenOver['blanks'] {
  return (taken?.blanks ?? []).map(({ start, last }) => ({ start: start + by, last }))
}

/**
 * What taking over all of last year's texts writes: those that are not begun. A preamble that says only what each has is
 * not begun; it is taken over where both years are of one edition, whose notices it names.
 */
export function takeOverAll(report: Report, last: Report): (readonly [TextField, string])[] {
  return textFields(editions[report.form]).flatMap((field): (readonly [TextField, string])[] => {
    if (isBegun(report, field)) return []
    if (field === 'preamble' && report.form !== last.form) return []
    const { text } = takenOver(report, last, field)
    return text.trim() === '' || text === textOf(report, field) ? [] : [[field, text]]
  })
}

/** Whether nothing was written yet, of all that is asked for in words. */
export function isUntouched(report: Report): boolean {
  return textFields(editions[report.form]).every((field) => !isBegun(report, field))
}

function isBegun(report: Report, field: TextField): boolean {
  const text = textOf(report, field)
  const { form, agency, year } = report
  return (
    text.trim() !== '' &&
    !(field === 'preamble' && text === standardPreamble(editions[form], agency.name, year))
  )
}
