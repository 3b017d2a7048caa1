import { type Dispatch, type SetStateAction, useEffect, useMemo, useRef, useState } from 'react'
import type { UnitRow } from '../../../core/contract/collections.ts'
import type { FailureData } from '../../../core/failure.ts'
import { call } from '../../call.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { SearchBox } from '../../parts/SearchBox.tsx'
import { useFocusAfter } from '../../parts/use-focus-after.ts'
import { useRowPages } from '../../parts/use-row-pages.ts'
import { failureOf } from '../../use-operation.ts'
import type { RosterNews } from '../came-words.ts'
import { useCollection } from '../collection-context.ts'
import { AddUnits } from './AddUnits.tsx'
import { CategorySelect } from './CategorySelect.tsx'
import { ChangeUnit } from './ChangeUnit.tsx'
import { Recheck } from './Recheck.tsx'
import { Reminders } from './Reminders.tsx'
import { RemoveUnit } from './RemoveUnit.tsx'
import { RosterNewsNotice } from './RosterNewsNotice.tsx'
import { type RosterQuery, type RosterViewState, sortedBy } from './roster-query.ts'
import { UnitFilters } from './UnitFilters.tsx'
import type { UnitAction } from './UnitMenu.tsx'
import { UnitTable } from './UnitTable.tsx'
import { newUnitPlace, rosterPlace } from '../../typed/form-places.ts'
import { isWanted } from '../../typed/drafts.ts'

export interface RosterViewProps {
  readonly view: RosterViewState
  readonly setView: Dispatch<SetStateAction<RosterViewState>>
}

type Open =
  | { readonly what: 'add' | 'remind' }
  | { readonly what: 'change' | 'remove'; readonly unit: UnitRow }

/** Who has to report and how each stands; on an empty roster, the way to fill it. */
export function RosterView({ view, setView }: RosterViewProps) {
  const { collection, readOnly, reload } = useCollection()
  const { id, counts } = collection
  const query = useMemo((): RosterQuery => ({ id, ...view.query }), [id, view.query])
  const { pages, listed, loading } = useRowPages(query, askForUnits, view.line)
  const seen = useRef(collection)
  useEffect(() => {
    if (seen.current === collection) return
    seen.current = collection
    // Asked for anew, it may have other units: files may be taken in meanwhile.
    pages.refresh()
  }, [pages, collection])
  const [open, setOpen] = useState<Open | undefined>(() =>
    [rosterPlace(id), newUnitPlace(id)].some(isWanted) ? { what: 'add' } : undefined,
  )
  const [failure, setFailure] = useState<FailureData>()
  const [news, setNews] = useState<RosterNews>()
  const place = useFocusAfter<HTMLElement>(open !== undefined || counts.units === 0)
  const put = (part: Partial<RosterViewState['query']>) => setView({ query: { ...view.query, ...part } })
  const changed = () => {
    setOpen(undefined)
    pages.refresh()
    reload()
  }
  const act = (action: UnitAction, unit: UnitRow) => {
    setFailure(undefined)
    setNews(undefined)
    if (action === 'change' || action === 'remove') setOpen({ what: action, unit })
    else
      call('sums.exclude', { id, unit: unit.id, excluded: action === 'exclude' }).then(
        changed,
        (error: unknown) => setFailure(failureOf(error)),
      )
  }
  if (counts.units === 0 || open?.what === 'add')
    return (
      <section className="collection-view">
        <AddUnits
          isFirst={counts.units === 0}
          tell={(done) => setNews((before) => withMore(before, done))}
          added={changed}
          close={() => setOpen(undefined)}
        />
        <RosterNewsNotice news={news} />
      </section>
    )
  return (
    <section ref={place} tabIndex={-1} className="collection-view roster-view" aria-label="名单">
      <div className="roster-bar">
        <UnitFilters counts={counts} filter={view.query.filter} choose={(filter) => put({ filter })} />
        <div className="row">
          <SearchBox search={view.query.search} change={(search) => put({ search })} />
          <CategorySelect
            categories={listed.answer?.categories ?? []}
            value={view.query.category}
            choose={(category) => put({ category })}
          />
          <span className="muted found-count" role="status">
            {loading ? '正在查找…' : isNarrowed(view) && `找到 ${listed.total.toLocaleString('zh-CN')} 个`}
          </span>
          <span className="row to-the-right">
            {counts.states.missing < counts.units && <Recheck checked={changed} />}
            {counts.states.missing > 0 && (
              <PlainButton onClick={() => setOpen({ what: 'remind' })}>催报…</PlainButton>
            )}
            <PlainButton
              disabled={readOnly}
              onClick={() => {
                setNews(undefined)
                setOpen({ what: 'add' })
              }}
            >
              添加单位…
            </PlainButton>
          </span>
        </div>
      </div>
      {failure && <FailureNotice failure={failure} />}
      <RosterNewsNotice news={news} />
      {listed.failure && <FailureNotice failure={listed.failure} retry={pages.refresh} />}
      {listed.query && listed.total === 0 && !listed.failure && (
        <p className="nothing-found">没有这样的单位，请换几个字，或者换一类再找。</p>
      )}
      {listed.total > 0 && (
        <UnitTable
          view={view}
          listed={listed}
          pages={pages}
          sort={(order) => setView({ query: sortedBy(view.query, order) })}
          left={(line) => setView({ ...view, line })}
          act={act}
        />
      )}
      {open?.what === 'change' && (
        <ChangeUnit
          unit={open.unit}
          changed={(done) => {
            setNews({ ...done, back: [] })
            changed()
          }}
          close={() => setOpen(undefined)}
        />
      )}
      {open?.what === 'remove' && (
        <RemoveUnit unit={open.unit} removed={changed} close={() => setOpen(undefined)} />
      )}
      {open?.what === 'remind' && <Reminders close={() => setOpen(undefined)} />}
    </section>
  )
}

/** Of units that are added one after the other all is told. */
function withMore(before: RosterNews | undefined, { matched, came, back }: RosterNews): RosterNews {
  if (!before) return { matched, came, back }
  return {
    matched: before.matched + matched,
    came: [...before.came, ...came],
    back: [...before.back, ...back],
  }
}

function isNarrowed({ query: { search, filter, category } }: RosterViewState): boolean {
  return search !== '' || filter !== 'all' || category !== ''
}

function askForUnits(query: RosterQuery, offset: number, limit: number) {
  return call('collection.units', { ...query, offset, limit })
}
