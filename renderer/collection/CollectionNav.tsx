import type { CollectionCounts } from '../../core/contract/collections.ts'
import { type CollectionView, printRoute } from '../route.ts'

export interface CollectionNavProps {
  readonly id: string
  readonly view: CollectionView
  readonly counts: CollectionCounts
}

const VIEWS = [
  ['roster', '名单'],
  ['intake', '收件'],
  ['alike', '雷同'],
  ['sums', '汇总'],
  ['output', '导出'],
] as const satisfies readonly (readonly [CollectionView, string])[]

/** The views of a collection. One unit's report is gone to from the roster, and belongs to it. */
export function CollectionNav({ id, view, counts }: CollectionNavProps) {
  const current = view === 'report' ? 'roster' : view
  const waiting = counts.unmatched
  return (
    <nav className="collection-nav" aria-label="收集的各页" data-region tabIndex={-1}>
      <ul>
        {VIEWS.map(([to, name]) => (
          <li key={to}>
            <a
              href={printRoute({ screen: 'collection', id, view: to })}
              aria-current={current === to ? (view === to ? 'page' : 'true') : undefined}
            >
              {name}
              {to === 'intake' && waiting > 0 && <span className="warning"> {waiting} 个待认领</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
