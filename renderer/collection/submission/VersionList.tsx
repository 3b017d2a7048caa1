import { useState } from 'react'
import { unitState } from '../../../core/collection/unit.ts'
import { UNIT_STATE_WORDS } from '../../../core/collection/words.ts'
import type { OpenSubmission } from '../../../core/contract/intake.ts'
import { inUseOf } from '../../../core/contract/submission.ts'
import type { FailureData } from '../../../core/failure.ts'
import { call } from '../../call.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { receiptWords } from '../../parts/words.ts'
import { printRoute } from '../../route.ts'
import { failureOf } from '../../use-operation.ts'
import { useCollection } from '../collection-context.ts'
import { foundWords } from '../found-words.ts'

export interface VersionListProps {
  readonly opened: OpenSubmission
  readonly changed: () => void
}

/** All versions that came of a unit, the latest first; which of them counts can be chosen. */
export function VersionList({ opened, changed }: VersionListProps) {
  const { collection, readOnly, today } = useCollection()
  const [failure, setFailure] = useState<FailureData>()
  if (opened.versions.length < 2) return null
  const use = (id: string) => {
    setFailure(undefined)
    call('submission.use', { id, inUse: inUseOf(opened.versions) }).then(changed, (error: unknown) => {
      setFailure(failureOf(error))
      changed()
    })
  }
  return (
    <section aria-label="各版">
      <h3>共来过 {opened.versions.length} 版</h3>
      {failure && <FailureNotice failure={failure} />}
      <ul className="version-list">
        {opened.versions.map((version) => (
          <li key={version.id}>
            <div>
              {version.id === opened.id ? (
                <strong>第 {version.version} 版</strong>
              ) : (
                <a
                  href={printRoute({
                    screen: 'collection',
                    id: collection.id,
                    view: 'report',
                    at: version.id,
                  })}
                >
                  第 {version.version} 版
                </a>
              )}
              {version.isCurrent && <span className="done">，在用</span>}
              <span className="detail">
                {receiptWords(version, today)}，{UNIT_STATE_WORDS[unitState(version)]}，
                {foundWords(version).main}
              </span>
            </div>
            {!version.isCurrent && (
              <PlainButton
                size="small"
                disabled={readOnly}
                aria-label={`改用第 ${version.version} 版`}
                onClick={() => use(version.id)}
              >
                改用这一版
              </PlainButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
