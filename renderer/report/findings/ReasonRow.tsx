import { Button } from 'antd'
import { useId, useState } from 'react'
import { sentence, type FailureData } from '../../../core/failure.ts'
import { TextInput } from '../../parts/TextInput.tsx'
import { useWayOut } from '../../parts/use-way-out.ts'
import { useDraftHere } from '../../typed/use-typed.ts'
import { failureOf } from '../../use-operation.ts'

const COMMON_REASONS = ['口径不同，已核实', '表述无误', '属于其他年度', '不涉及本机关'] as const

export interface ReasonRowProps {
  readonly give: (reason: string) => Promise<void>
  readonly cancel: () => void
}

/** Asks why a finding is set aside; the reason is on record. */
export function ReasonRow({ give, cancel }: ReasonRowProps) {
  const id = useId()
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<FailureData>()
  const submit = () => {
    give(reason.trim()).catch((error: unknown) => setFailure(failureOf(error)))
  }
  const wayOut = useWayOut(cancel, reason !== '')
  useDraftHere('忽略的理由', reason !== '')
  return (
    <form
      className="reason"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '') submit()
      }}
      onKeyDown={wayOut.onKeyDown}
    >
      <label htmlFor={id}>忽略的理由（会留存记录；文字或数改动后会再次提示）</label>
      <div className="row">
        <TextInput id={id} autoFocus size="small" maxLength={200} value={reason} onChange={setReason} />
        <Button size="small" type="primary" htmlType="submit" disabled={reason.trim() === ''}>
          忽略
        </Button>
        <Button size="small" onClick={cancel}>
          取消
        </Button>
        <span role="status" className="muted">
          {wayOut.words}
        </span>
      </div>
      <div className="row">
        {COMMON_REASONS.map((each) => (
          <Button key={each} size="small" type="dashed" onClick={() => setReason(each)}>
            {each}
          </Button>
        ))}
      </div>
      {failure && <p className="error">{sentence(failure)}</p>}
    </form>
  )
}
