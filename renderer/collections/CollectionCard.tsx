import type { CollectionRow } from '../../core/contract/collections.ts'
import { daysUntil } from '../../core/report/deadline.ts'
import { UnitStates } from '../parts/UnitStates.tsx'
import { dateWords, daysWords } from '../parts/words.ts'
import { printRoute } from '../route.ts'

/** One year's collection: whose it is, until when, and how its units stand. */
export function CollectionCard({ row, today }: { readonly row: CollectionRow; readonly today: string }) {
  const { id, year, agency, deadline, counts } = row
  const isOpen = counts.states.missing > 0
  const { words, urgency } = daysWords(daysUntil(deadline, today))
  return (
    <li className="collection-card">
      <div className="collection-name">
        <h2>
          <a href={printRoute({ screen: 'collection', id, view: 'roster' })}>{year}年度</a>
        </h2>
        <p className="agency-name">{agency}</p>
        <p>
          {dateWords(deadline)}截止{isOpen && <span className={`days-left ${urgency}`}>，{words}</span>}
        </p>
      </div>
      {counts.units === 0 ? <p className="muted">名单还没有单位</p> : <UnitStates counts={counts} />}
      <p className="collection-waiting">
        {counts.units.toLocaleString('zh-CN')} 个单位
        {counts.overdue > 0 && (
          <strong className="error">{counts.overdue.toLocaleString('zh-CN')} 个逾期未报</strong>
        )}
        {counts.unmatched > 0 && (
          <span className="warning">{counts.unmatched.toLocaleString('zh-CN')} 个文件待认领</span>
        )}
      </p>
    </li>
  )
}
