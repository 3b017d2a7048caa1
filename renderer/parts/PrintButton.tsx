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
  /** @see usePrinting */
  readonly before?: () => Promise<FailureData | undefined>
}

/** Prints the report, or its approval sheet, by the system's dialog. */
export function PrintButton({ wanted, label, title, size = 'middle', before }: PrintButtonProps) {
  const { print, busy, failure } = usePrinting(wanted, before)
  return (
    <>
      <Button size={size} loading={busy} title={title} onClick={print}>
        {label}
      </Button>
      {failure && <FailureNotice failure={failure} retry={print} />}
    </>
  )
}

/**
 * What prints, and how far it is.
 * @param before is done first; what it fails by keeps all from being printed
 */
export function usePrinting(wanted: Input<'report.printed'>, before?: PrintButtonProps['before']) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureData>()
  const print = async () => {
    setFailure(undefined)
    setBusy(true)
    try {
      const refused = await before?.()
      if (refused) setFailure(refused)
      else printPage((await call('report.printed', wanted)).html)
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      setBusy(false)
    }
  }
  return { print: () => void print(), busy, failure }
}
