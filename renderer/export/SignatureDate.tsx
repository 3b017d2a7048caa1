import { useState } from 'react'
import { isDateFixed } from '../../core/procedure/procedure.ts'
import type { FailureData } from '../../core/failure.ts'
import { call } from '../call.ts'
import { useEditor } from '../report/editor-context.ts'
import { StepDate } from '../report/StepDate.tsx'
import { useProgram } from '../status.ts'
import { failureOf } from '../use-operation.ts'

/** 成文日期 as it is printed, where the office's layout has one. */
export function SignatureDate({ refuse }: { readonly refuse: (failure: FailureData) => void }) {
  const { opened, reopen } = useEditor()
  const { status, settings } = useProgram()
  const [signedOn, setSignedOn] = useState(opened.signedOn)
  if (settings.layout.signature === 'none') return null
  const sign = (date: string | null) => {
    const before = signedOn
    setSignedOn(date)
    return call('report.schedule', { id: opened.id, signedOn: date }).then(
      () => {
        reopen()
        return true
      },
      (error: unknown) => {
        setSignedOn(before)
        refuse(failureOf(error))
        return false
      },
    )
  }
  return (
    <StepDate
      signedOn={null}
      label="成文日期"
      value={signedOn}
      placeholder="留空则手写"
      disabled={status.readOnly || isDateFixed(opened.state, opened.signedOn)}
      onChange={sign}
    />
  )
}
