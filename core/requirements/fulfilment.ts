import type { Form, TextField } from '../form/form.ts'
import { textOf } from '../report/fields.ts'
import type { Report } from '../report/report.ts'
import { mentions, saidIn, type TextRead, waysOf } from './mentions.ts'
import { charactersIn, fieldsIn } from './places.ts'
import type { LengthRequirement, NamedRequirement, RequirementPlace, Requirements } from './requirements.ts'

/** A text of a report with its reading. */
export interface FieldRead extends TextRead {
  readonly field: TextField
}

/** What is asked of the texts of a report, and how it stands. */
export type Asked = AskedLength | AskedWords

interface Standing {
  /** The texts it is asked of that are written, in printed order. */
  readonly fields: readonly TextField[]
  readonly isMet: boolean
}

export interface AskedLength extends Standing {
  readonly kind: 'length'
  readonly asked: LengthRequirement
  /** Characters that stand there. */
  readonly count: number
}

export interface AskedWords extends Standing {
  readonly kind: 'matter' | 'figure'
  readonly asked: NamedRequirement
  /** The texts that mention it, for a figure those that mention it without one. */
  readonly mentionedIn: readonly TextField[]
}

/** How each thing that is asked of the texts stands. What is asked of a place that the edition does not have is left out. */
export function fulfilmentOf(
  requirements: Requirements,
  report: Report,
  texts: readonly FieldRead[],
  form: Form,
): Asked[] {
  const written = texts.filter(({ text }) => text.trim() !== '')
  const each = <T extends { readonly place: RequirementPlace }>(
    asked: readonly T[],
    how: (asked: T, texts: readonly FieldRead[]) => Asked,
  ) =>
    asked.flatMap((one) => {
      const fields = fieldsIn(one.place, form)
      return fields.length === 0
        ? []
        : [
            how(
              one,
              written.filter(({ field }) => fields.includes(field)),
            ),
          ]
    })
  return [
    ...each(requirements.lengths, (asked, own) => lengthOf(asked, own, report)),
    ...each(requirements.matters, matterOf),
    ...each(requirements.figures, figureOf),
  ]
}

/** A long text is counted whole, though not all of it is read. */
function lengthOf(asked: LengthRequirement, texts: readonly FieldRead[], report: Report): AskedLength {
  const fields = texts.map(({ field }) => field)
  const count = fields.reduce((sum, field) => sum + charactersIn(field, textOf(report, field)), 0)
  const isMet = count > 0 && count >= (asked.least ?? 0) && count <= (asked.most ?? Infinity)
  return { kind: 'length', asked, fields, count, isMet }
}

function matterOf(asked: NamedRequirement, texts: readonly FieldRead[]): AskedWords {
  const fields = texts.map(({ field }) => field)
  const ways = waysOf(asked.words)
  const mentionedIn = texts
    .filter((read) => saidIn(read).some((said) => mentions(said, ways)))
    .map(({ field }) => field)
  return { kind: 'matter', asked, fields, mentionedIn, isMet: mentionedIn.length > 0 }
}

/** A figure is stated where a number, or that there was none, stands in one sentence with the words. */
function figureOf(asked: NamedRequirement, texts: readonly FieldRead[]): AskedWords {
  const fields = texts.map(({ field }) => field)
  const ways = waysOf(asked.words)
  const said = texts.map((read) => ({
    field: read.field,
    sentences: saidIn(read).filter((each) => mentions(each, ways)),
  }))
  const mentionedIn = said.filter(({ sentences }) => sentences.length > 0).map(({ field }) => field)
  const isMet = said.some(({ sentences }) => sentences.some((each) => each.hasFigure || each.isDenial))
  return { kind: 'figure', asked, fields, mentionedIn, isMet }
}
