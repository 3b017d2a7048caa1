import { useMemo } from 'react'
import { wordParts } from '../../../core/compare/words.ts'
import type { AlikeTexts } from '../../../core/contract/alike.ts'
import type { TextField } from '../../../core/form/form.ts'
import { textOf } from '../../../core/report/fields.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { navigate, printRoute } from '../../route.ts'
import { useOperation } from '../../use-operation.ts'
import { useCollection } from '../collection-context.ts'
import { noteInLetter } from '../submission/use-return-draft.ts'

export interface AlikePairProps {
  readonly pair: AlikeTexts
  /** Its id. */
  readonly collection: string
}

/** Two texts side by side, with the words marked that both have. */
export function AlikePair({ pair, collection }: AlikePairProps) {
  const { readOnly } = useCollection()
  const one = useOperation('submission.open', { id: pair.one.submission })
  const other = useOperation('submission.open', { id: pair.other.submission })
  const failure = one.failure ?? other.failure
  const texts = [one, other].map(({ data }) => data && textOf(data.report, pair.field as TextField))
  const [left, right] = texts
  const parts = useMemo(
    () => (left === undefined || right === undefined ? [] : wordParts(left, right)),
    [left, right],
  )
  const write = (side: number) => {
    const [own, its] = side === 0 ? [pair.one, pair.other] : [pair.other, pair.one]
    const { field, kind, share, quote } = pair
    const whose = { submission: its.submission, name: its.name }
    noteInLetter(collection, own.submission, own.name, {
      field,
      kind,
      share,
      quote,
      other: whose,
      names: false,
    })
    navigate({ screen: 'collection', id: collection, view: 'report', at: own.submission })
  }
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
          <PlainButton
            size="small"
            aria-label={`写进${name}的退回意见…`}
            disabled={readOnly}
            onClick={() => write(side)}
          >
            写进退回意见…
          </PlainButton>
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
