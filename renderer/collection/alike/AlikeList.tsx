import type { AlikeTexts, LookedTexts } from '../../../core/contract/alike.ts'
import { currentEdition, editions } from '../../../core/form/editions.ts'
import { alikenessWords } from '../../../core/letters/alike-note.ts'
import { fieldLabel } from '../../../core/report/fields.ts'
import type { Field } from '../../../core/report/report.ts'
import { PlainButton } from '../../parts/PlainButton.tsx'

export interface AlikeListProps {
  readonly pairs: readonly (AlikeTexts | LookedTexts)[]
  /** The pair that was looked at last: the keyboard is there again. */
  readonly last: AlikeTexts | undefined
  readonly choose: (pair: AlikeTexts | LookedTexts) => void
}

/** Pairs of units with a text that both have, the most alike first. */
export function AlikeList({ pairs, last, choose }: AlikeListProps) {
  return (
    <ul className="alike-list">
      {pairs.map((pair) => (
        <li key={`${pair.kind} ${pair.field} ${pair.one.submission} ${pair.other.submission}`}>
          <strong className={pair.share >= 0.8 ? 'error' : 'warning'}>{alikenessWords(pair)}</strong>
          <div>
            <p>
              {pair.one.name}、{pair.other.name}
              <span className="muted">　{fieldLabel(editions[currentEdition], pair.field as Field)}</span>
            </p>
            <p className="muted alike-quote">
              {'at' in pair && pair.remark !== '' ? `看过：${pair.remark}` : `“${pair.quote}”`}
            </p>
          </div>
          <PlainButton
            autoFocus={pair === last}
            aria-label={`对照看：${pair.one.name}、${pair.other.name}`}
            onClick={() => choose(pair)}
          >
            对照看
          </PlainButton>
        </li>
      ))}
    </ul>
  )
}
