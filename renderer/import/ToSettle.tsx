import { Button } from 'antd'
import type { Finding } from '../../core/checks/finding.ts'
import type { Imported } from '../../core/import/imported.ts'
import type { SourceDocument } from '../../core/import/source.ts'
import type { Field } from '../../core/report/report.ts'
import { type Draft, doubtGroups, settled } from './draft.ts'
import { goTo } from './places.ts'

export interface ToSettleProps {
  readonly draft: Draft
  readonly imported: Imported & { readonly document: SourceDocument }
  /** Mistakes of arithmetic in the source. */
  readonly wrong: readonly Finding[]
  readonly setDraft: (draft: Draft) => void
  readonly look: (field: Field) => void
}

/** What a person has to look at: doubts, mistakes of the source, and what found no place. */
export function ToSettle({ draft, imported, wrong, setDraft, look }: ToSettleProps) {
  const { notices } = imported.document
  const groups = doubtGroups(draft)
  if (draft.doubts.length + wrong.length + imported.unplaced.length + notices.length === 0) return null
  return (
    <section className="to-settle" aria-label="要看的地方">
      {notices.map((notice) => (
        <p key={notice} className="muted">
          {notice}
        </p>
      ))}
      {draft.doubts.length > 0 && (
        <>
          <h2>拿不准，请看一看（{groups.length}）</h2>
          <ul>
            {groups.map(({ label, reason, fields, keys }) => (
              <li key={fields.join(' ')}>
                <span>
                  <strong>{label}</strong>：{reason}
                </span>
                <span className="row">
                  <Button
                    size="small"
                    onClick={() => {
                      const [field] = fields
                      if (!field) return
                      look(field)
                      goTo(field)
                    }}
                  >
                    去看
                  </Button>
                  <Button size="small" onClick={() => setDraft(keys.reduce(settled, draft))}>
                    没有错
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {wrong.length > 0 && (
        <details open={wrong.length <= 3}>
          <summary>原文的数对不上（{wrong.length}）</summary>
          <ul>
            {wrong.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </details>
      )}
      {imported.unplaced.length > 0 && (
        <details>
          <summary>没有放进报告的（{imported.unplaced.length}），在左边以虚线标出</summary>
          <ul>
            {imported.unplaced.map(({ text }, i) => (
              // The same words may stand twice.
              <li key={i}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
