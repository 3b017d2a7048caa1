import type { OpenSubmission } from '../../../core/contract/intake.ts'
import { editions } from '../../../core/form/editions.ts'
import { alikenessWords } from '../../../core/letters/alike-note.ts'
import { type Answer, ANSWER_WORDS, answerTo } from '../../../core/letters/answer.ts'
import { fieldLabel } from '../../../core/report/fields.ts'
import type { Field } from '../../../core/report/report.ts'

const ANSWERS: readonly Answer[] = ['open', 'changed', 'settled']

/** What the letter asked for that returned the version before, and what became of it in this one. */
export function AskedNotes({ opened }: { readonly opened: OpenSubmission }) {
  const { asked, findings, errors, report } = opened
  if (!asked) return null
  const form = editions[report.form]
  // Of what could not be checked nobody can say that it was put right.
  const isChecked = errors !== null
  const told = asked.findings
    .map((finding) => ({ finding, answer: answerTo(finding, findings) }))
    .toSorted((one, other) => ANSWERS.indexOf(one.answer) - ANSWERS.indexOf(other.answer))
  const counts = ANSWERS.map(
    (answer) => [answer, told.filter((each) => each.answer === answer).length] as const,
  )
  const words = counts
    .filter(([, count]) => count > 0)
    .map(([answer, count]) => `${ANSWER_WORDS[answer]} ${count} 处`)
  return (
    <section className="asked-notes" aria-label="退回时要求改的">
      <h3>第 {asked.version} 版退回时要求改的</h3>
      {told.length > 0 && (
        <p role="status">{isChecked ? words.join('，') : '这一版没有检查，请逐处核对。'}</p>
      )}
      <ul className="findings">
        {told.map(({ finding, answer }, i) => (
          <li key={i}>
            {isChecked && <span className={`answer ${answer}`}>{ANSWER_WORDS[answer]}</span>}
            <div className="finding">
              <span className="place">
                {form.parts.find(({ number }) => number === finding.part)?.heading}
              </span>
              <span>{finding.message}</span>
            </div>
          </li>
        ))}
        {asked.alike.map((note, i) => (
          <li key={`alike ${i}`}>
            <span className={`answer ${asked.rewritten[i] ? 'changed' : 'open'}`}>
              {asked.rewritten[i] ? '改写过' : ANSWER_WORDS.open}
            </span>
            <div className="finding">
              <span className="place">{fieldLabel(form, note.field as Field)}</span>
              <span>
                与{note.other ?? '另一单位'}雷同（{alikenessWords(note)}）
              </span>
            </div>
          </li>
        ))}
      </ul>
      {asked.remarks !== '' && (
        <>
          <p className="muted">另外写的意见，请对照看：</p>
          <blockquote>{asked.remarks}</blockquote>
        </>
      )}
    </section>
  )
}
