import type { Finding } from '../finding.ts'
import { findingOf } from '../remark.ts'
import type { FieldText } from '../texts.ts'
import { checkTemplates } from './template.ts'
import { WRONG_TERMS, type Where, type WrongTerm, type WrongTerms } from './terms.ts'
import { meaningsIn, trieOf } from '../../trie.ts'
import { quoted } from '../../report/quoted.ts'

/** `proof.term`: wrong words, and what a template left in. */
export function checkTerms(text: FieldText): Finding[] {
  const words = meaningsIn(text.text, WRONG)
  const told = WRONG_TERMS.flatMap((kind) =>
    kind.terms.filter(([each]) => words.has(each)).flatMap((term) => wrong(text, kind, term)),
  )
  return [...told, ...checkTemplates(text)]
}

const WRONG = trieOf(
  WRONG_TERMS.flatMap(({ terms }) => terms.map(([words]): [string, string] => [words, words])),
)

function wrong(
  text: FieldText,
  { severity, reason }: WrongTerms,
  [words, right, where]: WrongTerm,
): Finding[] {
  const findings: Finding[] = []
  for (let at = text.text.indexOf(words); at >= 0; at = text.text.indexOf(words, at + words.length)) {
    const end = at + words.length
    if (where && !isThere(where, text.text, at, end)) continue
    findings.push({
      ...findingOf(text, {
        rule: 'proof.term',
        severity,
        start: at,
        end,
        message: `${quoted(words)}应是${quoted(right)}（${reason}），请修改。`,
        to: right,
      }),
      expected: right,
      actual: words,
    })
  }
  return findings
}

function isThere(
  { before, after, notBefore, notAfter }: Where,
  text: string,
  at: number,
  end: number,
): boolean {
  const [left, right] = [text.slice(Math.max(0, at - 12), at), text.slice(end, end + 60)]
  return (
    (before?.test(left) ?? true) &&
    (after?.test(right) ?? true) &&
    !notBefore?.test(left) &&
    !notAfter?.test(right)
  )
}
