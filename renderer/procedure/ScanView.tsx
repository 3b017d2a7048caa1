import { Button } from 'antd'
import type { Attachment } from '../../core/procedure/records.ts'
import { call } from '../call.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { PdfPages } from '../parts/PdfPages.tsx'
import { Question } from '../parts/Question.tsx'
import { usePdf } from '../parts/use-pdf.ts'
import { useOperation } from '../use-operation.ts'

export interface ScanViewProps {
  /** The report's id. */
  readonly id: string
  readonly scan: Attachment
  readonly close: () => void
}

/** A scan, to be looked at. */
export function ScanView({ id, scan, close }: ScanViewProps) {
  return (
    <Question wide tall title={scan.name} close={close} answers={<Button onClick={close}>关闭</Button>}>
      {scan.type === 'application/pdf' ? <PdfScan id={id} scan={scan} /> : <Picture id={id} scan={scan} />}
    </Question>
  )
}

type ScanProps = Pick<ScanViewProps, 'id' | 'scan'>

function PdfScan({ id, scan }: ScanProps) {
  const shown = usePdf(async () => (await call('attachment.read', { id, attachment: scan.id })).data)
  return <PdfPages {...shown} waiting="正在打开…" />
}

function Picture({ id, scan }: ScanProps) {
  const { data, failure, reload } = useOperation('attachment.read', { id, attachment: scan.id })
  if (failure) return <FailureNotice failure={failure} retry={reload} />
  if (!data) return <p className="muted">正在打开…</p>
  return <img className="scan-picture" src={`data:${data.type};base64,${data.data}`} alt={scan.name} />
}
