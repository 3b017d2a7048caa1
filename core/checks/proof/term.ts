import type { Finding } from '../finding.ts'
import { type FieldText, placeOf } from '../texts.ts'
import { LEFT_OVERS, WRONG_TERMS, type WrongTerm } from './terms.ts'

/** `proof.term`: wrong words, and what a template left in. */
export function checkTerms(text: FieldText): Finding[] {
  return [
    ...WRONG_TERMS.flatMap((term) => wrong(text, term)),
    ...LEFT_OVERS.flatMap((pattern) => leftOver(text, pattern)),
  ]
}

function wrong(text: FieldText, { pattern, right, severity, reason }: WrongTerm): Finding[] {
  return [...text.text.matchAll(pattern)].map((match) => {
    const words = match[0]
    const [start, end] = [match.index, match.index + words.length]
    const to = right?.replaceAll(/\$(\d)/gu, (_, group: string) => match[Number(group)] ?? '')
    const message =
      to === undefined
        ? `“${words}”：${reason}，请修改。`
        : `“${words}”应是“${to}”（${reason}“${to}”），请修改。`
    const place = { rule: 'proof.term' as const, severity, ...placeOf(text, start, end), actual: words }
    if (to === undefined) return { ...place, message }
    return { ...place, message, expected: to, suggestion: { field: text.field, start, end, to } }
  })
}

function leftOver(text: FieldText, pattern: RegExp): Finding[] {
  return [...text.text.matchAll(pattern)].map(({ 0: words, index }) => ({
    rule: 'proof.term',
    severity: 'error',
    ...placeOf(text, index, index + words.length),
    message: `“${words}”像是模板里留下的提示，请换成实际内容或删去。`,
  }))
}
