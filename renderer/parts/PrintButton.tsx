import { Button } from 'antd'
import { useState } from 'react'
import type { Input } from '../../core/contract.ts'
import type { FailureData } from '../../core/failure.ts'
import { call } from '../call.ts'
import { failureOf } from '../use-operation.ts'
import { FailureNotice } from './FailureNotice.tsx'
import { printPage } from './print-page.ts'

export interface PrintButtonProps {
  readonly wanted: Input<'report.printed'>
  readonly label: string
  /** The key that does the same. */
  readonly title?: string
  readonly size?: 'small' | 'middle'
}

/** Prints the report, or its approval sheet, by the system's dialog. */
export function PrintButton({ wanted, label, title, size = 'middle' }: PrintButtonProps) {
  const { print, busy, failure } = usePrinting(wanted)
  return (
    <>
      <Button size={size} loading={busy} title={title} onClick={print}>
        {label}
      </Button>
      {failure && <FailureNotice failure={failure} retry={print} />}
    </>
  )
}

/** What prints, and how far it is. */
export function usePrinting(wanted: Input<'report.printed'>) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureData>()
  const print = () => {
    setFailure(undefined)
    setBusy(true)
    call('report.printed', wanted)
      .then(({ html }) => printPage(html))
      .catch((error: unknown) => setFailure(failureOf(error)))
      .finally(() => setBusy(false))
  }
  return { print, busy, failure }
}
