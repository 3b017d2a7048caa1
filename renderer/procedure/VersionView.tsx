import { Button } from 'antd'
import type { SignedVersion } from '../../core/procedure/records.ts'
import { call } from '../call.ts'
import { PrintButton } from '../parts/PrintButton.tsx'
import { PdfPages } from '../parts/PdfPages.tsx'
import { Question } from '../parts/Question.tsx'
import { usePdf } from '../parts/use-pdf.ts'
import { VersionExport } from './VersionExport.tsx'

export interface VersionViewProps {
  /** The report's id. */
  readonly id: string
  readonly version: SignedVersion
  /** Told when files were written. */
  readonly written: () => void
  readonly close: () => void
}

/** The printed pages of a version as it was signed. */
export function VersionView({ id, version: { number, by }, written, close }: VersionViewProps) {
  const shown = usePdf(async () => (await call('report.preview', { id, version: number })).pdf)
  return (
    <Question
      wide
      tall
      title={`第 ${number} 版，${by}签发`}
      close={close}
      answers={
        <>
          <Button onClick={close}>关闭</Button>
          <VersionExport id={id} number={number} size="middle" written={written} />
          <PrintButton wanted={{ id, version: number }} label="打印…" />
        </>
      }
    >
      <PdfPages {...shown} waiting="正在排版…" />
    </Question>
  )
}
