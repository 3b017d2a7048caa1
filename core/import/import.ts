import { type Editions, editions } from '../form/editions.ts'
import { blankReport } from '../report/blank.ts'
import { withFields } from '../report/fields.ts'
import type { Field, FieldValue, Report } from '../report/report.ts'
import { contactIn } from './contact.ts'
import { fittingForms, ofYear } from './fitting-forms.ts'
import { findFigures } from './figures.ts'
import { type Flow, flowOf } from './flow.ts'
import { type Imported, NO_YEAR, type Placed } from './imported.ts'
import { labelBook } from './label-book.ts'
import { leftOutDoubts } from './left-out-doubts.ts'
import { levelOf } from './organ-name.ts'
import { openingDoubts } from './opening-doubts.ts'
import { openingOf } from './opening.ts'
import { firstReportOf, othersDoubt } from './other-reports.ts'
import { outlineOf } from './outline.ts'
import { recognisedDoubts } from './recognised-doubts.ts'
import { periodIn, reporterIn, saidIn, unitOfReportIn } from './said.ts'
import { saidInPartOne } from './said-in-part-one.ts'
import type { SourceDocument } from './source.ts'
import { type Texts, textsOf } from './texts.ts'
import { partsInCells } from './title.ts'
import { unitInRecord } from './unit-in-record.ts'
import { unitInTexts } from './unit-in-texts.ts'
import { wholeUnit } from './whole-unit.ts'
import { yearInWords } from './year-in-words.ts'
import { isSignatureOf } from './signature.ts'

/**
 * Finds the report in a document: texts by the headings above them, figures by the labels around them, in the edition of
 * the form that its labels are of.
 */
export function importReport(document: SourceDocument, known: Editions = editions): Imported {
  const book = labelBook(known)
  const whole = flowOf(document, book)
  const fittingWhole = fittingForms(whole, book)
  const { flow, others } = firstReportOf(whole, fittingWhole[0].form.parts)
  const fitting = others.length > 0 ? fittingForms(flow, book) : fittingWhole
  const [{ form: likely }] = fitting
  const inTable = partsInCells(flow)
  const asLikely = outlineOf(flow, likely.parts)
  const labels = ofYear(fitting, openingOf(asLikely.opening, inTable).year ?? yearInWords(flow), known)
  const { form } = labels
  const outline = form === likely ? asLikely : outlineOf(flow, form.parts)
  const opening = openingOf(outline.opening, inTable)
  const texts = textsOf(outline, form)
  const beginning = texts.fields.get('overview.introduction') ?? texts.fields.get('overview.proactive') ?? []
  const firstWords = beginning[0]?.text ?? ''
  const recorded = unitInRecord(opening.rest.map(({ text }) => text))
  const inPartOne = saidInPartOne(outline)
  const agency = wholeUnit(opening.agency, () => [
    saidIn(inPartOne.words).agency,
    unitOfReportIn(firstWords),
    unitInTexts(partOneOf(texts), wordsOf(flow)),
    recorded,
  ])
  const saidYear = opening.year ?? periodIn(inPartOne.words)
  const year = saidYear ?? yearInWords(flow)
  const figures = findFigures(flow, labels)
  const words = [...new Map([['preamble' as const, opening.preamble], ...texts.fields])].filter(
    ([, each]) => each.length > 0,
  )
  const introduced = words.find(([field]) => field === 'preamble')?.[1] ?? []
  const inPreamble = contactIn(introduced.map(({ text }) => text).join('\n'))
  const contact = inPreamble.length > 0 ? inPreamble : contactIn(inPartOne.contact)
  const withContact =
    inPreamble.length > 0
      ? introduced.flatMap(({ from }) => from)
      : inPartOne.paragraphs.map(({ from }) => from)
  const blank = blankReport({ name: agency, level: levelOf(agency) }, year ?? NO_YEAR, form.edition)
  const report = withFields({ ...blank, preamble: '' }, [
    ...words.map(([field, each]): [Field, FieldValue] => [field, each.map(({ text }) => text).join('\n')]),
    ...contact,
    ...figures.entered,
  ])
  const further = othersDoubt(others)
  const placed: Placed[] = [
    ...(opening.title.length > 0 ? [{ field: 'agency.name' as const, from: opening.title }] : []),
    ...contact.map(([field]) => ({ field, from: withContact })),
    ...words.map(([field, each]) => ({ field, from: each.flatMap(({ from }) => from) })),
    ...figures.placed,
  ]
  return {
    report: withStated(report, figures.stated),
    placed,
    doubts: [
      ...further,
      ...openingDoubts({ ...opening, year: saidYear }, agency, year, {
        hasTexts: texts.fields.size > 0,
        reporter: reporterIn(firstWords),
        recorded,
      }),
      ...texts.doubts,
      ...leftOutDoubts(document, words),
      ...recognisedDoubts(document, placed),
      ...figures.doubts,
    ],
    unplaced: [
      ...opening.rest,
      ...outline.stray.map(({ text, from }) => ({ text, from })),
      ...texts.unplaced.filter(({ text }) => !isSignatureOf(agency, text)),
      ...figures.unplaced,
    ],
    ...(further.length > 0 && { leftOut: further.map(({ reason }) => reason) }),
  }
}

function partOneOf({ fields }: Texts): string {
  const own = [...fields].filter(([field]) => field.startsWith('overview.'))
  return own.flatMap(([, words]) => words.map(({ text }) => text)).join('\n')
}

function wordsOf(flow: readonly Flow[]): string {
  return flow
    .flatMap((each) => (each.kind === 'grid' ? each.rows.flat().map(({ text }) => text) : each.text))
    .join('\n')
}

function withStated(report: Report, stated: NonNullable<Report['stated']>): Report {
  return Object.keys(stated).length > 0 ? { ...report, stated } : report
}
