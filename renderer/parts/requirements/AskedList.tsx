import type { Asked } from '../../../core/requirements/fulfilment.ts'
import { askWords, standingWords } from '../../../core/requirements/words.ts'
import './requirements.css'

/** What is asked, each ticked off or not, with how it stands. */
export function AskedList({ asked }: { readonly asked: readonly Asked[] }) {
  return (
    <ul className="asked">
      {asked.map((each, i) => (
        <li key={i} className={each.isMet ? 'met' : 'unmet'}>
          <span aria-hidden="true" className="asked-mark">
            {each.isMet ? '✓' : '○'}
          </span>
          <span>
            {askWords(each)}
            <span className={each.isMet ? 'done' : 'muted'}>　{standingWords(each)}</span>
            {each.asked.note && <span className="asked-note muted">{each.asked.note}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
