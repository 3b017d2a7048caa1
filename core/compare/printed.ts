import { printable } from '../document/printable.ts'
import { type Imported, NO_YEAR } from '../import/imported.ts'
import { editions } from '../form/editions.ts'
import { type Form, FURTHER_ITEMS } from '../form/form.ts'
import { fieldValue, fieldsOf, textFields, textOf, withFields } from '../report/fields.ts'
import { furtherText, isBlankItem, printedHeading } from '../report/further-items.ts'
import { type Field, type FieldValue, parseCellName, type Report } from '../report/report.ts'

/** Lines about the unit that stand nowhere on the printed page. */
const UNPRINTED: readonly Field[] = [
  'agency.level',
  'agency.region',
  'agency.address',
  'agency.phone',
  'agency.email',
]

/** Whether what stands in a field can be seen in the report's Word file. */
export function isOnPage(field: Field): boolean {
  return !UNPRINTED.includes(field)
}

/** A report as its Word file shows it: paragraphs without the blanks around them, and no empty ones. */
export function asPrinted(report: Report, form: Form = editions[report.form]): Report {
  return withFields(
    report,
    textFields(form).map((field) => [
      field,
      field === FURTHER_ITEMS ? printedItems(report) : printedText(textOf(report, field)),
    ]),
  )
}

function printedItems({ overview: { more = [] } }: Report): string {
  const items = more.map(({ heading, text }) => ({
    heading: printedHeading(printable(heading)),
    text: printedText(text),
  }))
  return furtherText(items.filter((item) => !isBlankItem(item)))
}

/**
 * A report found in a Word file, with everything as in the version it was exported from that the page does not show or tell
 * apart. What then differs was changed by someone.
 */
export function asReturned(
  found: Pick<Imported, 'report' | 'placed'>,
  exported: Report,
  form: Form = editions[exported.form],
): Report {
  const printed = asPrinted(withoutUnplacedTexts(found, form), form)
  const same = fieldsOf(form).filter((field) =>
    isSameOnPage(field, fieldValue(printed, field), fieldValue(exported, field)),
  )
  return withFields(
    printed,
    same.map((field) => [field, fieldValue(exported, field)]),
  )
}

/** An import proposes words for a text the file has none for. */
function withoutUnplacedTexts({ report, placed }: Pick<Imported, 'report' | 'placed'>, form: Form): Report {
  const found = new Set<Field>(placed.map(({ field }) => field))
  const unplaced = textFields(form).filter((field) => !found.has(field))
  return withFields(
    report,
    unplaced.map((field) => [field, '']),
  )
}

function printedText(text: string): string {
  return text
    .split('\n')
    .map((paragraph) => printable(paragraph).trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n')
}

function isSameOnPage(field: Field, read: FieldValue, exported: FieldValue): boolean {
  if (!isOnPage(field)) return true
  // A document without its year says nothing of another one.
  if (field === 'year' && read === NO_YEAR) return true
  if (typeof read !== 'string' || typeof exported !== 'string') return read === exported
  // A title without a name says nothing of another one.
  if (field === 'agency.name') return read === '' || withoutBlanks(read) === withoutBlanks(exported)
  return parseCellName(field) ? digitsOf(read) === digitsOf(exported) : read === exported
}

function withoutBlanks(name: string): string {
  return printable(name).replace(/\s/gu, '')
}

/** An amount without the zeros that say nothing: "012.50" is "12.5". */
function digitsOf(amount: string): string {
  return amount
    .replace(/^0+(?=\d)/, '')
    .replace(/(\.\d{0,9}?)0{1,9}$/, '$1')
    .replace(/\.$/, '')
}
