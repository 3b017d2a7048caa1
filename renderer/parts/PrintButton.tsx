import { Button } from 'antd'
import { useState } from 'react'
import type { Input } from '../../core/contract.ts'
import type { FailureData } from '../../core/failure.ts'
import type { SeenReport } from '../../core/procedure/records.ts'
import { call } from '../call.ts'
import { failureOf } from '../use-operation.ts'
import { FailureNotice } from './FailureNotice.tsx'
import type { HandOut } from './hand-out.ts'
import { printPage } from './print-page.ts'

export interface PrintButtonProps {
  readonly wanted: Input<'report.printed'>
  readonly label: string
  /** The key that does the same. */
  readonly title?: string
  readonly size?: 'small' | 'middle'
  /** @see usePrinting */
  readonly handOut?: HandOut
}

/** Prints the report, or its approval sheet, by the system's dialog. */
export function PrintButton({ wanted, label, title, size = 'middle', handOut }: PrintButtonProps) {
  const { print, busy, failure } = usePrinting(wanted, handOut)
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
 * @param handOut of a report as it stands on the screen; what was signed is printed whatever that is
 */
export function usePrinting(wanted: Input<'report.printed'>, handOut?: HandOut) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureData>()
  const print = async () => {
    setFailure(undefined)
    setBusy(true)
    try {
      const ask = (seen?: SeenReport) => call('report.printed', { ...wanted, seen })
      const { html } = await (handOut ? handOut(ask) : ask())
      printPage(html)
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      setBusy(false)
    }
  }
  return { print: () => void print(), busy, failure }
}
