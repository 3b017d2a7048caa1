import '../zod-config.ts'
import { useEffect, useMemo, useState } from 'react'
import { Boundary } from '../faults/Boundary.tsx'
import { useStep } from '../long-steps.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { PlainButton } from '../parts/PlainButton.tsx'
import { RequirementsLink } from '../parts/requirements/RequirementsLink.tsx'
import { ScreenHeading } from '../parts/ScreenHeading.tsx'
import { type CollectionRoute, type CollectionView, navigate } from '../route.ts'
import { useProgram } from '../status.ts'
import { useOperation } from '../use-operation.ts'
import { useOnFocus } from '../use-on-focus.ts'
import { AlikeView } from './alike/AlikeView.tsx'
import { CheckingLines } from './CheckingLines.tsx'
import { CollectionContext } from './collection-context.ts'
import { CollectionDetails } from './CollectionDetails.tsx'
import { CollectionNav } from './CollectionNav.tsx'
import { IntakeView } from './intake/IntakeView.tsx'
import { TakingLine } from './intake/TakingLine.tsx'
import { takings } from './intake/takings.ts'
import { OutputView } from './output/OutputView.tsx'
import { startingRoster } from './roster/roster-query.ts'
import { RosterView } from './roster/RosterView.tsx'
import { SubmissionView } from './submission/SubmissionView.tsx'
import { SumsView } from './sums/SumsView.tsx'
import { detailsPlace } from '../typed/form-places.ts'
import { isWanted } from '../typed/drafts.ts'
import { WritingLines } from './WritingLines.tsx'
import { WhoseContext } from '../typed/whose.ts'
import './collection.css'

/** One year's collection: its roster, what came in, what is alike in it, its sum, and what goes out. */
export function CollectionScreen({ id, view, at }: Omit<CollectionRoute, 'screen'>) {
  const { status } = useProgram()
  const { data, failure, loading, reload } = useOperation('collection.open', { id })
  useOnFocus(reload)
  const taken = useStep(takings, id)?.round ?? 0
  useEffect(() => {
    if (taken > 0) reload()
  }, [taken, reload])
  const [isChanging, setIsChanging] = useState(() => isWanted(detailsPlace(id)))
  // Kept here, so that the roster is as it was left.
  const [roster, setRoster] = useState(startingRoster)
  const { readOnly, today } = status
  const shown = useMemo(
    () => data && { collection: data, readOnly, today, reload },
    [data, readOnly, today, reload],
  )
  const views: Readonly<Record<CollectionView, () => React.ReactNode>> = {
    roster: () => <RosterView view={roster} setView={setRoster} />,
    intake: () => <IntakeView />,
    alike: () => <AlikeView />,
    sums: () => <SumsView />,
    output: () => <OutputView />,
    report: () => <SubmissionView key={at} id={at ?? ''} />,
  }
  return (
    <main className="screen collection-screen" tabIndex={-1}>
      <header className="screen-head collection-head">
        <PlainButton kind="text" onClick={() => navigate({ screen: 'collections' })}>
          ← 各年
        </PlainButton>
        <ScreenHeading>{data ? `${data.year}年度下级报告` : '下级报告'}</ScreenHeading>
        {data && (
          <>
            <span className="muted collection-agency" title={data.agency}>
              {data.agency}
            </span>
            <PlainButton kind="text" onClick={() => setIsChanging(true)}>
              机关和期限…
            </PlainButton>
            <RequirementsLink />
          </>
        )}
      </header>
      {failure && <FailureNotice failure={failure} retry={reload} />}
      {loading && !data && <p className="muted">正在读取…</p>}
      {shown && (
        <CollectionContext value={shown}>
          <WhoseContext value={`${shown.collection.year}年度下级报告`}>
            <CollectionNav id={id} view={view} counts={shown.collection.counts} />
            {view !== 'intake' && <TakingLine id={id} />}
            {view !== 'output' && <WritingLines id={id} />}
            <CheckingLines id={id} view={view} />
            <Boundary key={`${view} ${at}`} what="这一页" elsewhere="其他各页仍可以用">
              {views[view]()}
            </Boundary>
            {isChanging && <CollectionDetails close={() => setIsChanging(false)} />}
          </WhoseContext>
        </CollectionContext>
      )}
    </main>
  )
}
