import '../zod-config.ts'
import { useState } from 'react'
import { HelpMenu } from '../parts/HelpMenu.tsx'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { PlainButton } from '../parts/PlainButton.tsx'
import { ScreenHeading } from '../parts/ScreenHeading.tsx'
import { useFocusAfter } from '../parts/use-focus-after.ts'
import { navigate } from '../route.ts'
import { useProgram } from '../status.ts'
import { useOperation } from '../use-operation.ts'
import { CollectionCard } from './CollectionCard.tsx'
import { FirstCollection } from './FirstCollection.tsx'
import { NewCollection } from './NewCollection.tsx'
import { NEW_COLLECTION } from '../typed/form-places.ts'
import { isWanted } from '../typed/drafts.ts'
import './collections.css'

/** The collections of the level above, the latest year first, and the way to a new one. */
export function CollectionsScreen({ isBeginning }: { readonly isBeginning: boolean }) {
  const { status } = useProgram()
  const { data, failure, loading, reload } = useOperation('collections.list', {})
  const [creating, setCreating] = useState((isBeginning || isWanted(NEW_COLLECTION)) && !status.readOnly)
  const screen = useFocusAfter<HTMLElement>(creating)
  const rows = data?.rows.toSorted((a, b) => b.year - a.year) ?? []
  const hasNone = data !== undefined && rows.length === 0
  return (
    <main ref={screen} tabIndex={-1} className="screen">
      <header className="screen-head">
        <ScreenHeading>收下级报告</ScreenHeading>
        <PlainButton kind="text" onClick={() => navigate({ screen: 'requirements' })}>
          报送要求
        </PlainButton>
        <PlainButton onClick={() => navigate({ screen: 'reports' })}>返回列表</PlainButton>
        <HelpMenu />
        {rows.length > 0 && !creating && (
          <PlainButton kind="primary" disabled={status.readOnly} onClick={() => setCreating(true)}>
            新建一年的收集
          </PlainButton>
        )}
      </header>
      {failure && <FailureNotice failure={failure} retry={reload} />}
      {loading && !data && <p className="muted">正在读取…</p>}
      {data && creating && <NewCollection earlier={rows} close={() => setCreating(false)} />}
      {hasNone && !creating && (
        <FirstCollection readOnly={status.readOnly} create={() => setCreating(true)} />
      )}
      {rows.length > 0 && (
        <ul className="collections" aria-label="各年的收集">
          {rows.map((row) => (
            <CollectionCard key={row.id} row={row} today={status.today} />
          ))}
        </ul>
      )}
    </main>
  )
}
