import type { TextField } from '../form/form.ts'
import { type Asked, fulfilmentOf } from '../requirements/fulfilment.ts'
import { unmetWords } from '../requirements/words.ts'
import { charactersIn } from '../requirements/places.ts'
import type { Report } from '../report/report.ts'
import type { Finding, RuleId } from './finding.ts'
import type { Reading } from './reading.ts'

const RULES = {
  length: 'requirement.length',
  matter: 'requirement.matter',
  figure: 'requirement.figure',
} as const satisfies Record<Asked['kind'], RuleId>

/**
 * `requirement.length`, `requirement.matter`, `requirement.figure`: what the notice of the level above asks for and the
 * texts do not have. A text still empty is `form.blank`.
 */
export function checkRequirements(report: Report, { requirements, texts, form }: Reading): Finding[] {
  if (!requirements) return []
  return fulfilmentOf(requirements, report, texts, form)
    .filter(({ isMet, fields }) => !isMet && fields.length > 0)
    .flatMap((asked): Finding[] => {
      const text = texts.find(({ field }) => field === placeOf(asked, texts))
      if (!text) return []
      const message = unmetWords(asked, requirements, form)
      const { part, field } = text
      return [
        { rule: RULES[asked.kind], severity: asked.asked.grade, part, field, message, ...figures(asked) },
      ]
    })
}

/** Where to begin: the longest of texts that are too long together, the one that mentions it, else the first. */
function placeOf(asked: Asked, texts: Reading['texts']): TextField | undefined {
  if (asked.kind !== 'length') return asked.mentionedIn[0] ?? asked.fields[0]
  const lengths = texts
    .filter(({ field }) => asked.fields.includes(field))
    .map(({ field, text }) => ({ field, length: charactersIn(field, text) }))
  return lengths.toSorted((a, b) => b.length - a.length)[0]?.field
}

function figures(asked: Asked): Pick<Finding, 'expected' | 'actual'> {
  if (asked.kind !== 'length') return {}
  const { most, least } = asked.asked
  const expected = most !== undefined && asked.count > most ? most : least
  return { actual: asked.count, ...(expected !== undefined && { expected }) }
}
