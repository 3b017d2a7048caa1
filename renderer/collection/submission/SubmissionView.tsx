import { useRef, useState } from 'react'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useFocusAfter } from '../../parts/use-focus-after.ts'
import { useOperation } from '../../use-operation.ts'
import { useOnFocus } from '../../use-on-focus.ts'
import { useCollection } from '../collection-context.ts'
import { AskedNotes } from './AskedNotes.tsx'
import { FoundPanel } from './FoundPanel.tsx'
import { goToPlace } from './go-to-place.ts'
import { ReportWords } from './ReportWords.tsx'
import { ReturnForm } from './ReturnForm.tsx'
import { ReturnedNotes } from './ReturnedNotes.tsx'
import { SubmissionHead } from './SubmissionHead.tsx'
import { type Shown, ShownSelect } from './ShownSelect.tsx'
import { hasWaitingNotes } from './use-return-draft.ts'
import { VersionChanges } from './VersionChanges.tsx'
import { VersionList } from './VersionList.tsx'
import { returnPlace } from '../../typed/form-places.ts'
import { isWanted } from '../../typed/drafts.ts'
import { WhoseContext } from '../../typed/whose.ts'
import './submission.css'

/** One version of a unit's report: as it came, what was found in it, and what the office decides. */
export function SubmissionView({ id }: { readonly id: string }) {
  const { collection, reload: reloadCollection } = useCollection()
  const { data, failure, loading, reload } = useOperation('submission.open', { id })
  const [shown, setShown] = useState<Shown>('words')
  const [isReturning, setIsReturning] = useState(
    () => hasWaitingNotes(id) || isWanted(returnPlace(collection.id, id)),
  )
  const words = useRef<HTMLDivElement>(null)
  const beside = useFocusAfter<HTMLElement>(isReturning)
  const changed = () => {
    reload()
    reloadCollection()
  }
  useOnFocus(reload)
  if (failure) return <FailureNotice failure={failure} retry={reload} />
  if (!data) return loading ? <p className="muted">正在读取…</p> : null
  const other = data.versions.find((version) => version.id === shown)
  return (
    <section className="collection-view submission" aria-label="一份报告">
      <SubmissionHead
        opened={data}
        isReturning={isReturning}
        beginReturn={() => setIsReturning(true)}
        changed={changed}
      />
      {data.unit && data.unit.name !== data.report.agency.name && (
        <Notice kind="info" role="status">
          报告里写的机关名称是“{data.report.agency.name}
          ”，与名单上的不同；汇编、网页印的是报告里的名称，要改的请退回。
        </Notice>
      )}
      <div className="submission-sides">
        <div ref={words} className="submission-words" tabIndex={0} role="region" aria-label="报告">
          <ShownSelect opened={data} shown={shown} show={setShown} />
          {shown === 'words' && <ReportWords report={data.report} findings={data.findings} />}
          {shown === 'lastYear' && data.lastYear && <ReportWords report={data.lastYear} findings={[]} />}
          {other && <VersionChanges key={other.id} base={other} report={data.report} />}
        </div>
        <aside ref={beside} className="submission-found" tabIndex={0} aria-label="问题和决定">
          {isReturning ? (
            <WhoseContext value={data.report.agency.name}>
              <ReturnForm
                opened={data}
                close={() => setIsReturning(false)}
                failed={changed}
                returned={() => {
                  setIsReturning(false)
                  // What was done stands above where the form was.
                  beside.current?.scrollTo(0, 0)
                  changed()
                }}
              />
            </WhoseContext>
          ) : (
            <>
              <ReturnedNotes opened={data} />
              <AskedNotes opened={data} />
              <FoundPanel
                opened={data}
                goTo={(place) => {
                  setShown('words')
                  // Drawn first, where something else was shown.
                  requestAnimationFrame(() => goToPlace(words.current, place))
                }}
              />
            </>
          )}
          <VersionList opened={data} changed={changed} />
        </aside>
      </div>
    </section>
  )
}
