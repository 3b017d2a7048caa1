import { useMemo } from 'react'
import { wordParts } from '../../../core/compare/words.ts'
import type { AlikeTexts } from '../../../core/contract/alike.ts'
import type { TextField } from '../../../core/form/form.ts'
import { textOf } from '../../../core/report/fields.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { printRoute } from '../../route.ts'
import { useOperation } from '../../use-operation.ts'

export interface AlikePairProps {
  readonly pair: AlikeTexts
  /** Its id. */
  readonly collection: string
}

/** Two texts side by side, with the words marked that both have. */
export function AlikePair({ pair, collection }: AlikePairProps) {
  const one = useOperation('submission.open', { id: pair.one.submission })
  const other = useOperation('submission.open', { id: pair.other.submission })
  const failure = one.failure ?? other.failure
  const texts = [one, other].map(({ data }) => data && textOf(data.report, pair.field as TextField))
  const [left, right] = texts
  const parts = useMemo(
    () => (left === undefined || right === undefined ? [] : wordParts(left, right)),
    [left, right],
  )
  if (failure)
    return (
      <FailureNotice
        failure={failure}
        retry={() => {
          one.reload()
          other.reload()
        }}
      />
    )
  return (
    <div className="alike-pair">
      {([pair.one, pair.other] as const).map(({ name, submission }, side) => (
        <section key={submission} aria-label={name}>
          <h2>
            <a href={printRoute({ screen: 'collection', id: collection, view: 'report', at: submission })}>
              {name}
            </a>
          </h2>
          <p className="report-paragraphs">
            {parts
              .filter(({ kind }) => kind === 'same' || kind === (side === 0 ? 'removed' : 'added'))
              .map(({ kind, text }, i) => (kind === 'same' ? <mark key={i}>{text}</mark> : text))}
          </p>
        </section>
      ))}
    </div>
  )
}
