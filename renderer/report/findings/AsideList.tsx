import { Button } from 'antd'
import { useState } from 'react'
import type { SetAside } from '../../../core/checks/set-aside.ts'
import type { FailureData } from '../../../core/failure.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { instantWords } from '../../parts/words.ts'
import { useProgram } from '../../status.ts'
import { useEditor } from '../editor-context.ts'
import { failureOf } from '../../use-operation.ts'
import { useFindings } from './findings-context.ts'
import { useFocusNeighbour } from './use-focus-neighbour.ts'

/** Findings set aside, with their reasons. */
export function AsideList() {
  const { aside } = useFindings()
  if (aside.length === 0) return null
  return (
    <details className="aside">
      <summary>已忽略（{aside.length}）</summary>
      <ul className="findings">
        {aside.map(({ finding, setAside }) => (
          <AsideItem key={setAside.key} message={finding.message} setAside={setAside} />
        ))}
      </ul>
    </details>
  )
}

function AsideItem({ message, setAside }: { readonly message: string; readonly setAside: SetAside }) {
  const { takeBack, readOnly, reopen } = useEditor()
  const { status } = useProgram()
  const row = useFocusNeighbour()
  const [failure, setFailure] = useState<FailureData>()
  const showAgain = async () => {
    setFailure(undefined)
    try {
      await takeBack(setAside)
    } catch (error) {
      setFailure(failureOf(error))
      reopen()
    }
  }
  return (
    <li ref={row}>
      <div className="finding">
        <span>{message}</span>
        <span className="muted">
          {instantWords(setAside.at, status.today)} 忽略，理由：{setAside.reason}
        </span>
        <div className="actions">
          <Button size="small" type="link" disabled={readOnly} onClick={() => void showAgain()}>
            恢复
          </Button>
        </div>
      </div>
      {failure && <FailureNotice failure={failure} />}
    </li>
  )
}
