import { glanceFigures } from '../approval/glance.ts'
import { editions } from '../form/editions.ts'
import type { Form, PartNumber } from '../form/form.ts'
import { blanksIn } from '../report/blanks.ts'
import { carryForward } from '../report/carry-forward.ts'
import { enteredIn, fieldValue, textFields, textOf } from '../report/fields.ts'
import type { Field, Report } from '../report/report.ts'
import { sameFigures } from '../taken-over/last-figures.ts'
import { takenOver } from '../taken-over/take-over.ts'

/** What is about to leave the office, put together from the report itself. */
export interface Handover {
  readonly parts: readonly HandedPart[]
  readonly figures: readonly HandedFigure[]
  readonly carried: Carried
  /** Figures in the words that are last year's, by the text they stand in. */
  readonly same: readonly {
    readonly field: Field
    readonly label: string
    readonly figures: readonly string[]
  }[]
}

export interface HandedPart {
  readonly number: PartNumber
  readonly heading: string
  readonly items: readonly { readonly label: string; readonly words: string; readonly isWhole: boolean }[]
}

/** A figure of the report, and last year's where that is at hand and has it. */
export interface HandedFigure {
  readonly name: string
  readonly value: string
  readonly last: string | undefined
}

/** Cells that hold what last year's report says: how many were confirmed, how many not. */
export interface Carried {
  readonly confirmed: number
  readonly waiting: number
}

/** @param proposed cells that wait to be confirmed */
export function handoverOf(
  report: Report,
  lastYear: Report | undefined,
  proposed: ReadonlySet<Field>,
): Handover {
  const form = editions[report.form]
  return {
    parts: partsOf(report, form),
    figures: figuresOf(report, lastYear),
    carried: carriedOf(report, lastYear, proposed),
    same: lastYear ? sameOf(report, lastYear, form) : [],
  }
}

function partsOf(report: Report, form: Form): HandedPart[] {
  return form.parts.map(({ number, heading, items }) => ({
    number,
    heading,
    items: items.flatMap((item) => {
      if (item.kind === 'table') {
        const cells = enteredIn(form.tables[item.table])
        const blank = cells.filter((cell) => fieldValue(report, cell) === null).length
        const words = blank === 0 ? `${cells.length} 格，已填完` : `还有 ${blank} 格未填`
        return [{ label: item.label, words, isWhole: blank === 0 }]
      }
      const text = textOf(report, item.field)
      const characters = text.replaceAll(/\s/gu, '').length
      if (characters === 0 && item.optional) return []
      const blanks = blanksIn(text).length
      const words =
        characters === 0 ? '还没有写' : `${characters} 字${blanks > 0 ? `，还有 ${blanks} 处空` : ''}`
      return [{ label: item.label, words, isWhole: characters > 0 && blanks === 0 }]
    }),
  }))
}

function figuresOf(report: Report, lastYear: Report | undefined): HandedFigure[] {
  const last = new Map(lastYear ? glanceFigures(lastYear).map(({ name, value }) => [name, value]) : [])
  return glanceFigures(report).map((figure) => ({ ...figure, last: last.get(figure.name) }))
}

function carriedOf(report: Report, lastYear: Report | undefined, proposed: ReadonlySet<Field>): Carried {
  const carried = lastYear ? carryForward(lastYear) : undefined
  const stands = (carried?.proposed ?? []).filter(
    (field) => carried && fieldValue(report, field) === fieldValue(carried.report, field),
  )
  return {
    confirmed: stands.filter((field) => !proposed.has(field)).length,
    waiting: [...proposed].filter((field) => fieldValue(report, field) !== null).length,
  }
}

function sameOf(report: Report, lastYear: Report, form: Form): Handover['same'] {
  const labels = new Map(
    form.parts.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'text' ? [[item.field, item.label] as const] : [])),
    ),
  )
  return textFields(form).flatMap((field) => {
    const same = sameFigures(textOf(report, field), takenOver(report, lastYear, field))
    const figures = same.map(({ figure }) => figure)
    return figures.length > 0 ? [{ field, label: labels.get(field) ?? field, figures }] : []
  })
}
